import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ListHead, ListRow } from '../../src/domain/list-file.ts';
import { printChange } from '../../src/ingest/lists/change.ts';
import { type ImportOptions, prepareImport } from '../../src/ingest/lists/prepare-import.ts';
import { printListReport } from '../../src/ingest/lists/print-list-report.ts';
import { makeOhchr, olderHeader } from './support/make-ohchr.ts';
import { inFolder } from './support/read-all.ts';
import { uhriRecord, uprRecord } from './support/uhri-records.ts';

type Kept = { list: ListHead } | { document: { id: string } } | ListRow;

/** A corpus in a folder, and a list that is imported into it again and again. */
const inCorpus = <T>(use: (corpus: Corpus) => Promise<T>) => inFolder((folder) => use(new Corpus(folder)));

class Corpus {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }
  get to() {
    return join(this.folder, 'lists', 'list.jsonl');
  }
  async prepare(name: string, content: string | Buffer, options: Partial<ImportOptions> = {}) {
    const file = join(this.folder, name);
    writeFileSync(file, content);
    return prepareImport({ file, id: 'list', to: this.to, sourceFile: `sources/${name}`, ...options });
  }
  async import(...given: Parameters<Corpus['prepare']>) {
    const prepared = await this.prepare(...given);
    await prepared.commit();
    return prepared;
  }
  lines(): Kept[] {
    return readFileSync(this.to, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Kept);
  }
  rows(): ListRow[] {
    return this.lines().filter((line): line is ListRow => 'key' in line);
  }
  head(): ListHead {
    const [first] = this.lines();
    if (!first || !('list' in first)) throw new Error('no head');
    return first.list;
  }
  ids() {
    return this.rows().map(({ id }) => id);
  }
}

const thematic = (...rows: [text: string, position: string][]) =>
  makeOhchr(
    olderHeader,
    rows.map(([text, position]) => [[text, 'Source of Position: A/HRC/43/15'], [position], ['- A'], []]),
    'UPR of Slovenia (3rd Cycle - 34th Session)',
  );
const told = { told: { date: '2019-11-05' } };

describe('importing a thematic list', () => {
  const first = thematic(
    ['1.1 Do it (Chad);', 'Supported'],
    ['1.2 Do that (Fiji) (Chad);', 'Noted'],
    ['1.4 Go on (Peru);', 'Noted'],
  );

  it('writes the list, its document and its rows, with what the file says of itself', async () => {
    await inCorpus(async (corpus) => {
      const { report } = await corpus.import('list.docx', first, { ...told, set: 'upr-2019' });
      expect(corpus.lines()).toEqual([
        {
          list: {
            id: 'list',
            title: 'Thematic list of recommendations: Slovenia, UPR session 34',
            set: 'upr-2019',
            form: 'ohchr-thematic-list',
            language: 'en',
            rightsNote: expect.any(String),
            source: { file: 'sources/list.docx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
            told: { date: '2019-11-05' },
            retired: [],
          },
        },
        {
          document: expect.objectContaining({
            id: 'list',
            symbol: 'A/HRC/43/15',
            issuerKind: 'human-rights-council',
            date: '2019-11-05',
          }),
        },
        {
          of: 'list',
          id: '1.1',
          key: '1.1',
          number: '1.1',
          text: 'Do it (Chad);',
          position: 'supported',
          positionSource: 'A/HRC/43/15',
          states: ['Chad'],
          themes: ['A'],
          cycle: 3,
          session: 34,
          countries: ['Slovenia'],
        },
        expect.objectContaining({ id: '1.2', states: ['Fiji', 'Chad'], position: 'noted' }),
        expect.objectContaining({ id: '1.4' }),
      ]);
      expect(report).toMatchObject({
        read: 3,
        taken: 3,
        recommendations: 3,
        positions: { supported: 1, noted: 2 },
        states: [
          ['Chad', 2],
          ['Fiji', 1],
          ['Peru', 1],
        ],
        numbering: [{ prefix: '1.', from: 1, to: 4, count: 3, gaps: ['1.3'], repeats: [] }],
      });
      expect(printListReport(report)).toContain('Numbers 1.1 to 1.4: 3, missing: 1.3.');
      expect(printListReport(report)).toContain('3 recommendations: 1 supported, 2 noted.');
    });
  });

  it('asks for what is neither in the file nor told, and touches nothing', async () => {
    await inCorpus(async (corpus) => {
      await expect(corpus.prepare('list.docx', first)).rejects.toThrow(
        'date is not in the file and was not told',
      );
      await expect(
        corpus.prepare('list.docx', first, { told: { date: 'soon', cycle: 'x' } }),
      ).rejects.toThrow(/“soon”[\s\S]*“x”/u);
      expect(existsSync(corpus.to)).toBe(false);
    });
  });

  it('changes nothing the second time, to the byte', async () => {
    await inCorpus(async (corpus) => {
      await corpus.import('list.docx', first, told);
      const before = readFileSync(corpus.to);
      const { change } = await corpus.import('list.docx', first, told);
      expect(change).toMatchObject({
        nothing: true,
        same: 3,
        added: { count: 0 },
        changed: { count: 0 },
        removed: { count: 0 },
      });
      expect(printChange(change)).toContain('Nothing changes');
      expect(readFileSync(corpus.to).equals(before)).toBe(true);
    });
  });

  it('shows what a newer file adds, changes and removes before it does', async () => {
    await inCorpus(async (corpus) => {
      await corpus.import('list.docx', first, told);
      const before = readFileSync(corpus.to, 'utf8');
      const newer = thematic(
        ['1.1 Do it (Chad);', 'Noted'],
        ['1.2 Do that (Fiji) (Chad);', 'Noted'],
        ['1.3 New (Mali);', 'Noted'],
      );
      const prepared = await corpus.prepare('list.docx', newer, told);
      expect(readFileSync(corpus.to, 'utf8')).toBe(before);
      expect(prepared.change).toMatchObject({
        added: { count: 1, first: [{ id: 'list:1.3', begins: 'New (Mali);' }] },
        changed: {
          count: 1,
          first: [{ id: 'list:1.1', fields: [{ field: 'position', old: 'supported', new: 'noted' }] }],
        },
        removed: { count: 1, first: [{ id: 'list:1.4', begins: 'Go on (Peru);' }] },
        same: 1,
        nothing: false,
      });
      expect(printChange(prepared.change)).toContain('position: “supported” → “noted”');
      await prepared.commit();
      expect(corpus.ids()).toEqual(['1.1', '1.2', '1.3']);
      expect(corpus.head().retired).toEqual([{ id: 'list:1.4', key: '1.4' }]);
    });
  });

  it('gives a row that comes back the id that it had, and the list its bytes', async () => {
    await inCorpus(async (corpus) => {
      await corpus.import('list.docx', first, told);
      const before = readFileSync(corpus.to, 'utf8');
      await corpus.import('list.docx', thematic(['1.1 Do it (Chad);', 'Supported']), told);
      expect(corpus.head().retired.map(({ id }) => id)).toEqual(['list:1.2', 'list:1.4']);
      const { change, retired } = await corpus.import('list.docx', first, told);
      expect(change).toMatchObject({ added: { count: 2 }, changed: { count: 0 }, removed: { count: 0 } });
      expect([retired, readFileSync(corpus.to, 'utf8')]).toEqual([[], before]);
    });
  });

  it('leaves the corpus alone where what was prepared is discarded', async () => {
    await inCorpus(async (corpus) => {
      (await corpus.prepare('list.docx', first, told)).discard();
      expect(readdirSync(corpus.folder)).toEqual(['list.docx']);
    });
  });
});

describe('importing the UHRI', () => {
  const records = [
    uprRecord(),
    uhriRecord(),
    uprRecord({ AnnotationId: 'c3', Text: '121.19 Another with this number (Chad);' }),
    uprRecord({ AnnotationId: 'd4', Text: 'No number (Chad);' }),
    uprRecord({ AnnotationId: 'd4', Text: 'The same id (Chad);' }),
  ];

  it('writes each document before its first row, and refuses an annotation id that comes again', async () => {
    await inCorpus(async (corpus) => {
      const { report } = await corpus.import('uhri.json', JSON.stringify(records));
      expect(
        corpus
          .lines()
          .slice(1)
          .map((line) =>
            'document' in line ? line.document.id : 'key' in line ? `${line.of}:${line.id}` : '',
          ),
      ).toEqual([
        'a-hrc-43-15',
        'a-hrc-43-15:121.19',
        'crc-c-per-co-6-7',
        'crc-c-per-co-6-7:4',
        'a-hrc-43-15:121.19-2',
        'a-hrc-43-15:row4',
      ]);
      expect(report.refused).toEqual([
        expect.objectContaining({
          count: 1,
          first: [expect.objectContaining({ message: 'has the annotation id of row 4: “d4”' })],
        }),
      ]);
      expect(report).toMatchObject({ read: 5, taken: 4, recommendations: 3, numbering: [] });
    });
  });

  it('keeps ids by annotation, whatever the order and whatever comes between', async () => {
    await inCorpus(async (corpus) => {
      await corpus.import('uhri.json', JSON.stringify(records.slice(0, 4)));
      const added = uprRecord({ AnnotationId: 'e5', Text: 'Also without (Chad);' });
      const { change } = await corpus.import(
        'uhri.json',
        JSON.stringify([added, ...records.slice(0, 4).reverse()]),
      );
      expect(change).toMatchObject({
        added: { count: 1 },
        changed: { count: 0 },
        removed: { count: 0 },
        same: 4,
      });
      expect(Object.fromEntries(corpus.rows().map(({ key, id }) => [key, id]))).toEqual({
        e5: 'row1',
        d4: 'row4',
        c3: '121.19-2',
        'a9ceae8c-0001': '4',
        'b7d1-0002': '121.19',
      });
    });
  });

  const ofOneNumber = ['p', 'q', 'r'].map((id) =>
    uprRecord({ AnnotationId: id, Text: `121.19 Ratify ${id} (Chad);` }),
  );
  const idsByKey = (corpus: Corpus) => Object.fromEntries(corpus.rows().map(({ key, id }) => [key, id]));

  it('gives rows that come back in another order their own ids, and nobody else’s', async () => {
    await inCorpus(async (corpus) => {
      await corpus.import('uhri.json', JSON.stringify(ofOneNumber));
      const ids = idsByKey(corpus);
      expect(ids).toEqual({ p: '121.19', q: '121.19-2', r: '121.19-3' });
      await corpus.import('uhri.json', JSON.stringify(ofOneNumber.slice(1, 2)));
      expect(corpus.head().retired).toEqual([
        { id: 'a-hrc-43-15:121.19', key: 'p' },
        { id: 'a-hrc-43-15:121.19-3', key: 'r' },
      ]);
      const another = uprRecord({ AnnotationId: 's', Text: '121.19 Another (Chad);' });
      await corpus.import('uhri.json', JSON.stringify([another, ...ofOneNumber.toReversed()]));
      expect(idsByKey(corpus)).toEqual({ ...ids, s: '121.19-4' });
      expect(corpus.head().retired).toEqual([]);
      await corpus.import('uhri.json', JSON.stringify(ofOneNumber));
      expect(idsByKey(corpus)).toEqual(ids);
    });
  });

  it('says that a number stands twice in one document, and counts each document by itself', async () => {
    await inCorpus(async (corpus) => {
      const other = uprRecord({ AnnotationId: 'o', Symbol: 'A/HRC/43/16', UprPositions: ['Noted'] });
      const { report } = await corpus.import('uhri.json', JSON.stringify([...ofOneNumber, other]));
      expect(report.doubts.map(({ count, first }) => [count, first[0]?.message])).toEqual([
        [2, 'its id is “121.19-2”: another has, or had, the number “121.19” in its document'],
      ]);
      const lines = printListReport(report);
      expect(lines).toContain('2 documents, 2 of them with gaps or repeats');
      expect(lines).toMatch(/A\/HRC\/43\/15: 3 recommendations: 3 supported\. .*more than once: 121\.19\./u);
      expect(lines).toMatch(/A\/HRC\/43\/16: 1 recommendations: 1 noted\. .*missing: 121\.1, 121\.2/u);
    });
  });

  it('says of every row what it shows of the first ones, in a text', async () => {
    await inCorpus(async (corpus) => {
      const many = Array.from({ length: 50 }, (_, index) =>
        uprRecord({ AnnotationId: `id-${index}`, Text: `1.${index + 1} Do it (Chad);` }),
      );
      const wrong = many.map((record, index) => ({
        ...record,
        UprPositions: [`Perhaps ${'x'.repeat(index)}`],
      }));
      await corpus.import('uhri.json', JSON.stringify(many));
      const newer = many.map((record) => ({ ...record, UprPositions: ['Noted'] })).slice(0, 30);
      const { log, report, discard } = await corpus.prepare(
        'uhri.json',
        JSON.stringify([...newer, ...wrong]),
      );
      const said = readFileSync(log, 'utf8').split('\n');
      const how = (begin: RegExp) => said.filter((line) => begin.test(line)).length;
      expect([
        how(/^refused row \d+: .*Perhaps/u),
        how(/^changed .*supported.*noted/u),
        how(/^removed /u),
      ]).toEqual([50, 30, 20]);
      expect(report.refused.map(({ count, first }) => [count, first.length])).toEqual([[50, 20]]);
      discard();
      expect(existsSync(log)).toBe(false);
    });
  });

  it('bounds the kinds of things that it says, however many there are', async () => {
    await inCorpus(async (corpus) => {
      const letters = [...'abcdefghijklmnopqrst'];
      const keys = letters.flatMap((one) => letters.map((two) => `${one}${two}`));
      const records = keys.map((key) => uprRecord({ AnnotationId: key, Themes: [] }));
      const { report } = await corpus.import('uhri.json', JSON.stringify([...records, ...records]));
      expect(report.refused.map(({ count }) => count)).toEqual([400]);

      const names = ['Text', 'Body', 'Symbol', 'Themes', 'Sdgs', 'Countries', 'UprSession', 'UprPositions'];
      const wrong = Array.from({ length: 255 }, (_, index) =>
        uprRecord(
          Object.fromEntries(names.filter((_, at) => (index + 1) & (1 << at)).map((name) => [name, {}])),
        ),
      );
      const { report: many, discard } = await corpus.prepare(
        'uhri.json',
        JSON.stringify([...wrong, uprRecord()]),
      );
      expect([many.refused.length, many.refused.at(-1)]).toMatchObject([
        201,
        { reason: 'other reasons', count: 55 },
      ]);
      discard();
    });
  });

  it('takes only what was asked for', async () => {
    await inCorpus(async (corpus) => {
      const { report } = await corpus.import('uhri.json', JSON.stringify(records), {
        accept: ({ countries }) => countries?.includes('Peru') === true,
      });
      expect(report).toMatchObject({ read: 5, taken: 1, passedOver: 4 });
      expect(corpus.rows().map(({ countries }) => countries)).toEqual([['Peru']]);
    });
  });

  it('imports nothing of a file that is cut off', async () => {
    await inCorpus(async (corpus) => {
      await corpus.import('uhri.json', JSON.stringify(records.slice(0, 2)));
      const before = readFileSync(corpus.to, 'utf8');
      await expect(corpus.prepare('uhri.json', JSON.stringify(records).slice(0, -20))).rejects.toThrow(
        'cut off',
      );
      expect(readFileSync(corpus.to, 'utf8')).toBe(before);
      expect(readdirSync(join(corpus.folder, 'lists'))).toEqual(['list.jsonl']);
    });
  });
});

describe('importing any table', () => {
  it('knows rows without a number by their words', async () => {
    await inCorpus(async (corpus) => {
      const options = {
        mapping: { text: 'Demand' },
        told: { date: '2020', issuer: 'A group', issuerKind: 'ngo' },
      };
      await corpus.import('list.csv', 'Demand,Note\nOne,\nTwo,\nTwo,\n', options);
      expect(corpus.ids()).toEqual(['row2', 'row3', 'row4']);
      const { change, report } = await corpus.import(
        'list.csv',
        'Demand,Note\nNew,\nTwo,\nOne,\nTwo,\n',
        options,
      );
      expect(change).toMatchObject({ added: { count: 1 }, same: 3 });
      expect(corpus.rows().map(({ id, text }) => [id, text])).toEqual([
        ['row2-2', 'New'],
        ['row3', 'Two'],
        ['row2', 'One'],
        ['row4', 'Two'],
      ]);
      expect(corpus.head().mapping).toEqual({ text: 'Demand' });
      expect(report.doubts[0]?.count).toBe(1);
    });
  });
});

describe('a table of several documents', () => {
  const table = 'Text,Symbol,Date,About\nDo it,A/1,2020-01-01,Peru\nDo that,A/2,2020-01-01,Chad\n';

  it('refuses rows with signs that cannot be seen, and says why where nothing is left', async () => {
    await inCorpus(async (corpus) => {
      const options = { mapping: { text: 'Text', symbol: 'Symbol', date: 'Date' } };
      const { report } = await corpus.import('list.csv', table.replace('Do it', 'Do\u001b[2J it'), options);
      expect(report.refused.map(({ first }) => first[0]?.message)).toEqual([
        'has the sign “U+001B” in its text, which cannot be seen: take it out of the file',
      ]);
      expect(printListReport(report)).not.toContain('\u001b');
      await expect(
        corpus.prepare('list.csv', table.replaceAll('Do', 'Do\u202e').replace('A/2', ''), options),
      ).rejects.toThrow(
        /none of which can be taken[\s\S]*row 2 has the sign “U\+202E”[\s\S]*row 3 has no document symbol/u,
      );
    });
  });
});

describe('a process that is killed while it imports', () => {
  it.each(['reading', 'writing'])('leaves the list as it was, or whole as it is to be (%s)', async (when) => {
    await inCorpus(async (corpus) => {
      const records = Array.from({ length: 8_000 }, (_, index) =>
        uprRecord({ AnnotationId: `id-${index}`, Text: `1.${index} ${'Do it '.repeat(20)}(Chad);` }),
      );
      await corpus.import('uhri.json', JSON.stringify(records.slice(0, 100)));
      const before = readFileSync(corpus.to, 'utf8');
      writeFileSync(join(corpus.folder, 'uhri.json'), JSON.stringify(records));
      await killedWhen(corpus, when);
      // The sign that it writes may come too late to stop it.
      const written = when === 'writing' && corpus.rows().length === 8_000;
      if (!written) expect(readFileSync(corpus.to, 'utf8')).toBe(before);
      await corpus.import('uhri.json', JSON.stringify(records));
      expect(corpus.rows()).toHaveLength(8_000);
      expect(readdirSync(join(corpus.folder, 'lists'))).toEqual(['list.jsonl']);
    });
  });
});

const prepareImportModule = fileURLToPath(
  new URL('../../src/ingest/lists/prepare-import.ts', import.meta.url),
);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Imports in a process of its own and kills it at its first sign of reading, or of having begun to write. */
async function killedWhen(corpus: Corpus, when: string): Promise<void> {
  const program = join(corpus.folder, 'program.mts');
  mkdirSync(corpus.folder, { recursive: true });
  writeFileSync(
    program,
    `import { prepareImport } from ${JSON.stringify(prepareImportModule)};
    const prepared = await prepareImport({ file: ${JSON.stringify(join(corpus.folder, 'uhri.json'))}, id: 'list',
      to: ${JSON.stringify(corpus.to)}, sourceFile: 'x', onProgress: () => process.stdout.write('reading\\n') });
    const done = prepared.commit();
    process.stdout.write('writing\\n');
    await done;
    process.stdout.write('done\\n');
    setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      if (String(text).includes(when)) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
  expect(child.signalCode).toBe('SIGKILL');
}
