import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftFiles } from '../../src/curate/drafts.ts';
import { pageStartsOf, readPageStarts } from '../../src/curate/review/page-starts.ts';
import { FileError } from '../../src/ingest/file-problem.ts';
import { makePdf } from '../ingest/support/make-pdf.ts';
import { reportPage, titlePage } from '../ingest/support/make-pdf-report.ts';
import { type OwnCorpus, ownCorpus, runCorpusTool } from '../support/corpus-tool.ts';

const symbol = 'A/HRC/29/25/Add.2';
const text =
  'The Special Rapporteur recalls that everyone has the right of peaceful assembly, without exception.';
const pdf = makePdf({
  title: 'Report on a visit',
  pages: [
    titlePage(symbol, ['Report of the Special Rapporteur', 'Mission to Kazakhstan']),
    reportPage(
      {
        parts: [
          { heading: 'I. Introduction', size: 14 },
          { number: '1.', text },
        ],
      },
      2,
      symbol,
    ),
    reportPage({ parts: [{ number: '2.', text }] }, 3, symbol),
  ],
});
const page =
  '<html lang="en"><body><h1>A report</h1><h2>Courts</h2><p>The court closed the newspaper.</p></body></html>';
const facts = (id: string) => [
  ...['--issuer', 'Special Rapporteur', '--issuer-kind', 'un-expert', '--date', '2015-06', '--id', id],
  ...['--mechanism', 'Country visit', '--rights-note', 'Quoted with attribution.', '--title', `Report ${id}`],
];

describe('the first lines of pages', () => {
  let corpus: OwnCorpus;
  let desk: string;
  beforeAll(() => {
    corpus = ownCorpus();
    desk = mkdtempSync(join(tmpdir(), 'pinpoint-desk-'));
  });
  afterAll(() => {
    corpus.remove();
    rmSync(desk, { recursive: true, force: true });
  });

  async function add(id: string, name: string, content: string | Uint8Array) {
    const file = join(desk, name);
    writeFileSync(file, content);
    const added = await runCorpusTool(corpus.folder, ['add', file, ...facts(id)]);
    expect([added.stderr, added.status]).toEqual(['', 0]);
    return draftFiles(corpus.folder, id);
  }

  it('are kept beside a draft of a file that has pages, until it joins', async () => {
    const files = await add('visit-2015', 'report.pdf', pdf);
    const starts = readPageStarts(files.pages);
    const lines = readFileSync(files.source('sources/visit-2015.txt'), 'utf8').split('\n');
    expect(starts).toHaveLength(3);
    expect(starts.slice(1).map((line) => lines[line - 1])).toEqual([symbol, symbol]);
    const joined = await runCorpusTool(corpus.folder, ['join', 'visit-2015']);
    expect([joined.stderr, joined.status]).toEqual(['', 0]);
    expect(existsSync(files.pages)).toBe(false);
  });

  it('are not written where there are no pages', async () => {
    const files = await add('page-2015', 'report.html', page);
    expect([existsSync(files.document), existsSync(files.pages)]).toEqual([true, false]);
    expect(readPageStarts(files.pages)).toEqual([]);
  });

  it('are refused where they are something else', () => {
    const file = join(desk, 'x.pages.json');
    for (const wrong of ['[1, "2"]', '[0]', '{', '{}']) {
      writeFileSync(file, wrong);
      expect(() => readPageStarts(file), wrong).toThrow(FileError);
    }
  });

  it('are those of the first words on each, a page without words beginning with the next', () => {
    const piece = (page: number, ...lines: number[]) =>
      ({ type: 'paragraph', text: '', lines, page }) as const;
    const pieces = [piece(1, 2, 3), piece(2, 6, 9), piece(4, 12), piece(4, 8)];
    expect(pageStartsOf({ pieces, text: '\n'.repeat(20) })).toEqual([2, 6, 8, 8]);
    expect(pageStartsOf({ pieces: [{ type: 'paragraph', text: '', lines: [1] }], text: '' })).toEqual([]);
  });
});
