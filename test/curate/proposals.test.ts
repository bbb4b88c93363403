import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/corpus/problems.ts';
import { readYaml } from '../../src/corpus/read-yaml.ts';
import { casesSchema, rightsSchema } from '../../src/corpus/schemas.ts';
import { applyProposals } from '../../src/curate/apply-proposals.ts';
import { documentId } from '../../src/domain/ids.ts';
import { proposeVocabulary } from '../../src/ingest/propose/propose-vocabulary.ts';
import { writeProposals } from '../../src/ingest/propose/write-proposals.ts';
import { corpusFolder, library } from '../support/corpus.ts';

const shipped = {
  rightsYaml: readFileSync(`${corpusFolder}/rights.yaml`, 'utf8'),
  casesYaml: readFileSync(`${corpusFolder}/cases.yaml`, 'utf8'),
};
const rightsOf = (text: string) => readYaml(text, rightsSchema, 'rights.yaml', [])?.value ?? [];
const casesOf = (text: string) => readYaml(text, casesSchema, 'cases.yaml', [])?.value ?? [];
const told = (text: string, texts = shipped) =>
  applyProposals(text, texts, 'new.proposals.yaml').problems.map(printProblem);
/** The lines of one text that are not in the other at the same place, by taking out what was added. */
function addedLines(before: string, after: string): string[] {
  const old = before.split('\n');
  let at = 0;
  const added = after.split('\n').filter((line) => {
    if (line === old[at]) at++;
    else return true;
    return false;
  });
  expect(at).toBe(old.length);
  return added;
}

const pruned = `## What new-2026 may add
document: new-2026

rights:
- right: assembly # Freedom of peaceful assembly
  covers:
    - new-2026#meetings # heading “Meetings”
    - new-2026:45-49 # protest, rally
- right: conscientious-objection
  covers:
    - new-2026:r49.9

forms:
- case: kozlov
  printed:
    - Vladimir Koslov

cases:
## 3 times, first in new-2026:4: … said Marat Sample …
- id: marat-sample
  name: Marat Sample
  kind: person
  printed:
    - Marat Sample
    - "Sample: the man"
# - id: left-out
#   name: Left Out
`;

describe('applying proposals', () => {
  it('adds selectors, spellings and cases as lines of their own and leaves every other line', () => {
    const { problems, rightsYaml, casesYaml } = applyProposals(pruned, shipped);
    expect(problems).toEqual([]);
    expect(addedLines(shipped.rightsYaml, rightsYaml)).toEqual([
      '    - new-2026#meetings',
      '    - new-2026:45-49',
      '    - new-2026:r49.9',
    ]);
    expect(addedLines(shipped.casesYaml.trimEnd(), casesYaml)).toEqual([
      '    - Vladimir Koslov',
      '',
      '- id: marat-sample',
      '  name: Marat Sample',
      '  kind: person',
      '  printed:',
      '    - Marat Sample',
      '    - "Sample: the man"',
      '',
    ]);
    expect(
      rightsOf(rightsYaml)
        .find(({ id }) => id === 'assembly')
        ?.covers.slice(-2),
    ).toEqual(['new-2026#meetings', 'new-2026:45-49']);
    expect(casesOf(casesYaml).at(-1)?.printed).toEqual(['Marat Sample', 'Sample: the man']);
  });

  it('changes nothing when it is done again', () => {
    const once = applyProposals(pruned, shipped);
    expect(applyProposals(pruned, once)).toEqual(once);
  });

  it('takes what is proposed for a shipped document with every name that has a kind', () => {
    const proposals = proposeVocabulary({ ...library, document: documentId('kibhr-2015'), cases: [] });
    const clear = { ...proposals, cases: proposals.cases.filter(({ kind }) => kind) };
    const text = writeProposals(clear).replace(/^# /gm, '');
    const { problems, rightsYaml, casesYaml } = applyProposals(text, { ...shipped, casesYaml: '[]\n' });
    expect(problems).toEqual([]);
    expect(casesOf(casesYaml).map(({ id }) => id)).toEqual(clear.cases.map(({ id }) => id));
    const covered = new Set(rightsOf(rightsYaml).flatMap(({ covers }) => covers));
    for (const { selectors } of proposals.rights)
      for (const { selector } of selectors) expect(covered).toContain(selector);
  });

  it('takes an entry whose # was taken away without the space after it', () => {
    const text =
      'document: new-2026\nrights:\ncases:\n - id: a-b\n   name: A B\n   kind: person\n   printed:\n     - A B\n- id: c-d\n  name: C D\n  kind: person\n  printed: [C D]\n';
    const { problems, casesYaml } = applyProposals(text, shipped);
    expect(problems).toEqual([]);
    expect(
      casesOf(casesYaml)
        .slice(-2)
        .map(({ id }) => id),
    ).toEqual(['a-b', 'c-d']);
  });

  it('adds nothing where everything was pruned', () => {
    const text = 'document: new-2026\nrights:\nforms:\ncases:\n# - id: x\n';
    expect(applyProposals(text, shipped)).toEqual({ ...shipped, problems: [] });
  });

  it('keeps lists in brackets, comments and line ends as they are', () => {
    const right = (id: string, rest: string) =>
      `- id: ${id}\r\n  label: {en: A, ru: A, kk: A}\r\n  words: {en: [a]}\r\n${rest}`;
    const rightsYaml = [
      right('one', '  covers: [old:1, "old:2"] # of old\r\n'),
      right('two', '  covers: []   # none yet\r\n  expand: []\r\n'),
      right('three', '\r\n# before the fourth\r\n'),
      right('four', '  covers:\r\n  - old:3 # why\r\n  # after\r\n'),
      right('five', '  covers: [old:4,\r\n    old:5]'),
    ].join('');
    const text = `document: new\nrights:\n${['one', 'two', 'three', 'four', 'five'].map((id) => `- {right: ${id}, covers: [new:7, new#x]}`).join('\n')}\n`;
    const applied = applyProposals(text, { ...shipped, rightsYaml });
    expect(applied.problems).toEqual([]);
    expect(applied.rightsYaml).toBe(
      [
        right('one', '  covers: [old:1, "old:2", new:7, new#x] # of old\r\n'),
        right('two', '  covers:   # none yet\r\n    - new:7\r\n    - new#x\r\n  expand: []\r\n'),
        right('three', '  covers:\r\n    - new:7\r\n    - new#x\r\n\r\n# before the fourth\r\n'),
        right('four', '  covers:\r\n  - old:3 # why\r\n  - new:7\r\n  - new#x\r\n  # after\r\n'),
        right('five', '  covers: [old:4,\r\n    old:5, new:7, new#x]'),
      ].join(''),
    );
    expect(applyProposals(text, applied)).toEqual(applied);
  });

  it('refuses to guess where a right stands in one line, and changes nothing', () => {
    const rightsYaml = '- {id: one, label: {en: A, ru: A, kk: A}, words: {en: [a]}}\n';
    const text = 'document: new\nrights:\n- {right: one, covers: [new:7]}\n';
    const applied = applyProposals(text, { ...shipped, rightsYaml });
    expect(applied.rightsYaml).toBe(rightsYaml);
    expect(applied.problems.map(printProblem)).toEqual([
      'corpus/rights.yaml:1: is written in a way in which nothing can be added safely; add the lines by hand, nothing was changed',
    ]);
  });

  it('tells everything that is wrong at once, with its line, and changes nothing', () => {
    const text = `document: new-2026
rights:
- right: no-such-right
  covers: [new-2026:1]
- right: assembly
  covers:
    - sr-2015:title.1
    - just words
forms:
- case: nobody
  printed: [No Body]
cases:
- id: kozlov
  name: Another Kozlov
  kind: person
  printed: [Another Kozlov]
- id: fresh
  name: Fresh
  kind: person
  printed: [Fresh]
  related: [kozlov, unknown-one]
- id: fresh
  name: Fresh
  kind: law
  printed: [Fresh]
`;
    expect(told(text)).toEqual([
      'new.proposals.yaml:3: there is no right no-such-right in rights.yaml',
      'new.proposals.yaml:7: “sr-2015:title.1” is of another document; these proposals are for new-2026',
      'new.proposals.yaml:8: “just words” is not document#heading, document:passage or document:45-49',
      'new.proposals.yaml:10: there is no case nobody in cases.yaml',
      'new.proposals.yaml:13: cases.yaml has another case kozlov already; choose another id, or write its forms under “forms”',
      'new.proposals.yaml:21: there is no case unknown-one',
      'new.proposals.yaml:22: the id fresh stands twice; each needs its own',
    ]);
    expect(applyProposals(text, shipped)).toMatchObject(shipped);
  });

  it('names the field that a case still lacks', () => {
    const text =
      'document: new-2026\ncases:\n- id: fresh\n  name: Fresh\n  kind: unknown # or\n  printed: []\n';
    expect(told(text)).toEqual([
      'new.proposals.yaml:5: cases.0.kind: write one of person, organisation, outlet, party, law, event',
      'new.proposals.yaml:6: cases.0.printed: a case needs at least one form as it is printed',
    ]);
  });

  it('says that a file is not YAML', () => {
    expect(told('document: new\nrights: [')).toEqual([
      expect.stringMatching(/^new\.proposals\.yaml:\d: not YAML: /),
    ]);
  });
});
