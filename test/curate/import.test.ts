import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { makeOhchr, newerHeader } from '../ingest/support/make-ohchr.ts';
import { type OwnCorpus, ownCorpus, runCorpusTool } from '../support/corpus-tool.ts';

let corpus: OwnCorpus;
let desk = '';
beforeEach(() => {
  corpus = ownCorpus();
  desk = mkdtempSync(join(tmpdir(), 'pinpoint-desk-'));
});
afterEach(() => {
  corpus.remove();
  rmSync(desk, { recursive: true, force: true });
});

function bring(name: string, content: string | Uint8Array): string {
  const file = join(desk, name);
  writeFileSync(file, content);
  return file;
}

const row = (words: string, position: string) => [
  [words, 'Source of Position: A/HRC/59/15/Add.1 - Para.3'],
  [position],
  ['Freedom of the press', 'Public officials'],
  ['16 - PEACE, JUSTICE AND STRONG INSTITUTIONS'],
];
const list = (...more: ReturnType<typeof row>[]) =>
  makeOhchr(newerHeader, [
    'Theme: Freedom of opinion and expression',
    row('140.1 Decriminalize defamation (France) (Venezuela (Bolivarian Republic of));', 'Supported'),
    row('140.2 Protect journalists (Portugal); release those detained (Maldives);', 'Noted'),
    ...more,
  ]);
const options = [
  '--id',
  'upr-2025-list',
  '--set',
  'upr-2025',
  '--date',
  '2025-01',
  '--country',
  'Kazakhstan',
];

const importing = (file: string, ...args: string[]) =>
  runCorpusTool(corpus.folder, ['import', file, ...options, ...args]);
const own = () => readLibrary(corpus.folder).passages.filter(({ document }) => document === 'upr-2025-list');

describe('a list that is imported', () => {
  it('is shown first, written once that is confirmed, and fills its set', async () => {
    const before = corpus.state();
    const shown = await importing(bring('list.docx', list()));
    expect(shown.stdout).toMatch(/2 recommendations: 1 supported, 1 noted\./);
    expect(shown.stdout).toMatch(/2 added, 0 changed, 0 removed/);
    expect(shown.stderr).toMatch(/Nothing was changed\. --yes writes it/);
    expect([shown.status, corpus.state()]).toEqual([2, before]);

    const written = await importing(join(desk, 'list.docx'), '--yes');
    expect([written.stderr, written.status]).toEqual(['', 0]);
    expect(own().map(({ id, text, pinpoint }) => [id, text, pinpoint.label])).toEqual([
      [
        'upr-2025-list:140.1',
        'Decriminalize defamation (France) (Venezuela (Bolivarian Republic of));',
        'recommendation 140.1',
      ],
      [
        'upr-2025-list:140.2',
        'Protect journalists (Portugal); release those detained (Maldives);',
        'recommendation 140.2',
      ],
    ]);
    expect(own().map(({ recommendation }) => recommendation)).toMatchObject([
      { position: 'supported', listed: { states: ['France', 'Venezuela (Bolivarian Republic of)'] } },
      { position: 'noted', listed: { states: ['Portugal', 'Maldives'], countries: ['Kazakhstan'] } },
    ]);
    expect(readLibrary(corpus.folder).sets.find(({ id }) => id === 'upr-2025')?.documents).toEqual([
      'upr-2025-list',
    ]);
    const checked = await runCorpusTool(corpus.folder, ['check']);
    expect([checked.stderr, checked.status]).toEqual(['', 0]);
  });

  it('changes nothing when it comes again, and shows what a newer file changes before it does', async () => {
    const file = bring('list.docx', list());
    await importing(file, '--yes');
    const before = corpus.state();
    const again = await importing(file, '--yes');
    expect(again.stdout).toMatch(/Nothing changes/);
    expect([again.status, corpus.state()]).toEqual([0, before]);

    const newer = bring(
      'newer.docx',
      list(row('140.3 Ratify the Convention (Iran (Islamic Republic of)).', 'Noted')),
    );
    const shown = await importing(newer);
    expect(shown.stdout).toMatch(/1 added, 0 changed, 0 removed, 2 stay as they are/);
    expect(corpus.state()).toEqual(before);
    await importing(newer, '--yes');
    expect(own().map(({ number }) => number)).toEqual(['140.1', '140.2', '140.3']);
    // Of the received files only the one that it is from is kept.
    expect(Object.keys(corpus.state()).filter((name) => name.includes('upr-2025-list.'))).toHaveLength(2);
  });

  it('is found not to be what its file says, where somebody changed it', async () => {
    await importing(bring('list.docx', list()), '--yes');
    const file = join(corpus.folder, 'lists/upr-2025-list.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Protect journalists', 'Protect nobody'));
    const { stderr, status } = await runCorpusTool(corpus.folder, ['check']);
    expect(stderr).toMatch(
      /upr-2025-list\.jsonl:1: is not what .*upr-2025-list:140\.2 is the first that differs/,
    );
    expect(status).toBe(2);
  });

  it('is refused with a set that there is not, naming those that there are', async () => {
    const file = bring('list.docx', list());
    const { stderr, status } = await runCorpusTool(corpus.folder, [
      'import',
      file,
      '--id',
      'x',
      '--set',
      'upr-2099',
    ]);
    expect(stderr).toMatch(/there is no set upr-2099; there are .*upr-2025/);
    expect(status).toBe(2);
  });

  it('asks for the columns of a table that nobody knows, and keeps what was said', async () => {
    const file = bring(
      'table.csv',
      'Ref;What;Who;Answer\n1;"Ratify; at once";Spain;Supported\n2;Abolish the death penalty;Chile;Noted\n',
    );
    const table = [
      'import',
      file,
      '--id',
      'table-2024',
      '--date',
      '2024',
      '--issuer',
      'A body',
      '--issuer-kind',
      'ngo',
    ];
    const asked = await runCorpusTool(corpus.folder, table);
    expect(asked.stderr).toMatch(/“What”/);
    expect(asked.stderr).toMatch(/--map "/);
    expect(asked.status).toBe(2);
    const mapped = await runCorpusTool(corpus.folder, [
      ...table,
      '--yes',
      ...['--map', 'text=What,number=Ref,states=Who,position=Answer'],
    ]);
    expect([mapped.stderr, mapped.status]).toEqual(['', 0]);
    // The mapping was kept.
    const again = await runCorpusTool(corpus.folder, table);
    expect(again.stdout).toMatch(/Nothing changes/);
    const passages = readLibrary(corpus.folder).passages.filter(({ document }) => document === 'table-2024');
    expect(
      passages.map(({ text, number, recommendation }) => [text, number, recommendation?.position]),
    ).toEqual([
      ['Ratify; at once', '1', 'supported'],
      ['Abolish the death penalty', '2', 'noted'],
    ]);
  });

  it('says of every row what was refused and changed in a file among the drafts, also when nothing is written', async () => {
    const { stdout } = await importing(bring('list.docx', list(row('140.3 Ratify it (Chad).', 'Perhaps'))));
    expect(stdout).toMatch(
      /Every refused row, doubt and change is in corpus\/drafts\/upr-2025-list\.import\.txt/,
    );
    const said = readFileSync(join(corpus.folder, 'drafts/upr-2025-list.import.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(said).toEqual([
      'added upr-2025-list:140.1 Decriminalize defamation (France) (Venezuela (Bolivarian Re…',
      'added upr-2025-list:140.2 Protect journalists (Portugal); release those detained (Mal…',
      expect.stringMatching(/^refused row \d+: its position is “Perhaps”, .* — 140\.3 Ratify it \(Chad\)\.$/),
    ]);
  });

  it('takes --country for a filter where a column says which State a row is of, else for the State of all', async () => {
    const table = 'Text,Symbol,Date,About\nDo it,A/1,2020-01-01,Peru\nDo that,A/2,2020-01-01,Chad\n';
    const file = bring('table.csv', table);
    const of = (id: string, map: string) =>
      runCorpusTool(corpus.folder, ['import', file, '--id', id, '--country', 'Chad', '--yes', '--map', map]);
    const map = 'text=Text,symbol=Symbol,date=Date';
    expect((await of('filtered', `${map},countries=About`)).stdout).toMatch(/2 rows, 1 taken, 1 passed over/);
    rmSync(join(corpus.folder, 'lists/filtered.jsonl'));
    expect((await of('whole', map)).stdout).toMatch(/2 rows, 2 taken, 0 refused/);
    const whole = readLibrary(corpus.folder).passages.filter(({ recommendation }) => recommendation?.listed);
    expect(whole.map(({ recommendation }) => recommendation?.listed?.countries)).toEqual([
      ['Chad'],
      ['Chad'],
    ]);
    const checked = await runCorpusTool(corpus.folder, ['check']);
    expect([checked.stderr, checked.status]).toEqual(['', 0]);
  });

  it.each([
    ['--language', 'English!', /language/],
    ['--url', 'nowhere', /url/i],
  ])('is refused with %s %s, of which the bot could not make a library', async (option, value, says) => {
    const before = corpus.state();
    const { stderr, status } = await importing(bring('list.docx', list()), '--yes', option, value);
    expect(stderr).toMatch(says);
    expect([status, corpus.state()]).toEqual([2, before]);
  });

  it('does not take away what the vocabulary names', async () => {
    const file = bring('list.docx', list());
    await importing(file, '--yes');
    const rights = join(corpus.folder, 'rights.yaml');
    writeFileSync(
      rights,
      readFileSync(rights, 'utf8').replace('  covers:\n', '  covers:\n    - upr-2025-list:140.2\n'),
    );
    const before = corpus.state();
    const shorter = bring(
      'shorter.docx',
      makeOhchr(newerHeader, [row('140.1 Ratify it (France).', 'Noted')]),
    );
    const { stderr, status } = await importing(shorter, '--yes');
    expect(stderr).toMatch(/takes upr-2025-list:140\.2 away, which corpus\/rights\.yaml:\d+ names/);
    expect([status, corpus.state()]).toEqual([2, before]);
  });

  it('leaves the corpus as it was where the process is killed', async () => {
    const file = bring('list.docx', list());
    const before = corpus.state();
    const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
    const received = `sources/upr-2025-list.${hash.slice(0, 8)}.docx`;
    for (const killAfterMs of [300, 700, 1000]) {
      await runCorpusTool(corpus.folder, ['import', file, ...options, '--yes'], { killAfterMs });
      const library = readLibrary(corpus.folder);
      const listed = library.passages.filter(({ document }) => document === 'upr-2025-list').length;
      expect([0, 2]).toContain(listed);
      // A received file that no list names is read by nobody; the next import of the list replaces it.
      const { [received]: _received, ...state } = corpus.state();
      if (listed === 0) expect(state).toEqual(before);
    }
    await importing(file, '--yes');
    expect(own()).toHaveLength(2);
  });
});

describe('a list that cannot be read', () => {
  it.each([
    ['a CSV with broken quotes', 'x.csv', 'number,text\n1,"Ratify\n2,Abolish\n', /x\.csv:\d+: .*quot/i],
    ['a truncated JSON', 'x.json', '[{"AnnotationId":"a","Text":"1. Ratify"', /x\.json/],
    ['a document', 'x.html', '<html><body><p>Text of a page that has words</p></body></html>', /add/],
  ])('%s gets a line and status 2, and leaves the corpus as it was', async (_what, name, content, says) => {
    const before = corpus.state();
    const { stdout, stderr, status } = await importing(bring(name, content), '--yes');
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect([stdout, status]).toEqual(['', 2]);
    expect(corpus.state()).toEqual(before);
  });
});
