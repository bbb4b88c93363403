import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonRecords } from '../../src/ingest/lists/json-records.ts';
import { plainText } from '../../src/ingest/lists/plain-text.ts';
import { uhriNumber } from '../../src/ingest/lists/uhri-number.ts';
import { makeXlsx } from './support/make-xlsx.ts';
import { inFolder, readAll } from './support/read-all.ts';
import { uhriRecord, uprRecord } from './support/uhri-records.ts';

const readJson = (...records: unknown[]) => readAll('uhri.json', JSON.stringify(records, null, 1));

describe('the UHRI as JSON', () => {
  it('gives a recommendation of the UPR with all that is said of it', async () => {
    const { list, rows, refused } = await readJson(uprRecord());
    expect(list.form).toBe('uhri-json');
    expect(refused).toEqual([]);
    expect(rows).toEqual([
      {
        where: { row: 1 },
        key: 'b7d1-0002',
        document: {
          title: 'A/HRC/43/15 (UPR, Slovenia)',
          shortTitle: 'A/HRC/43/15',
          issuers: ['Human Rights Council'],
          issuerKind: 'human-rights-council',
          date: '2019-11-05',
          mechanism: 'Universal Periodic Review',
          symbol: 'A/HRC/43/15',
        },
        number: '121.19',
        text: 'Ratify it (France);',
        position: 'supported',
        states: ['France'],
        countries: ['Slovenia'],
        themes: ['Violence against women'],
        persons: ['Children'],
        sdgs: ['16.2 - Protect children'],
        cycle: 3,
        session: 34,
        doubts: [],
      },
    ]);
  });

  it('takes a concern of a treaty body for a paragraph, not for a recommendation', async () => {
    const { rows } = await readJson(uhriRecord());
    expect(rows[0]).toMatchObject({
      number: '4',
      text: 'The Committee reminds the State party of it.',
      kind: 'paragraph',
    });
    expect(rows[0]?.document).toMatchObject({
      issuerKind: 'treaty-body',
      issuers: ['UN Committee on the Rights of the Child'],
    });
    expect(rows[0]?.position).toBeUndefined();
  });

  it('reads missing keys and null, and refuses other types and unknown positions with a reason', async () => {
    const { AffectedPersons, Sdgs, UprSession, ...fewer } = uprRecord({ Themes: null, UprCycle: 3 });
    expect([AffectedPersons, Sdgs, UprSession]).toHaveLength(3);
    const { rows, refused } = await readJson(
      fewer,
      uprRecord({ Themes: [{ name: 'x' }] }),
      uprRecord({ Text: 12.5, Symbol: {} }),
      uprRecord({ UprPositions: ['Perhaps'] }),
      uprRecord({ AnnotationId: '' }),
      uprRecord({ Symbol: null }),
      uprRecord({ PublicationDate: 'soon' }),
      uprRecord({ Text: '<p>&nbsp;</p>' }),
      'a text',
      null,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ themes: [], persons: [], sdgs: [], cycle: 3 });
    expect(refused.map(({ where, refused: why }) => `${where.row} ${why}`)).toEqual([
      '2 has something else than words in Themes',
      '3 has something else than words in Symbol',
      '4 its position is “Perhaps”, which we do not know',
      '5 has no annotation id, by which it would be known again',
      '6 has no document symbol: it cannot be said what it is quoted from',
      '7 has no date of its document that can be read',
      '8 has no text',
      '9 is no record with keys and values',
      '10 is no record with keys and values',
    ]);
  });

  it('keeps two positions as one only where a part is supported, with a doubt', async () => {
    const { rows, refused } = await readJson(
      uprRecord({ UprPositions: ['Supported', 'Noted'] }),
      uprRecord({ UprPositions: ['Supported', 'Pending'] }),
      uprRecord({ UprPositions: ['Rejected'] }),
    );
    expect(rows.map(({ position, doubts }) => [position, doubts])).toEqual([
      ['supported_in_part', ['its positions “Supported” and “Noted” are kept as in part']],
      ['noted', ['the position is printed “Rejected” and kept as noted']],
    ]);
    expect(refused.map(({ refused: why }) => why)).toEqual([
      'its positions are “Supported” and “Pending”, of which only one can be right',
    ]);
  });

  it.each(['\u001b', '\u0007', '\u0085', '\u202e', '\u2066'])(
    'refuses a row with a sign that cannot be seen (%j), wherever it stands',
    async (sign) => {
      const { rows, refused } = await readJson(
        uprRecord({ Text: `121.1 Do${sign}it (Chad);` }),
        uprRecord({ Themes: ['Right', `to${sign}food`] }),
        uprRecord({ Symbol: `A/HRC/1${sign}` }),
        uprRecord({ Text: '121.2 Tab\tand\nline (Chad);' }),
      );
      expect(rows.map(({ number }) => number)).toEqual(['121.2']);
      const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      expect(refused.map(({ refused: why }) => why)).toEqual(
        ['text', 'themes', 'title'].map(
          (field) => `has the sign “${code}” in its ${field}, which cannot be seen: take it out of the file`,
        ),
      );
    },
  );

  it('refuses a text that is too long for one recommendation', async () => {
    const { refused } = await readJson(uprRecord({ Text: `121.1 ${'Do it. '.repeat(3000)}` }));
    expect(refused[0]?.refused).toMatch(/^has a text of 2\d{4} signs, more than 20000/u);
  });

  it('reads UTF-16 and UTF-8 with a mark', async () => {
    const text = JSON.stringify([uhriRecord({ Text: '4. Права человека' })]);
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      expect((await readAll('uhri.json', bytes)).rows[0]).toMatchObject({
        number: '4',
        text: 'Права человека',
      });
    }
  });
});

describe('a JSON array read value by value', () => {
  const all = (content: string | Buffer) =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.json');
      writeFileSync(path, content);
      const values: unknown[] = [];
      for await (const { value } of jsonRecords(path, 'utf-8', 1)) values.push(value);
      return values;
    });

  it.each([
    '[]',
    ' [ ]\n',
    '[1,-2.5e3,"a",true,null,[],{}]',
    '[{"a":"]},{["},{"b":"\\"\\\\"},"\\\\",{"c":{"d":[[1],[{}]]}}]',
    '[{"long":"\\u0416 ж \\n"} , {"x" : [ "," ] }\n,\n3 ]',
  ])('gives what JSON.parse gives: %s', async (text) => {
    expect(await all(text)).toEqual(JSON.parse(text));
  });

  it('gives the same wherever the pieces of the file end', async () => {
    const value = Array.from({ length: 4000 }, (_, index) => ({
      index,
      text: `${'ж"\\'.repeat(index % 300)}]}`,
      list: [index],
    }));
    expect(await all(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    ['[{"a":1},\n{"b":"x', 2, 'cut off in the middle of record 2'],
    ['[{"a":1}', 1, 'cut off after record 1'],
    ['[{"a":1},', 1, 'cut off after record 1'],
    ['[{"a":1}\n{"b":2}]', 2, 'a comma is missing after record 1'],
    ['[{"a":1},\n{"b":\n2,}]', 3, 'record 2 is no JSON'],
    ['{"a":1}', 1, 'begins with “[”'],
    ['[1]\n[2]', 2, 'after the end'],
    ['[1,]', 1, 'record 2'],
  ])('names the line of what is wrong: %s', async (text, line, message) => {
    await expect(all(text)).rejects.toThrow(
      new RegExp(`a\\.json:${line}: .*${message.replace('[', '\\[')}`, 'u'),
    );
  });
});

describe('numbers at the beginning of a text of the UHRI', () => {
  it.each([
    ['140.19 Ratify it', true, '140.19'],
    ['68.1.Ratify it', true, '68.1'],
    ['138.12. ratify it', true, '138.12'],
    ['A - 13. Ratify it', true, 'A-13'],
    ['4.The Committee notes', false, '4'],
    ['45. (a) Adopt a law', false, '45'],
    ['12 (a) The State party', false, '12(a)'],
    ['Paragraph 25: The Committee', false, '25'],
    ['para. 25. The Committee', false, '25'],
  ])('%s has one', (text, upr, number) => {
    expect(uhriNumber(text, upr).number).toBe(number);
  });

  it.each([
    ['140.19 Ratify it', false],
    ['16.2 million people', true],
    ['16.2 million people', false],
    ['2015. The year', false],
    ['100 women were', false],
    ['3 The State party', false],
    ['para 44 of the report', false],
    ['Recommendation No. 5, para. 96: 21 Ensure', false],
    ['The Committee', false],
  ])('%s has none that is sure (of the UPR: %s)', (text, upr) => {
    expect(uhriNumber(text, upr)).toEqual({ text });
  });
});

describe('HTML in a cell', () => {
  it('becomes plain text, words and paragraphs as they were', () => {
    expect(
      plainText('<p>4.&nbsp;The <b>Committee</b>&#8217;s &amp; all</p><ul><li>one</li><li>two</li></ul>'),
    ).toBe('4. The Committee’s & all\n\n- one\n- two');
    expect(plainText('<script>alert(1)</script>Here<br/>there')).toBe('Here\n\nthere');
    expect(plainText('rates < 5 & > 2  of  all')).toBe('rates < 5 & > 2 of all');
  });

  it.each([
    ['children aged <five years and older', 'children aged <five years and older'],
    ['See <https://www.ohchr.org/x> now', 'See <https://www.ohchr.org/x> now'],
    ['Write to <a@b.org>, <b>please</b>', 'Write to <a@b.org>, please'],
    ['if a <b and c', 'if a <b and c'],
    ['one <!-- two', 'one <!-- two'],
    ['one <!-- two --> three', 'one three'],
    ['<script>that is never closed', '<script>that is never closed'],
    ['<o:p>Word</o:p> <img src="x">and', 'Word and'],
    ['<!DOCTYPE html><P CLASS="x">A</P ><br/>B', 'A\n\nB'],
    ['&lt;five &amp; <six&nbsp;years', '<five & <six years'],
  ])('keeps every word that is no tag: %s', (cell, text) => {
    expect(plainText(cell)).toBe(text);
  });
});

describe('the UHRI as XLSX', () => {
  const header = [
    'Text',
    'Countries Concerned',
    'Reccomending Body',
    'Document Symbol',
    'Themes',
    'Affected Persons',
    'Sdgs',
    'Document Publication Date',
    'UPR Reccomending States',
    'UPR Position',
    'Type',
    'OHCHR Annotation Id',
    'UPR Session',
    'Regions Concerned',
    'Recommending Regions',
    'Date of publication on UHRI',
  ];
  const row = [
    '<p>121.19&nbsp;Ratify it (France) (Chad);</p>',
    '- Slovenia',
    '- UPR',
    'A/HRC/43/15',
    '- Right to health\n- Right to food',
    '- Children',
    '- 16.2 - Protect\n- 5.2 - End',
    43774,
    '- France\n- Chad',
    '- Supported',
    '- Recommendations',
    'b7d1',
    '- 34',
    '- Europe',
    '- Africa',
    43900,
  ];

  it.each([
    ['as it spells itself', header],
    ['spelled rightly', header.map((name) => name.replace('Reccomending', 'Recommending'))],
  ])('is read %s', async (_, names) => {
    const { list, rows, refused } = await readAll(
      'uhri.xlsx',
      makeXlsx([{ name: 'Export', rows: [names, row] }]),
    );
    expect(list.form).toBe('uhri-xlsx');
    expect(refused).toEqual([]);
    expect(rows[0]).toMatchObject({
      where: { row: 2, sheet: 'Export' },
      key: 'b7d1',
      number: '121.19',
      text: 'Ratify it (France) (Chad);',
      states: ['France', 'Chad'],
      position: 'supported',
      themes: ['Right to health', 'Right to food'],
      sdgs: ['16.2 - Protect', '5.2 - End'],
      countries: ['Slovenia'],
      session: 34,
      document: { symbol: 'A/HRC/43/15', date: '2019-11-05' },
    });
  });

  it('is refused row by row where a cell holds a sign that cannot be seen', async () => {
    const { rows, refused } = await readAll(
      'uhri.xlsx',
      makeXlsx([{ name: 'Export', rows: [header, row.with(0, '1.1 Do_x001B_[2Jit'), row] }]),
    );
    expect([rows.length, refused.map(({ refused: why }) => why.slice(0, 32))]).toEqual([
      1,
      ['has the sign “U+001B” in its tex'],
    ]);
  });

  it('is read with dates that count from 1904, below a title, from the sheet that fits', async () => {
    const moved = row.with(7, 43774 - 1462);
    const { list, rows } = await readAll(
      'uhri.xlsx',
      makeXlsx(
        [
          { name: 'About', rows: [['x'], ['y']] },
          { name: 'Data', rows: [['Export of the UHRI'], [], header, moved] },
        ],
        1904,
      ),
    );
    expect(rows[0]).toMatchObject({ where: { row: 4, sheet: 'Data' }, document: { date: '2019-11-05' } });
    expect(list.remarks).toEqual(
      expect.arrayContaining([
        expect.stringContaining('not read: “About”'),
        expect.stringContaining('row 3'),
      ]),
    );
  });
});
