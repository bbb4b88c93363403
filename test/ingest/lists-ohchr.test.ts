import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/ingest/files/zip.ts';
import { makeDocx } from './support/make-docx.ts';
import { type MadeRow, makeOhchr, newerHeader, olderHeader } from './support/make-ohchr.ts';
import { readAll, readFileAsList } from './support/read-all.ts';

const read = (header: readonly string[], rows: readonly MadeRow[], title?: string) =>
  readAll('list.docx', makeOhchr(header, rows, title));
const source = 'Source of Position: A/HRC/43/15/Add.1 - Para.3';

describe('a thematic list of OHCHR', () => {
  it('is read in the older shape: themes, SDGs and persons in one cell', async () => {
    const { list, rows, refused } = await read(
      olderHeader,
      [
        'Theme: Acceptance of international norms',
        [
          [
            '121.1 Ratify the Convention (France) (Lithuania);',
            'Source of ~Position: A/HRC/43/15~ - Para 121',
          ],
          ['Supported'],
          [
            '- Acceptance of international norms',
            '- Enforced disappearances',
            'SDGs: ',
            '- 16 - PEACE, JUSTICE',
            'Affected persons: ',
            '- Disappeared persons',
          ],
          [],
        ],
        'Theme: Equality & non-discrimination',
        [['122.1 Do it (Chad);', source], ['Noted'], ['- Equality'], []],
      ],
      'UPR of Slovenia (3rd Cycle - 34th Session)Thematic list of recommendations',
    );
    expect(refused).toEqual([]);
    expect(list.form).toBe('ohchr-thematic-list');
    expect(list.says).toEqual({ country: 'Slovenia', cycle: '3', session: '34', symbol: 'A/HRC/43/15' });
    expect(rows[0]).toEqual({
      where: { row: 3 },
      key: '121.1',
      number: '121.1',
      text: 'Ratify the Convention (France) (Lithuania);',
      heading: 'Theme: Acceptance of international norms',
      position: 'supported',
      positionSource: 'A/HRC/43/15 - Para 121',
      states: ['France', 'Lithuania'],
      themes: ['Acceptance of international norms', 'Enforced disappearances'],
      persons: ['Disappeared persons'],
      sdgs: ['16 - PEACE, JUSTICE'],
      doubts: [],
    });
    expect(rows[1]).toMatchObject({
      number: '122.1',
      position: 'noted',
      heading: 'Theme: Equality & non-discrimination',
      positionSource: 'A/HRC/43/15/Add.1 - Para.3',
    });
  });

  it('is read in the newer shape: SDGs in a column of their own, persons among the themes', async () => {
    const { rows } = await read(newerHeader, [
      'Theme: Right to life',
      [
        ['140.7 Ratify it (Maldives)~ (Portugal);|Source of Position: A/HRC/59/15/Add.1 - Para.3vv'],
        ['Supported'],
        ['- Right to life', 'Groups of persons:', '- Public officials'],
        ['- 3 - GOOD HEALTH', '- 16 - PEACE'],
      ],
      [['140.8 Do it (Chad);', source], ['Noted'], ['- Right to life|- Children|- Public officials'], []],
    ]);
    expect(rows[0]).toMatchObject({
      number: '140.7',
      text: 'Ratify it (Maldives) (Portugal);',
      positionSource: 'A/HRC/59/15/Add.1 - Para.3vv',
      states: ['Maldives', 'Portugal'],
      themes: ['Right to life'],
      persons: ['Public officials'],
      sdgs: ['3 - GOOD HEALTH', '16 - PEACE'],
    });
    expect(rows[1]).toMatchObject({
      themes: ['Right to life'],
      persons: ['Children', 'Public officials'],
      sdgs: [],
    });
  });

  it('is read as session 20 writes it: small letters, commas, coded themes, a period after the number', async () => {
    const { rows } = await read(olderHeader, [
      'Right or area: 1.1. Ratification',
      [
        ['166.6. Ratify it (France, Spain);', 'Source of position: A/HRC/28/16/Add.1'],
        ['Noted'],
        ['A12 Acceptance of norms'],
        [],
      ],
    ]);
    expect(rows[0]).toMatchObject({
      number: '166.6',
      text: 'Ratify it (France, Spain);',
      positionSource: 'A/HRC/28/16/Add.1',
      states: ['France', 'Spain'],
      themes: ['A12 Acceptance of norms'],
      heading: 'Right or area: 1.1. Ratification',
    });
  });

  it('reads numbers whatever parts them, and keeps the words as printed', async () => {
    const cells: [string, string, string][] = [
      ['6‑12 Do (Timor‑Leste);', '6-12', 'Do (Timor‑Leste);'],
      ['121. 5 Ratify (Chad);', '121.5', 'Ratify (Chad);'],
      ['121.~7Ratify (Chad);', '121.7', 'Ratify (Chad);'],
      ['121.70 2014 Protocol (Chad);', '121.70', '2014 Protocol (Chad);'],
      ['121.8\u00a0Ratify (Chad)', '121.8', 'Ratify (Chad)'],
      ['121.9 “Ratify” (Chad).', '121.9', '“Ratify” (Chad).'],
    ];
    const { rows } = await read(
      olderHeader,
      cells.map(([text]) => [[text, source], ['Supported'], [], []]),
    );
    expect(rows.map(({ number, text }) => [number, text])).toEqual(
      cells.map(([, number, text]) => [number, text]),
    );
  });

  it('takes positions in the words that lists use, and refuses others', async () => {
    const words = [
      'Supported',
      'SUPPORTED',
      'Supported/Noted',
      'Noted',
      'Under consideration',
      'Rejected',
      'Perhaps',
      '',
    ];
    const { rows, refused } = await read(
      olderHeader,
      words.map((word, index) => [[`1.${index + 1} Do it (Chad);`], [word], [], []]),
    );
    expect(rows.map(({ position }) => position)).toEqual([
      'supported',
      'supported',
      'supported_in_part',
      'noted',
      'pending',
      'noted',
    ]);
    expect(rows[5]?.doubts).toEqual([expect.stringContaining('“Rejected”')]);
    expect(refused).toEqual([
      { where: { row: 8 }, refused: expect.stringContaining('“Perhaps”'), begins: '1.7 Do it (Chad);' },
      { where: { row: 9 }, refused: 'no position is printed', begins: '1.8 Do it (Chad);' },
    ]);
  });

  it('joins a recommendation that is printed under two themes, and doubts a number with two texts', async () => {
    const { list, rows } = await read(olderHeader, [
      'Theme: A',
      [['1.1 Do it (Chad);', source], ['Noted'], ['- A', '- B'], []],
      'Theme: B',
      [['1.1 Do it (Chad)', source], ['Noted'], ['- B', '- C'], []],
      [['1.1 Do something else (Chad);', source], ['Noted'], [], []],
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ heading: 'Theme: A', themes: ['A', 'B', 'C'], doubts: [] });
    expect(rows[1]?.doubts).toEqual([expect.stringContaining('also in row 3')]);
    expect(list.remarks).toEqual([expect.stringContaining('1 rows repeat')]);
  });

  it('keeps what is printed twice with another source or other States, with a doubt', async () => {
    const header = ['Recommendation', 'Recommending State/s', 'Position', 'Full list of themes'];
    const said = (states: string[], from = source) => [['1.1 Do it;', from], states, ['Noted'], []];
    const { rows, list } = await read(header, [
      said(['France', 'Chad']),
      said(['Chad', 'France']),
      said(['France']),
      said(['France', 'Chad'], `${source}/Add.1`),
    ]);
    expect(
      rows.map(({ states, positionSource, doubts }) => [states, positionSource, doubts?.length]),
    ).toEqual([
      [['France', 'Chad'], expect.any(String), 0],
      [['France'], expect.any(String), 1],
      [['France', 'Chad'], expect.stringMatching(/\/Add\.1$/), 1],
    ]);
    expect(list.remarks).toEqual([expect.stringContaining('1 rows repeat')]);
  });

  it('reads States from a column of their own where there is one', async () => {
    const header = ['Recommendation', 'Recommending State/s', 'Position', 'Full list of themes'];
    const { rows } = await read(header, [
      [['1.1 Do it'], ['France', 'Iran (Islamic Republic of)'], ['Supported'], []],
    ]);
    expect(rows[0]).toMatchObject({ states: ['France', 'Iran (Islamic Republic of)'], doubts: [] });
  });

  it('passes over headers that are repeated and rows without anything', async () => {
    const header = olderHeader.map((name) => [name]);
    const { rows, refused } = await read(olderHeader, [
      [['1.1 Do it (Chad);'], ['Noted'], [], []],
      header,
      [[], [], [], []],
      [['1.2 Do it (Chad);'], ['Noted'], [], []],
    ]);
    expect(rows.map(({ number, where }) => [number, where.row])).toEqual([
      ['1.1', 2],
      ['1.2', 5],
    ]);
    expect(refused).toEqual([]);
  });

  it('is not what a DOCX without such a table is', async () => {
    const docx = makeDocx({ body: '<w:p><w:r><w:t>A letter</w:t></w:r></w:p>' });
    await expect(readAll('letter.docx', docx)).rejects.toThrow(/no table with the columns/u);
  });
});

const genuine = fileURLToPath(
  new URL('../../../shared/samples/ohchr-thematic-list-upr34-slovenia.docx', import.meta.url),
);

/** Rows counted without any of the reader: by patterns over the XML. */
async function counted(path: string): Promise<{ number: string; position: string; states: string[] }[]> {
  const zip = await openZip(path);
  const xml = await zip.text('word/document.xml');
  zip.close();
  return (xml.match(/<w:tr[ >].*?<\/w:tr>/gsu) ?? []).flatMap((row) => {
    const cells = (row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? []).map((cell) => cell.replace(/<[^>]+>/gu, ''));
    const number = /^(\d+\.\d+) /u.exec(cells[0] ?? '')?.[1];
    if (!number) return [];
    const states = [...(cells[0] ?? '').matchAll(/\(([^()]+)\)/gu)].map((match) => match[1] ?? '');
    return [
      {
        number,
        position: (cells[1] ?? '').toLowerCase(),
        states: states.filter((name) => !name.startsWith('No.')),
      },
    ];
  });
}

describe('the genuine list of Slovenia (needs ../shared/samples)', () => {
  it.skipIf(!existsSync(genuine))('gives every row, number, State and position', async () => {
    const { list, rows, refused } = await readFileAsList(genuine);
    const all = await counted(genuine);
    expect(all).toHaveLength(215);
    expect(rows.map(({ number, position, states }) => ({ number, position, states }))).toEqual(all);
    expect(refused).toEqual([]);
    expect(rows.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(
      rows.every(({ positionSource, heading, themes }) => positionSource && heading && themes?.length),
    ).toBe(true);
    expect(list.says).toMatchObject({
      country: 'Slovenia',
      cycle: '3',
      session: '34',
      symbol: 'A/HRC/43/15',
    });
  });
});
