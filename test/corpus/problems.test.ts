import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError, printProblem } from '../../src/corpus/problems.ts';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { corpusFolder } from '../support/corpus.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pinpoint-'));
  cpSync(corpusFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(
    text.search(from instanceof RegExp ? from : from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  ).toBeGreaterThan(-1);
  writeFileSync(path, text.replace(from, to));
};
const problems = (): string[] => {
  try {
    readLibrary(folder);
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.problems.map(printProblem);
  }
};

describe('a broken corpus', () => {
  it('is refused with every problem of every file at once', () => {
    change('documents/ep-2014.md', 'issuerKind: parliament', 'issuerKind: newspaper');
    change('rights.yaml', /^- id: assembly$/m, '- id: Assembly!');
    change('cases.yaml', /^ {2}kind: person$/m, '  kind: hero');
    change('sets.yaml', 'kind: document', 'kind: paper');
    change('lexicon.tsv', /\t.*$/m, ' only one field');
    const found = problems();
    for (const file of ['documents/ep-2014.md', 'rights.yaml', 'cases.yaml', 'sets.yaml', 'lexicon.tsv']) {
      expect(
        found.filter((problem) => problem.startsWith(`corpus/${file}:`)),
        file,
      ).not.toEqual([]);
    }
  });

  it('names the line of a wrong value', () => {
    change('cases.yaml', /^ {2}kind: person$/m, '  kind: hero');
    const line = readFileSync(join(folder, 'cases.yaml'), 'utf8').split('\n').indexOf('  kind: hero') + 1;
    expect(problems()).toEqual([
      expect.stringMatching(new RegExp(`^corpus/cases\\.yaml:${line}: 0\\.kind: .*person`)),
    ]);
  });

  it('names the line of a YAML mistake', () => {
    change('sets.yaml', /^- id: kibhr-2015$/m, '- id: "kibhr-2015');
    expect(problems().some((problem) => /^corpus\/sets\.yaml:\d+: not YAML: /.test(problem))).toBe(true);
  });

  it('counts lines of front matter from the top of the file', () => {
    change('documents/sr-2015.md', /^date: "2015"$/m, 'date: in 2015');
    expect(problems().join('\n')).toMatch(/corpus\/documents\/sr-2015\.md:7: date: a date is written 2025/);
  });

  it.each([
    [
      'a heading that is not there',
      'rights.yaml',
      'ngo-iccpr-2025#assembly',
      'ngo-iccpr-2025#assemblies',
      /names no passage/,
    ],
    [
      'a paragraph that is not there',
      'rights.yaml',
      'ngo-iccpr-2025:38',
      'ngo-iccpr-2025:138',
      /names no passage/,
    ],
    [
      'a case that no passage names',
      'cases.yaml',
      '    - Vladimir Kozlov\n    - Kozlov',
      '    - Vladimir Kozlof',
      /no passage names kozlov/,
    ],
    [
      'a description that no document has',
      'cases.yaml',
      'leader of the now-banned',
      'leader of the famous',
      /no passage says/,
    ],
    [
      'a quotation that the passage does not say',
      'documents/kibhr-2015.md',
      'words: endanger pluralism',
      'words: endangers pluralism',
      /does not say/,
    ],
    [
      'a note on no passage',
      'documents/kibhr-2015.md',
      '  persecution.2: The',
      '  persecution.9: The',
      /there is no passage persecution\.9/,
    ],
    [
      'a heading without a key',
      'documents/ep-2014.md',
      '## Current situation {#current}',
      '## Current situation',
      /needs a key/,
    ],
    ['a key that stands twice', 'documents/ep-2014.md', '{#current}', '{#title}', /#title stands twice/],
    ['an id that stands twice', 'sets.yaml', '- id: kibhr-2015', '- id: upr-2014', /stands twice/],
    ['no front matter', 'documents/ep-2014.md', /^---\n/, '', /begins with front matter/],
    [
      'an id that is not the file’s name',
      'documents/ep-2014.md',
      'id: ep-2014',
      'id: ep-2015',
      /the file's name would be ep-2015\.md/,
    ],
  ])('is refused for %s', (_, file, from, to, message) => {
    change(file, from, to);
    expect(problems().join('\n')).toMatch(message);
  });

  it('tells only of the document that cannot be read, not of what refers to it', () => {
    change('documents/ep-2014.md', 'issuerKind: parliament', 'issuerKind: newspaper');
    expect(problems()).toEqual([expect.stringMatching(/^corpus\/documents\/ep-2014\.md:\d+: issuerKind: /)]);
  });

  it('tells of a set that refers to a document that is not there', () => {
    change('sets.yaml', 'documents: [kibhr-2015]', 'documents: [kibhr-2016]');
    expect(problems().join('\n')).toMatch(/there is no document kibhr-2016/);
  });

  it.each([
    ['a missing field', 'sets.yaml', '  kind: document\n', '', /0\.kind: /],
    [
      'a field that does not exist',
      'sets.yaml',
      '  kind: document',
      '  colour: red\n  kind: document',
      /“colour”: no such field/,
    ],
    [
      'a class that means nothing',
      'documents/ngo-upr-2014.md',
      '.recommendations}',
      '.recomendations}',
      /\.recomendations means nothing on a heading; there are: \.recommendations/,
    ],
    [
      'a list under a question',
      'documents/sr-2015.md',
      '\nNo\n',
      '\nNo\n\n- one\n- two\n',
      /only paragraphs stand under a \.question/,
    ],
  ])('is refused for %s', (_, file, from, to, message) => {
    change(file, from, to);
    expect(problems().join('\n')).toMatch(message);
  });

  it.each([
    [
      'a folder in place of a file',
      () => {
        rmSync(join(folder, 'cases.yaml'));
        mkdirSync(join(folder, 'cases.yaml'));
      },
      'corpus/cases.yaml:1: this is a folder; a file would be right',
    ],
    [
      'a file that is not UTF-8',
      () => writeFileSync(join(folder, 'sets.yaml'), Buffer.from([0xff, 0xfe, 0x41])),
      'corpus/sets.yaml:1: this is not UTF-8; save it in that encoding',
    ],
    [
      'a byte order mark',
      () => change('lexicon.tsv', /^/, '\ufeff'),
      'corpus/lexicon.tsv:1: begins with a byte order mark; save it as UTF-8 without one',
    ],
  ])('is refused for %s', (_, spoil, problem) => {
    spoil();
    expect(problems()).toContain(problem);
  });

  it('is refused where there is no folder', () => {
    rmSync(folder, { recursive: true });
    expect(problems()).toEqual([`${folder}:1: there is no such folder`]);
    mkdirSync(folder);
  });

  it('is refused where a file is missing', () => {
    rmSync(join(folder, 'cases.yaml'));
    expect(problems()).toContain('corpus/cases.yaml:1: this file is missing');
  });

  it('is refused where a file is not a document', () => {
    writeFileSync(join(folder, 'documents', 'notes.txt'), 'x');
    expect(problems().join('\n')).toMatch(/notes\.txt:1: only documents/);
  });

  it('is refused by the check where the received file was edited', () => {
    change('sources/ep-2014.txt', 'poor human rights record', 'good human rights record');
    const found = problems().join('\n');
    expect(found).toMatch(/is not the file as received/);
    expect(found).toMatch(/the source has “good”/);
  });

  it('is refused by the check where footnotes or omissions are not as declared', () => {
    change('documents/kibhr-2015.md', 'footnotes: 19', 'footnotes: 21');
    change('documents/sr-2015.md', '- page 2', '- page 3');
    const found = problems().join('\n');
    expect(found).toMatch(/marker 20 is not in/);
    expect(found).toMatch(/omission "page header"/);
  });
});
