import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError, printProblem } from '../../src/corpus/problems.ts';
import { readLibrary } from '../../src/corpus/read-library.ts';
import type { DocumentId, PassageId, RightId, SetId } from '../../src/domain/ids.ts';
import type { Library } from '../../src/domain/library.ts';
import type { ListDocument, ListHead, ListRow } from '../../src/domain/list-file.ts';
import { corpusFolder } from '../support/corpus.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'));
  cpSync(corpusFolder, folder, {
    recursive: true,
    filter: (path) => !/passages\.index|\/lists(\/|$)/.test(path),
  });
  mkdirSync(join(folder, 'lists'));
  writeFileSync(join(folder, 'sources', 'list.docx'), received);
});
afterEach(() => rmSync(folder, { recursive: true }));

const received = 'received';
const head: ListHead = {
  id: 'upr34-slovenia',
  title: 'Thematic list of recommendations: Slovenia',
  set: 'upr-2025',
  form: 'ohchr-thematic-list',
  language: 'en',
  rightsNote: 'United Nations document.',
  source: { file: 'sources/list.docx', sha256: createHash('sha256').update(received).digest('hex') },
  told: {},
  retired: [],
};
const document: ListDocument = {
  id: 'upr34-slovenia',
  title: 'Thematic list of recommendations: Slovenia',
  shortTitle: 'UPR of Slovenia',
  issuers: ['Human Rights Council'],
  issuerKind: 'human-rights-council',
  date: '2020-03',
  mechanism: 'Universal Periodic Review',
  symbol: 'A/HRC/43/15',
};
const row: ListRow = {
  of: 'upr34-slovenia',
  id: '121.1',
  key: '121.1',
  number: '121.1',
  text: 'Guarantee the right to peaceful assembly under article 21 of the ICCPR, as Kozlov asked;',
  position: 'supported',
  heading: 'Acceptance of international norms',
  states: ['France', 'Lithuania'],
  positionSource: 'A/HRC/43/15 - Para 121',
  themes: ['Prohibition of slavery, trafficking'],
  persons: ['Media'],
  sdgs: ['16 - PEACE, JUSTICE AND STRONG INSTITUTIONS'],
  cycle: 3,
  session: 34,
  countries: ['Slovenia'],
};
const unnumbered: ListRow = {
  of: 'upr34-slovenia',
  id: 'row12',
  key: 'row12',
  text: 'The Committee is concerned at the General Assembly.',
  kind: 'paragraph',
};

const write = (lines: readonly unknown[], name = 'upr34-slovenia') =>
  writeFileSync(
    join(folder, 'lists', `${name}.jsonl`),
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );
const problems = (): string[] => {
  try {
    readLibrary(folder);
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.problems.map(printProblem);
  }
};
const passage = (library: Library, id: string) => library.passage(id as PassageId);

describe('a list of recommendations', () => {
  it('joins the library as a document with a passage for each row', () => {
    write([{ list: head }, { document }, row, unnumbered]);
    const library = readLibrary(folder);
    const { language, rightsNote, source } = head;
    expect(library.document('upr34-slovenia' as DocumentId)).toEqual({
      ...document,
      language,
      rightsNote,
      source,
    });
    expect(library.passagesOf('upr34-slovenia' as DocumentId).map(({ id }) => id)).toEqual([
      'upr34-slovenia:121.1',
      'upr34-slovenia:row12',
    ]);
    const { of: _of, id: _id, key: _key, number, text, position, heading, kind: _kind, ...listed } = row;
    expect({ ...passage(library, 'upr34-slovenia:121.1') }).toEqual({
      id: 'upr34-slovenia:121.1',
      document: 'upr34-slovenia',
      kind: 'recommendation',
      number,
      heading: [heading],
      headingKeys: ['acceptance-of-international-norms'],
      pinpoint: { kind: 'official', label: 'recommendation 121.1' },
      text,
      quotations: [],
      rights: ['assembly', 'trafficking'],
      cases: ['kozlov', 'iccpr'],
      recommendation: {
        id: 'upr34-slovenia:121.1',
        articles: ['ICCPR 21'],
        position,
        status: 'not_assessed',
        listed,
      },
    });
  });

  it('counts a row without a number as the file does, and makes no demand of a concern', () => {
    write([{ list: head }, { document }, row, unnumbered]);
    const { pinpoint, number, heading, rights, recommendation } = passage(
      readLibrary(folder),
      'upr34-slovenia:row12',
    );
    expect(pinpoint).toEqual({ kind: 'ours', label: 'row 12 (our count)' });
    expect({ number, heading, rights, recommendation }).toEqual({
      number: null,
      heading: [],
      // A General Assembly is no peaceful one.
      rights: [],
      recommendation: undefined,
    });
  });

  it('fills its set, and its rows are passages of their rights and cases', () => {
    write([{ list: head }, { document }, row]);
    const library = readLibrary(folder);
    expect(library.set('upr-2025' as SetId).documents).toContain('upr34-slovenia');
    expect(library.rights.find(({ id }) => id === 'trafficking')?.passages).toContain('upr34-slovenia:121.1');
    expect(
      library.rights.find(({ id }) => id === 'assembly')?.home.has('upr34-slovenia:121.1' as PassageId),
    ).toBe(false);
    expect(library.cases.find(({ id }) => id === 'kozlov')?.passages.at(-1)).toBe('upr34-slovenia:121.1');
  });

  it('may fill one set with another list', () => {
    write([{ list: head }, { document }, row]);
    const other = { ...document, id: 'upr34-other' };
    write([{ list: { ...head, id: 'other' } }, { document: other }, { ...row, of: other.id }], 'other');
    const { documents } = readLibrary(folder).set('upr-2025' as SetId);
    expect(documents.filter((id) => id.startsWith('upr34'))).toEqual(['upr34-other', 'upr34-slovenia']);
  });

  it('puts rows to their documents, in whatever order they stand', () => {
    const other = { ...document, id: 'upr34-other' };
    const [a, b, c] = ['9', '10', '2'].map((id) => ({ ...row, id, number: id }));
    write([{ list: head }, { document }, a, { document: other }, { ...b, of: other.id }, c]);
    const library = readLibrary(folder);
    expect(library.passagesOf(document.id as DocumentId).map(({ number }) => number)).toEqual(['9', '2']);
    expect(library.passagesOf('upr34-other' as DocumentId).map(({ number }) => number)).toEqual(['10']);
    const { before, after } = library.neighbours('upr34-slovenia:2' as PassageId, 3);
    expect([before, after].map((some) => some.map(({ id }) => id))).toEqual([['upr34-slovenia:9'], []]);
  });

  it('may be named by rights, by assessments and by clusters', () => {
    write([{ list: head }, { document }, row]);
    const add = (name: string, text: string) => writeFileSync(join(folder, name), text, { flag: 'a' });
    add(
      'assessments.yaml',
      `
- recommendation: upr34-slovenia:121.1
  status: not_implemented
  date: 2025-05
  evidence:
    - {passage: "ngo-iccpr-2025:45", words: ${JSON.stringify(firstWords('ngo-iccpr-2025:45'))}}
`,
    );
    const library = readLibrary(folder);
    expect(passage(library, 'upr34-slovenia:121.1').recommendation).toMatchObject({
      status: 'not_implemented',
      assessment: { date: '2025-05' },
    });
  });

  it('is about the rights whose covers name its headings', () => {
    write([{ list: head }, { document }, row]);
    const rights = join(folder, 'rights.yaml');
    const text = `- id: made
  label: {en: Made, ru: Made, kk: Made}
  words: {en: [made thing], ru: [made thing], kk: [made thing]}
  covers: ["upr34-slovenia#acceptance-of-international-norms"]
`;
    writeFileSync(rights, text, { flag: 'a' });
    const library = readLibrary(folder);
    expect(passage(library, 'upr34-slovenia:121.1').rights).toEqual(['assembly', 'trafficking', 'made']);
    const made = library.rights.find(({ id }) => id === ('made' as RightId));
    expect(made?.passages).toEqual(['upr34-slovenia:121.1']);
    expect(made?.home.size).toBe(1);
  });
});

const firstWords = (id: string) =>
  readLibrary(corpusFolder)
    .passage(id as PassageId)
    .text.slice(0, 40);

describe('a broken list', () => {
  it('is refused with every problem and its line', () => {
    write([
      { list: head },
      { document: { ...document, date: 'last year', colour: 'red' } },
      { ...row, of: 'nobody' },
      '{"of": ',
      { ...row, position: 'perhaps' },
      '',
      { ...row, id: '12 1' },
    ]);
    const found = problems().join('\n');
    for (const expected of [
      /:2: document\.date: a date is written/,
      /:2: document: “colour”: no such field/,
      /:3: of: the document nobody does not stand before this row/,
      /:4: not JSON: /,
      /:5: position: .*supported/,
      /:6: an empty line/,
      /:7: id: the id of a row/,
    ])
      expect(found).toMatch(expected);
    expect(found).toMatch(/^corpus\/lists\/upr34-slovenia\.jsonl:2: /);
  });

  it('tells the first fifty problems and how many more there are', () => {
    write([{ list: head }, { document }, ...Array.from({ length: 70 }, () => ({ ...row, text: '' }))]);
    const found = problems();
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toMatch(/and 20 more problems in this list$/);
  });

  it.each([
    ['without its head', [{ document }, row], /:1: the first line of a list is/],
    ['without a line', [], /:1: this file is empty/],
    ['with two heads', [{ list: head }, { list: head }, { document }], /:2: the list stands twice/],
    ['of another name', [{ list: { ...head, id: 'other' } }], /:1: .*file's name would be other\.jsonl/],
    [
      'with an id twice',
      [{ list: head }, { document }, row, row],
      /:4: upr34-slovenia:121\.1 stands on line 3/,
    ],
    [
      'of a set that there is not',
      [{ list: { ...head, set: 'upr-1999' } }, { document }, row],
      /:1: set: .*upr-1999/,
    ],
    [
      'with a document that stands twice',
      [{ list: head }, { document }, { document }],
      /:3: the document upr34-slovenia stands in corpus\/lists\/upr34-slovenia\.jsonl:2, too/,
    ],
    [
      'with the id of a written document',
      [{ list: head }, { document: { ...document, id: 'sr-2015' } }],
      /:2: the document sr-2015 is corpus\/documents\/sr-2015\.md, too/,
    ],
    [
      'whose received file is missing',
      [{ list: { ...head, source: { ...head.source, file: 'sources/gone.docx' } } }, { document }, row],
      /:1: source\.file: corpus\/sources\/gone\.docx is missing/,
    ],
  ])('is refused %s', (_, lines, expected) => {
    write(lines);
    expect(problems().join('\n')).toMatch(expected);
  });

  it('is refused beside what is no list', () => {
    write([{ list: head }, { document }, row]);
    writeFileSync(join(folder, 'lists', 'notes.txt'), 'x');
    expect(problems()).toEqual(['corpus/lists/notes.txt:1: only lists, named <id>.jsonl, stand here']);
  });

  it('is told alone, and not what refers to it', () => {
    write([{ list: head }, { document }, { ...row, text: 7 }]);
    const sets =
      '\n- id: more\n  title: More\n  kind: review\n  addressed: by\n  date: "2025"\n  is: x\n  documents: [upr34-slovenia]\n';
    writeFileSync(join(folder, 'sets.yaml'), sets, { flag: 'a' });
    expect(problems()).toEqual([expect.stringMatching(/upr34-slovenia\.jsonl:3: text: /)]);
  });

  it('is refused by the check alone where the received file was edited', () => {
    write([{ list: head }, { document }, row]);
    writeFileSync(join(folder, 'sources', 'list.docx'), 'edited');
    expect(problems()).toEqual([]);
    expect(() => readLibrary(folder, { received: true })).toThrow(
      /is not the file as received; its SHA-256 is/,
    );
  });
});
