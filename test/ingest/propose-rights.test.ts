import { describe, expect, it } from 'vitest';
import { resolveSelector } from '../../src/corpus/resolve-selector.ts';
import { documentId, passageId } from '../../src/domain/ids.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { proposeRights } from '../../src/ingest/propose/propose-rights.ts';
import { documentIds, library } from '../support/corpus.ts';

const { rights } = library;
const id = documentId('new-2026');
const passage = (
  local: string,
  text: string,
  heading: readonly (readonly [string, string])[] = [],
): Passage => ({
  id: passageId(`${id}:${local}`),
  document: id,
  kind: 'paragraph',
  number: /^\d+$/.test(local) ? local : null,
  heading: heading.map(([, printed]) => printed),
  headingKeys: heading.map(([key]) => key),
  pinpoint: { kind: 'official' } as unknown as Passage['pinpoint'],
  text,
  quotations: [],
  rights: [],
  cases: [],
});
const selectorsOf = (right: string, passages: readonly Passage[]) =>
  proposeRights(id, passages, rights).find((proposed) => proposed.right === right)?.selectors ?? [];
/** So much other text that no heading stands above all of it. */
const others = Array.from({ length: 9 }, (_, at) =>
  passage(`other.${at}`, 'Nothing is said of any of them in it.'),
);

/** Passages and rights, as one string each: what is proposed for a document and what its library says. */
function proposedAndSaid(document: (typeof documentIds)[number]) {
  const passages = library.passages.filter((one) => one.document === document);
  const bare = passages.map((one) => ({ ...one, rights: [] }));
  const proposed = proposeRights(documentId(document), bare, rights).flatMap(({ right, selectors }) =>
    selectors.flatMap(({ selector }) => {
      const found = resolveSelector(selector, () => passages);
      if (typeof found === 'string') throw new Error(found);
      return found.map((one) => `${right} ${one}`);
    }),
  );
  return {
    proposed: new Set(proposed),
    said: new Set(passages.flatMap((one) => one.rights.map((right) => `${right} ${one.id}`))),
  };
}

describe('rights proposed for a document', () => {
  it('are nine times of ten those that the shipped documents are said to speak of, and two thirds of these', () => {
    const all = documentIds.map(proposedAndSaid);
    const proposed = all.reduce((sum, one) => sum + one.proposed.size, 0);
    const said = all.reduce((sum, one) => sum + one.said.size, 0);
    const right = all.reduce((sum, one) => sum + [...one.proposed].filter((x) => one.said.has(x)).length, 0);
    expect(right / proposed).toBeGreaterThan(0.9);
    expect(right / said).toBeGreaterThan(0.65);
  });

  it.each(documentIds)('are selectors that all name passages of %s', (document) => {
    // proposedAndSaid throws where one names none.
    expect(proposedAndSaid(document).proposed.size).toBeGreaterThan(0);
  });

  it('are a whole heading that names one right', () => {
    const under: [string, string][] = [
      ['meetings', 'Freedom of peaceful assembly (Article 21 of the ICCPR)'],
    ];
    const passages = [
      passage('1', 'The law is strict.', under),
      passage('2', 'It was changed.', under),
      ...others,
    ];
    expect(selectorsOf('assembly', passages)).toEqual([
      {
        selector: 'new-2026#meetings',
        because: ['heading “Freedom of peaceful assembly (Article 21 of the ICCPR)”'],
      },
    ]);
  });

  it('are single passages below a heading that names two', () => {
    const under: [string, string][] = [['both', 'Freedom of association and assembly']];
    const passages = [
      passage('1', 'A rally was dispersed.', under),
      passage('2', 'Nothing was registered.', under),
      ...others,
    ];
    expect(selectorsOf('assembly', passages).map(({ selector }) => selector)).toEqual(['new-2026:1']);
  });

  it('join numbered paragraphs that follow one another', () => {
    const text = 'A picket was dispersed, and the protest ended.';
    const passages = ['45', '46', '47', '49'].map((number) => passage(number, text));
    expect(selectorsOf('assembly', [...passages, ...others]).map(({ selector }) => selector)).toEqual([
      'new-2026:45-47',
      'new-2026:49',
    ]);
  });

  it('do not take one everyday word in a long passage for a right', () => {
    const long = `The court adjourned. ${'Then much else was said that is of no importance here. '.repeat(4)}`;
    expect(selectorsOf('fair-trial', [passage('1', long), ...others])).toEqual([]);
  });

  it('take the article of a treaty for the right that is called by it', () => {
    const long = `It runs counter to Article 17 of the ICCPR. ${'Then much else was said in this place. '.repeat(5)}`;
    expect(selectorsOf('privacy', [passage('1', long), ...others])).toEqual([
      { selector: 'new-2026:1', because: ['ICCPR 17'] },
    ]);
  });

  it('are found in Russian and in Kazakh texts', () => {
    const passages = [
      passage('1', 'Одиночный пикет был прерван, митинг запрещён.'),
      passage('3', 'Бейбіт жиналыс өткізуге рұқсат берілмеді, митинг өтпеді.'),
      ...others,
    ];
    expect(selectorsOf('assembly', passages).map(({ selector }) => selector)).toEqual([
      'new-2026:1',
      'new-2026:3',
    ]);
  });
});
