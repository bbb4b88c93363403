import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { documentId } from '../../src/domain/ids.ts';
import { proposeVocabulary } from '../../src/ingest/propose/propose-vocabulary.ts';
import { writeProposals } from '../../src/ingest/propose/write-proposals.ts';
import { documentIds, library } from '../support/corpus.ts';

const written = (document: string, cases = library.cases) => {
  const proposals = proposeVocabulary({ ...library, document: documentId(document), cases });
  return { proposals, text: writeProposals(proposals) };
};
/** With everything that is offered, and the explanations left. */
const allTaken = (text: string) => text.replace(/^# /gm, '');

/** One everyday word is offered, but counts only once its # is taken away. */
function strong(selectors: readonly { selector: string; because: readonly string[] }[]) {
  const counting = selectors.filter(
    ({ selector, because }) =>
      selector.includes('#') || because.length > 1 || /[\s\d]/.test(because[0] ?? ''),
  );
  return counting.length > 0 ? counting.map(({ selector }) => selector) : null;
}

describe('the file of proposals', () => {
  it.each(documentIds)('of %s is YAML in which the rights count and no name does', (document) => {
    const { proposals, text } = written(document, []);
    expect(load(text)).toEqual({
      document,
      rights: proposals.rights.map(({ right, selectors }) => ({
        right,
        covers: strong(selectors),
      })),
      forms: [],
      cases: proposals.cases.length > 0 ? null : [],
    });
  });

  it.each(documentIds)('of %s has each name as an entry of cases.yaml behind its #', (document) => {
    const { proposals, text } = written(document, []);
    const { cases } = load(allTaken(text)) as { cases: unknown[] };
    expect(cases).toEqual(
      proposals.cases.map(({ id, name, kind, printed }) => ({
        id,
        name: name.replace(/\s+/g, ' '),
        kind: kind ?? 'unknown',
        printed: printed.map((form) => form.replace(/\s+/g, ' ')),
      })),
    );
  });

  it('says after each selector what led to it, and before each name where it stands', () => {
    const { text } = written('kibhr-2015', []);
    expect(text).toContain('    - kibhr-2015#internet # heading “Internet censorship”\n');
    expect(text).toMatch(/^## \d+ times, first in kibhr-2015:[\w.]+: … .*Nota Bene/m);
    expect(text).toContain('\n## - a line that begins with “# ” counts only when');
  });

  it('lists the known names that the document has', () => {
    expect(written('ep-2014').text).toMatch(/^##.*Nursultan Nazarbayev \d+;/m);
  });

  it('is the same every time', () => {
    expect(written('ep-2014').text).toBe(written('ep-2014').text);
  });
});
