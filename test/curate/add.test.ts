import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { corpusFolder } from '../support/corpus.ts';
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

const page = `<html lang="en"><head><title>x</title><script>document.write('never')</script></head><body>
<h1>Report on the closing of newspapers</h1>
<h2>Newspapers</h2>
<p>In 2020 the newspaper Vzglyad was closed by a court in Almaty.<sup><a href="#fn1">1</a></sup></p>
<p>Freedom of expression was violated, and Vladimir Kozlov said so.</p>
<h2>Recommendations</h2><p>The authorities should:</p><ul><li>reopen the newspaper;</li><li>decriminalise defamation.</li></ul>
<ol class="footnotes"><li id="fn1">Judgment of 3 June 2020.</li></ol></body></html>`;

/** What a file does not say of itself. */
const facts = [
  ...['--issuer', 'Foundation for Open Courts', '--issuer-kind', 'ngo', '--date', '2021-03-14'],
  ...[
    '--mechanism',
    'NGO monitoring',
    '--rights-note',
    'Quoted with attribution.',
    '--id',
    'open-courts-2021',
  ],
];

function bring(name: string, content: string | Uint8Array): string {
  const file = join(desk, name);
  writeFileSync(file, content);
  return file;
}

describe('a file that is added', () => {
  it('is a draft first, and a document once it has joined', async () => {
    const before = corpus.state();
    const added = await runCorpusTool(corpus.folder, ['add', bring('report.html', page), ...facts]);
    expect([added.stderr, added.status]).toEqual(['', 0]);
    expect(added.stdout).toMatch(/Not drawn: 1 script/);
    expect(added.stdout).toContain('npm run corpus -- review open-courts-2021');
    expect(corpus.state()).toEqual(before);

    const joined = await runCorpusTool(corpus.folder, ['join', 'open-courts-2021']);
    expect([joined.stderr, joined.status]).toEqual(['', 0]);
    expect(existsSync(join(corpus.folder, 'drafts/open-courts-2021.md'))).toBe(false);
    const library = readLibrary(corpus.folder);
    const own = library.passages.filter(({ document }) => document === 'open-courts-2021');
    expect(own.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'In 2020 the newspaper Vzglyad was closed by a court in Almaty.'],
      ['paragraph', 'Freedom of expression was violated, and Vladimir Kozlov said so.'],
      ['lead-in', 'The authorities should:'],
      ['recommendation', 'reopen the newspaper;'],
      ['recommendation', 'decriminalise defamation.'],
    ]);
    expect(own[0]?.footnotes).toEqual([{ mark: '1', text: 'Judgment of 3 June 2020.' }]);
    expect(own[1]).toMatchObject({ rights: expect.arrayContaining(['expression']), cases: ['kozlov'] });
    const checked = await runCorpusTool(corpus.folder, ['check']);
    expect([checked.stderr, checked.status]).toEqual(['', 0]);
  });

  it('proves the text of a page against the page itself', async () => {
    await runCorpusTool(corpus.folder, ['add', bring('report.html', page), ...facts, '--join']);
    const received = join(corpus.folder, 'sources/open-courts-2021.html');
    writeFileSync(received, readFileSync(received, 'utf8').replace('Almaty', 'Astana'));
    const { stderr, status } = await runCorpusTool(corpus.folder, ['check']);
    expect(stderr).toMatch(/source\.received\.sha256/);
    expect(stderr).toMatch(/is not what corpus\/sources\/open-courts-2021\.html says/);
    expect(status).toBe(2);
  });

  it('is refused in a pipe with everything that is missing, and what the text says of it', async () => {
    const before = corpus.state();
    const file = bring('report.html', page.replace('<h2>News', '<p>14 March 2021</p><h2>News'));
    const { stdout, stderr, status } = await runCorpusTool(corpus.folder, ['add', file, '--date', 'May']);
    expect(stderr).toMatch(/--date “May” is no date/);
    const missing = await runCorpusTool(corpus.folder, ['add', file]);
    for (const option of ['issuer', 'issuer-kind', 'date', 'mechanism', 'rights-note'])
      expect(missing.stderr).toContain(`--${option} is missing`);
    expect(missing.stderr).toContain('2021-03-14');
    expect([stdout, status, missing.status]).toEqual(['', 2, 2]);
    expect(corpus.state()).toEqual(before);
    expect(existsSync(join(corpus.folder, 'drafts'))).toBe(false);
  });

  it('is refused where it is in the corpus already, also as another copy of the same words', async () => {
    const source = readFileSync(join(corpusFolder, 'sources/sr-2015.txt'), 'utf8');
    const same = bring('copy.txt', source);
    const other = bring('other.txt', source.replace(/\n/g, '\r\n'));
    for (const file of [same, other]) {
      const { stderr, status } = await runCorpusTool(corpus.folder, ['add', file, ...facts]);
      expect(stderr).toMatch(/is the same document as .*sources\/sr-2015\.txt; nothing was added/);
      expect([stderr.trim().split('\n').length, status]).toEqual([1, 2]);
    }
  });

  it('does not join where it would make the corpus unsound, and says why', async () => {
    await runCorpusTool(corpus.folder, ['add', bring('report.html', page), ...facts]);
    const draft = join(corpus.folder, 'drafts/open-courts-2021.md');
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('was closed', 'was shut'));
    const before = corpus.state();
    const { stderr, status } = await runCorpusTool(corpus.folder, ['join', 'open-courts-2021']);
    expect(stderr).toMatch(/documents\/open-courts-2021\.md:\d+: the source has “closed” .* “shut”/);
    expect(stderr).toContain('has not joined the corpus');
    expect(status).toBe(2);
    expect(corpus.state()).toEqual(before);
  });

  it('takes the place of the document that it was, once somebody agreed to what ids it changes', async () => {
    await runCorpusTool(corpus.folder, ['add', bring('report.html', page), ...facts, '--join']);
    const newer = bring(
      'newer.html',
      page.replace('in Almaty', 'in Astana').replace('<li>decr', '<li>ratify;</li><li>decr'),
    );
    const taken = await runCorpusTool(corpus.folder, ['add', newer, ...facts]);
    expect(taken.stderr).toMatch(/the id open-courts-2021 is another document's; .* --again/);
    await runCorpusTool(corpus.folder, ['add', newer, ...facts, '--again']);
    const before = corpus.state();
    const asked = await runCorpusTool(corpus.folder, ['join', 'open-courts-2021']);
    expect(asked.stderr).toMatch(/would have other words: .*open-courts-2021:newspapers\.1/);
    expect(asked.stderr).toMatch(/has not joined the corpus; --yes/);
    expect([asked.status, corpus.state()]).toEqual([2, before]);
    const joined = await runCorpusTool(corpus.folder, ['join', 'open-courts-2021', '--yes']);
    expect([joined.stderr, joined.status]).toEqual(['', 0]);
    const own = Object.keys(corpus.state()).filter((name) => name.startsWith('sources/open-courts-2021'));
    expect(own).toHaveLength(2);
    const checked = await runCorpusTool(corpus.folder, ['check']);
    expect([checked.stderr, checked.status]).toEqual(['', 0]);
  });

  it('never sends signs from its name or its text to the terminal', async () => {
    const { stderr } = await runCorpusTool(corpus.folder, ['add', join(desk, 'x\u001b]0;title\u0007.pdf')]);
    expect(stderr).toContain('there is no such file');
    expect([...stderr].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
  });

  it('keeps the bytes of a text in an old encoding, beside its words', async () => {
    const words =
      'ДОКЛАД О СУДАХ\n\nСуд в Алматы закрыл газету «Взгляд» в 2020 году без объяснения причин.\n';
    const letters = [...words].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code === 0xab || code === 0xbb ? code : code;
    });
    const file = bring('report.txt', Buffer.from(letters));
    const { stdout, status } = await runCorpusTool(corpus.folder, [
      'add',
      file,
      ...facts,
      ...['--short-title', 'Доклад'],
    ]);
    expect(stdout).toContain('windows-1251');
    expect(status).toBe(0);
    const own = (name: string) => readFileSync(join(corpus.folder, 'drafts/sources', name));
    expect(own('open-courts-2021.txt').toString('utf8')).toBe(words);
    expect(own('open-courts-2021.received.txt')).toEqual(Buffer.from(letters));
  });
});

describe('a corpus of one’s own', () => {
  it('is made where there is none, and holds the first document with its rights', async () => {
    const own = join(desk, 'own');
    const { stdout, stderr, status } = await runCorpusTool(own, [
      'add',
      bring('report.html', page),
      ...facts,
      '--join',
    ]);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain(`A corpus was made in ${own}`);
    const library = readLibrary(own);
    expect(library.documents.map(({ id }) => id)).toEqual(['open-courts-2021']);
    expect(library.rights.find(({ id }) => id === 'expression')?.passages).not.toEqual([]);
  });

  it('joins no path in the place of an id', async () => {
    const before = corpus.state();
    const { stderr, status } = await runCorpusTool(corpus.folder, ['join', '../documents/sr-2015']);
    expect(stderr).toMatch(/is no id/);
    expect([status, corpus.state()]).toEqual([2, before]);
  });
});

describe('a Markdown file', () => {
  it('is drawn without its marks, with its table, and needs to be told who speaks in it', async () => {
    const file = bring(
      'notes.md',
      '---\ntitle: x\n---\n# Notes on courts\n\nSome **bold** and _other_ words.\n\n| Year | Cases |\n| --- | --- |\n| 2023 | 58 |\n\n> Said by somebody.\n',
    );
    const { stderr, status } = await runCorpusTool(corpus.folder, ['add', file, ...facts, '--join']);
    expect(stderr).toMatch(
      /^corpus\/documents\/open-courts-2021\.md:\d+: a quotation names its speaker[^\n]*\n1 problem/,
    );
    expect(status).toBe(2);
    const draft = join(corpus.folder, 'drafts/open-courts-2021.md');
    writeFileSync(draft, readFileSync(draft, 'utf8').replace('speaker=""', 'speaker="A judge"'));
    const joined = await runCorpusTool(corpus.folder, ['join', 'open-courts-2021']);
    expect([joined.stderr, joined.status]).toEqual(['', 0]);
    const own = readLibrary(corpus.folder).passages.filter(({ document }) => document === 'open-courts-2021');
    expect(own.map(({ text }) => text)).toEqual([
      'Some bold and other words.',
      'Year Cases',
      '2023 58',
      'Said by somebody.',
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    [
      'a PDF that is none',
      'x.pdf',
      '<html><body><p>Text of a page</p></body></html>',
      /is called \.pdf, but is an HTML page/,
    ],
    [
      'a Word document that was cut off',
      'x.docx',
      Buffer.from('504b0304140000000800', 'hex'),
      /x\.docx: .*(damaged|cut off)/,
    ],
    ['a table', 'x.csv', 'number,text\n1,Ratify\n', /npm run corpus -- import/],
    ['nothing at all', 'x.txt', '', /is empty/],
    [
      'broken UTF-8',
      'x.txt',
      Buffer.concat([Buffer.from('Ä good text with ümlauts. '.repeat(9)), Buffer.from([0xc3, 0x28])]),
      /UTF-8/,
    ],
  ])('%s gets a line and status 2, and leaves the corpus as it was', async (_what, name, content, says) => {
    const before = corpus.state();
    const { stdout, stderr, status } = await runCorpusTool(corpus.folder, [
      'add',
      bring(name, content),
      ...facts,
    ]);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect([stdout, status]).toEqual(['', 2]);
    expect(corpus.state()).toEqual(before);
    expect(existsSync(join(corpus.folder, 'drafts'))).toBe(false);
  });

  it('is refused by its size alone where it has 2 GB', async () => {
    const file = bring('x.txt', 'text');
    truncateSync(file, 2 * 1024 ** 3);
    const { stderr, status } = await runCorpusTool(corpus.folder, ['add', file, ...facts]);
    expect(stderr).toMatch(/has 2,048 MB, and at most 200 MB are read/);
    expect(status).toBe(2);
  });

  it('keeps no other file from being added', async () => {
    const files = [join(desk, 'missing.pdf'), bring('report.html', page)];
    const { stdout, stderr, status } = await runCorpusTool(corpus.folder, [
      'add',
      ...files,
      ...facts.slice(0, -2),
    ]);
    expect(stderr).toMatch(/missing\.pdf: there is no such file/);
    expect(stdout).toMatch(/Draft: /);
    expect(status).toBe(2);
  });
});

describe('a process that is killed', () => {
  it('while it adds or joins leaves a corpus that is sound', async () => {
    const before = corpus.state();
    const file = bring('report.html', page);
    await Promise.all(
      [300, 700, 1100].map((killAfterMs) =>
        runCorpusTool(corpus.folder, ['add', file, ...facts, '--again'], { killAfterMs }),
      ),
    );
    expect(corpus.state()).toEqual(before);
    await runCorpusTool(corpus.folder, ['add', file, ...facts, '--again']);
    for (const killAfterMs of [600, 900, 1200]) {
      await runCorpusTool(corpus.folder, ['join', 'open-courts-2021'], { killAfterMs });
      expect(() => readLibrary(corpus.folder)).not.toThrow();
    }
    await runCorpusTool(corpus.folder, ['join', 'open-courts-2021']);
    expect(readLibrary(corpus.folder).passages.some(({ document }) => document === 'open-courts-2021')).toBe(
      true,
    );
  });
});
