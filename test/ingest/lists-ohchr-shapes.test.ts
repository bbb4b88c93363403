import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../src/ingest/files/zip.ts';
import { makeDocx, p, r, tbl, tc, tr } from './support/make-docx.ts';
import { newerHeader, olderHeader } from './support/make-ohchr.ts';
import { inFolder, readAll } from './support/read-all.ts';

const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const from = 'Source of Position: A/HRC/59/15/Add.1 - Para.3';
const header = tr([...olderHeader]);
const wide = (text: string, count = 4) => tr([tc(text, span(count))]);
const rec = (number: string, words: string, position = 'Supported', themes = '- A') =>
  tr([tc(p(`${number} ${words}`) + p(from)), position, themes, '']);

const read = (...body: string[]) => readAll('list.docx', makeDocx({ body: `${body.join('')}<w:p/>` }));
const numbersOf = ({ rows }: Awaited<ReturnType<typeof read>>) => rows.map(({ number }) => number);

/** Rows of the XML that hold a recommendation’s number, counted without any of the reader. */
async function countedRows(body: string): Promise<number> {
  return inFolder(async (folder) => {
    const path = join(folder, 'list.docx');
    writeFileSync(path, makeDocx({ body }));
    const zip = await openZip(path);
    const xml = await zip.text('word/document.xml');
    zip.close();
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    return rows.filter((row) => /\d+\.\d+/u.test(row.replace(/<[^>]+>/gu, ' ').split('A/HRC')[0] ?? ''))
      .length;
  });
}

describe('the shape of a thematic list', () => {
  it('may have a title, a legend and several tables, with the header in the first or in each', async () => {
    const body = [
      p('UPR of Egypt (3rd Cycle - 34th session)'),
      p('Thematic list of recommendations'),
      tbl(tr(['Legend', 'Supported: enjoys the support'])),
      tbl(header, wide('Theme: Life'), rec('1.1', 'Do it (Chad);')),
      p('Between'),
      tbl(rec('1.2', 'Do it (Mali);', 'Noted')),
      tbl(header, wide('Theme: Work'), rec('1.3', 'Do it (Peru);')),
    ];
    const found = await read(...body);
    expect(numbersOf(found)).toEqual(['1.1', '1.2', '1.3']);
    expect(found.rows.map(({ heading }) => heading)).toEqual(['Theme: Life', 'Theme: Life', 'Theme: Work']);
    expect(found.list.says).toMatchObject({ country: 'Egypt', cycle: '3', session: '34' });
    expect(found.refused).toEqual([]);
    expect(await countedRows(body.join(''))).toBe(3);
  });

  it('may print the title in the table, and repeat the header on each page', async () => {
    const found = await read(
      tbl(
        wide('Universal Periodic Review of the Gambia (4th cycle – 48th session)'),
        tr([...newerHeader], '<w:tblHeader/>'),
        rec('1.1', 'Do it (Chad);'),
        tr([...newerHeader]),
        rec('1.2', 'Do it (Mali);'),
      ),
    );
    expect(numbersOf(found)).toEqual(['1.1', '1.2']);
    expect(found.list.says).toMatchObject({ country: 'Gambia', cycle: '4', session: '48' });
  });

  it.each([
    ['one cell over all columns', wide('Theme: Life')],
    ['one narrow cell', tr(['Theme: Life'])],
    ['a cell in each column', tr(['Theme: Life', 'Theme: Life', 'Theme: Life', 'Theme: Life'])],
    ['the first of four cells', tr(['Theme: Life', '', '', ''])],
    ['a cell of a content control', `<w:sdt><w:sdtContent>${wide('Theme: Life')}</w:sdtContent></w:sdt>`],
  ])('may print a theme as %s', async (_, theme) => {
    const found = await read(
      tbl(
        header,
        theme,
        rec('1.1', 'Do it (Chad)'),
        theme.replace('Life', 'Life'),
        rec('1.2', 'Do it (Mali);'),
      ),
    );
    expect(found.rows.map(({ number, heading }) => [number, heading])).toEqual([
      ['1.1', 'Theme: Life'],
      ['1.2', 'Theme: Life'],
    ]);
    expect(found.refused).toEqual([]);
  });

  it('may merge cells downwards: a theme in a column of its own, a position of several', async () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const goesOn = '<w:vMerge/>';
    const found = await read(
      tbl(
        tr(['Themes', 'Recommendation', 'Position']),
        tr([tc('Life', restart), '1.1 Do it (Chad);', tc('Noted', restart)]),
        tr([tc('', goesOn), '1.2 Do it (Mali);', tc('', goesOn)]),
        tr([tc('', goesOn), '1.3 Do it (Peru);', tc('Supported')]),
      ),
    );
    expect(found.rows.map(({ number, position, themes }) => [number, position, themes])).toEqual([
      ['1.1', 'noted', ['Life']],
      ['1.2', 'noted', ['Life']],
      ['1.3', 'supported', ['Life']],
    ]);
  });

  it('may part a recommendation into two rows: words, source or lists that go on', async () => {
    const found = await read(
      tbl(
        header,
        tr(['1.1 Ratify the', 'Supported', '- A', '']),
        header,
        tr([tc(p('Convention (Chad);') + p(from)), '', '- B', '']),
        tr(['1.2 Do it (Mali);', 'Noted', '- A', '']),
        tr([from, '', '', '']),
        rec('1.3', 'Do it (Peru);'),
        tr(['', '', '- C', '']),
      ),
    );
    const source = 'A/HRC/59/15/Add.1 - Para.3';
    expect(
      found.rows.map(({ number, text, themes, positionSource }) => [number, text, themes, positionSource]),
    ).toEqual([
      ['1.1', 'Ratify the Convention (Chad);', ['A', 'B'], source],
      ['1.2', 'Do it (Mali);', ['A'], source],
      ['1.3', 'Do it (Peru);', ['A', 'C'], source],
    ]);
    expect(found.rows[0]?.doubts).toEqual([expect.stringContaining('row 4')]);
  });

  it('may have other columns, in another order and in capitals', async () => {
    const found = await read(
      tbl(
        tr(['POSITION', 'SDGS', 'FULL LIST OF THEMES', 'AFFECTED PERSONS', 'RECOMMENDATION']),
        tr(['Noted', '- 16 - PEACE', '- A12 Norms', '- Children', tc(p('1.1 Do it (Chad);') + p(from))]),
      ),
      tbl(tr(['Recommendations received', 'Response of the State']), tr(['1.2 Do it (Mali);', 'Supported'])),
    );
    expect(found.rows[0]).toMatchObject({
      number: '1.1',
      text: 'Do it (Chad);',
      position: 'noted',
      themes: ['A12 Norms'],
      persons: ['Children'],
      sdgs: ['16 - PEACE'],
    });
    expect(found.rows[1]).toMatchObject({ number: '1.2', position: 'supported', themes: [] });
  });

  it.each([
    ['called so', tr(['No.', 'Recommendation', 'Position']), tr(['140.7.', 'Do it (Chad);', 'Noted'])],
    ['without a name', tr(['', 'Recommendation', 'Position']), tr(['140. 7', 'Do it (Chad);', 'Noted'])],
    [
      'below the same header',
      tr([tc('Recommendation', span(2)), 'Position']),
      tr(['140.7', 'Do it (Chad);', 'Noted']),
    ],
  ])('may have the number in a column %s', async (_, head, row) => {
    const { rows, refused } = await read(tbl(head, row));
    expect(refused).toEqual([]);
    expect(rows[0]).toMatchObject({
      number: '140.7',
      text: 'Do it (Chad);',
      states: ['Chad'],
      position: 'noted',
    });
  });

  it('may count its rows, or number clauses, beside the numbers of recommendations', async () => {
    const head = tr(['No.', 'Recommendation', 'Position']);
    const { rows } = await read(
      tbl(
        head,
        tr(['1', '140.7 Do it (Chad);', 'Noted']),
        tr(['140.8', '1. Do it (Chad); 2. Say it (Mali);', 'Noted']),
      ),
    );
    expect(rows.map(({ number, text }) => [number, text])).toEqual([
      ['140.7', 'Do it (Chad);'],
      ['140.8', '1. Do it (Chad); 2. Say it (Mali);'],
    ]);
  });

  it('may be drawn in columns that are not those of its header', async () => {
    const { rows } = await read(
      tbl(header, tr([tc('1.1 Do it (Chad);', span(3)), tc('Noted', span(2)), '- A', ''])),
    );
    expect(rows[0]).toMatchObject({ number: '1.1', position: 'noted', themes: ['A'] });
  });
});

describe('a cell of a thematic list', () => {
  it.each([
    ['140.7. Do', '140.7', 'Do'],
    ['140. 7 Do', '140.7', 'Do'],
    ['140.7\u00a0Do', '140.7', 'Do'],
    ['140\u20117 Do', '140-7', 'Do'],
    ['A - 140.7 Do', 'A-140.7', 'Do'],
    ['A - 13. Do', 'A-13', 'Do'],
    ['[140.7] Do', '140.7', 'Do'],
    ['Recommendation 140.7: Do', '140.7', 'Do'],
    ['140.7\n2030 Agenda', '140.7', '2030 Agenda'],
    ['140.7 2010-2014 Plan', '140.7', '2010-2014 Plan'],
    ['2010-2014 Plan', undefined, '2010-2014 Plan'],
  ])('has its number: %s', async (printed, number, begins) => {
    const lines = `${printed} (Chad);`.split('\n').map((line) => p(line));
    const { rows } = await read(tbl(header, tr([tc(lines.join('')), 'Noted', '', ''])));
    expect([rows[0]?.number, rows[0]?.text]).toEqual([number, `${begins} (Chad);`]);
  });

  it.each([
    ['after a line break', p(`<w:r><w:t>1.1 Do it (Chad);</w:t><w:br/><w:t>${from}</w:t></w:r>`)],
    ['in small letters', p('1.1 Do it (Chad);') + p('source of position: A/HRC/59/15/Add.1 - Para.3')],
    ['without blanks', p('1.1 Do it (Chad);Source ofPosition:A/HRC/59/15/Add.1 - Para.3')],
    ['twice', p('1.1 Do it (Chad);') + p(from) + p(from)],
    [
      'parted into runs',
      p(r('1.1 Do it (Chad);')) +
        p(r('Sou') + r('rce of ') + r('Position: A/HRC/59/15/Add.1') + r(' - Para.3')),
    ],
    [
      'with a dash',
      p('1.1 Do it (Chad);') + p('Source of the State’s position – A/HRC/59/15/Add.1 - Para.3'),
    ],
  ])('has the source of the position %s, and none of it in the words', async (_, cell) => {
    const { rows } = await read(tbl(header, tr([tc(cell), 'Noted', '', ''])));
    expect(rows[0]).toMatchObject({
      text: 'Do it (Chad);',
      positionSource: 'A/HRC/59/15/Add.1 - Para.3',
      states: ['Chad'],
    });
  });

  it('may have the source beside the position, two sources, or none', async () => {
    const { rows } = await read(
      tbl(
        header,
        tr(['1.1 Do it (Chad);', tc(p('Noted') + p(from)), '', '']),
        tr([
          tc(
            p('1.2 Do it (Chad);') +
              p('Source of Position: A/HRC/1/1') +
              p('Source of Position: A/HRC/1/1/Add.1'),
          ),
          'Noted',
          '',
          '',
        ]),
        tr(['1.3 Do it (Chad);', 'Noted', '', '']),
      ),
    );
    expect(rows.map(({ positionSource }) => positionSource)).toEqual([
      'A/HRC/59/15/Add.1 - Para.3',
      'A/HRC/1/1; A/HRC/1/1/Add.1',
      undefined,
    ]);
  });

  it('has a position in any of its forms', async () => {
    const forms: [string, string][] = [
      ['supported ', 'supported'],
      ['Supported1', 'supported'],
      ['Supported*', 'supported'],
      ['Partially supported', 'supported_in_part'],
      ['Supported (in part)', 'supported_in_part'],
      ['Supported / Noted', 'supported_in_part'],
      ['NOTED.', 'noted'],
    ];
    const rows = forms.map(([form], index) => tr([`1.${index + 1} Do it (Chad);`, form, '', '']));
    const found = await read(
      tbl(header, ...rows, tr(['1.8 Do it (Chad);', tc(p('Noted') + p('Noted')), '', ''])),
    );
    expect(found.rows.map(({ position }) => position)).toEqual([
      ...forms.map(([, position]) => position),
      'noted',
    ]);
  });

  it('is read through whatever Word puts around words', async () => {
    const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const cell = p(
      [
        `<w:ins w:id="1">${t('1.1')}</w:ins>`,
        `<w:r><w:tab/></w:r><w:del w:id="2"><w:r><w:delText>Forget</w:delText></w:r></w:del>`,
        `<w:hyperlink w:anchor="a">${t('Rati')}</w:hyperlink><w:r><w:softHyphen/></w:r>${t('f\u00ady')}`,
        `<w:smartTag w:element="place">${t(' it')}</w:smartTag>`,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>',
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${t(' now')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        `<w:sdt><w:sdtContent>${t(' (Timor')}<w:r><w:noBreakHyphen/></w:r>${t('Leste)')}</w:sdtContent></w:sdt>${t(';')}`,
      ].join(''),
    );
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const list = tc(
      control(
        `<w:p><w:ins w:id="3"><w:r><w:t>- A</w:t><w:br/><w:t>SDGs:</w:t></w:r></w:ins><w:hyperlink w:anchor="b"><w:r><w:br/><w:t>- 16 - PEACE</w:t></w:r></w:hyperlink></w:p>`,
      ),
    ).replace('<w:p><w:pPr></w:pPr><w:sdt>', '<w:sdt>');
    const row = `<w:tr>${tc(cell)}${control(tc('Noted'))}${list.replace(/<\/w:sdt><\/w:p>/u, '</w:sdt>')}${tc('')}</w:tr>`;
    const { rows, refused } = await read(control(tbl(header, control(row))));
    expect(refused).toEqual([]);
    expect(rows[0]).toMatchObject({
      number: '1.1',
      text: 'Ratify it now (Timor\u2011Leste);',
      states: ['Timor-Leste'],
      position: 'noted',
      themes: ['A'],
      sdgs: ['16 - PEACE'],
    });
    expect(rows[0]?.doubts).toEqual([expect.stringContaining('“Forget”')]);
  });

  it('says where a sign or words of it are not drawn', async () => {
    const { rows } = await read(
      tbl(
        header,
        tr([
          tc(p(`${r('1.1 Do it (Chad);')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`)),
          'Noted',
          '',
          '',
        ]),
      ),
    );
    expect(rows[0]?.doubts).toEqual([expect.stringContaining('symbol')]);
  });
});

describe('a row of a thematic list', () => {
  it('is no header where it speaks of recommendations and positions', async () => {
    const rows = [
      rec('1.1', 'Follow the recommendations (Chad);', 'Supported/Noted'),
      tr(['Recommendations of the Committee 1.2', 'Supported', '- Position of women', '']),
      rec('1.3', 'Position itself on recommendations (Mali);', 'Noted', '- Responses to recommendations'),
    ];
    const found = await read(tbl(header, ...rows));
    expect(found.rows.map(({ text }) => text.slice(0, 10))).toEqual([
      'Follow the',
      'Recommenda',
      'Position i',
    ]);
    expect(await countedRows(rows.join(''))).toBe(3);
  });

  it('is taken, refused with a reason, joined or a heading: none is dropped', async () => {
    const body = tbl(
      tr(['0.1 Above (Chad);', 'Noted', '', '']),
      header,
      wide('Right or area: 1.1. Norms'),
      rec('1.1', 'Do it (Chad);'),
      rec('1.2', 'Do it (Chad);', 'Perhaps'),
      tr(['1.3 Do it (Chad);', '', '', '']),
      tr(['1.4', 'Noted', '', '']),
      tr(['', 'Noted', '- A', '']),
      wide('1.5 Do it (Chad);'),
      wide('Do it (Chad);'),
      rec('1.6', 'Do it (Chad);'),
    );
    const found = await read(body);
    expect(numbersOf(found)).toEqual(['1.1', '1.6']);
    expect(found.refused.map(({ where, refused }) => [where.row, refused.slice(0, 24)])).toEqual([
      [1, 'stands above the header,'],
      [5, 'its position is “Perhaps'],
      [6, 'no position is printed'],
      [7, 'has no text of a recomme'],
      [8, 'has no text of a recomme'],
      [9, 'no position is printed'],
      [10, 'no position is printed'],
    ]);
    expect(await countedRows(body)).toBe(8);
  });
});
