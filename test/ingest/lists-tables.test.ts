import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappingProblems, parseMapping, proposeMapping } from '../../src/ingest/lists/mapping.ts';
import { lookAtList } from '../../src/ingest/lists/read-list.ts';
import { makeXlsx } from './support/make-xlsx.ts';
import { inFolder, readAll } from './support/read-all.ts';

describe('IMPACT OSS', () => {
  it('is read with its levels of support', async () => {
    const { list, rows, refused } = await readAll(
      'oss.csv',
      [
        'framework_id,reference,title,description,response,support_level',
        '1,111.1,Ratify,"Ratify the Convention (France);",Yes,2',
        '1,111.2,In part,,,1',
        '1,111.3,Noted,"Do it",,0',
        '2,111.3,None,,,',
        '2,111.4,Odd,,,7',
        '2,111.5,,,,1',
      ].join('\n'),
    );
    expect(list.form).toBe('impact-oss');
    expect(rows.map(({ number, text, position, key }) => [number, text, position, key])).toEqual([
      ['111.1', 'Ratify the Convention (France);', 'supported', '1:111.1'],
      ['111.2', 'In part', 'supported_in_part', '1:111.2'],
      ['111.3', 'Do it', 'noted', '1:111.3'],
      ['111.3', 'None', undefined, '2:111.3'],
    ]);
    expect(rows[0]?.states).toEqual(['France']);
    expect(rows[2]?.heading).toBe('Noted');
    expect(refused.map(({ where, refused: why }) => [where.row, why])).toEqual([
      [6, expect.stringContaining('“7”')],
      [7, 'has neither a description nor a title'],
    ]);
    expect(list.remarks).toContain('1 responses of the State in the column “response” were left out');
  });
});

describe('the mapping of any table', () => {
  it.each([
    [
      ['No.', 'Recommendation', 'Recommending State', 'Position', 'Themes'],
      {
        number: 'No.',
        text: 'Recommendation',
        states: 'Recommending State',
        position: 'Position',
        themes: 'Themes',
      },
    ],
    [
      ['№', 'Текст рекомендации', 'Государства', 'Ответ', 'Тема'],
      { number: '№', text: 'Текст рекомендации', states: 'Государства', position: 'Ответ', themes: 'Тема' },
    ],
    [
      ['Numéro', 'Recommandation', 'État recommandant', 'Réponse'],
      { number: 'Numéro', text: 'Recommandation', states: 'État recommandant', position: 'Réponse' },
    ],
    [
      ['Número', 'Recomendación', 'Estado recomendante', 'Posición'],
      { number: 'Número', text: 'Recomendación', states: 'Estado recomendante', position: 'Posición' },
    ],
    [['Colour', 'Size'], {}],
  ])('is proposed for %j', (headers, mapping) => {
    expect(proposeMapping(headers)).toEqual(mapping);
  });

  it('is read from what a person writes', () => {
    expect(parseMapping('text=Full text, position=Response\\, of the State')).toEqual({
      text: 'Full text',
      position: 'Response, of the State',
    });
    expect(() => parseMapping('words=Recommendation')).toThrow('“words=Recommendation” is not field=column');
    expect(() => parseMapping('text')).toThrow('not field=column');
  });

  it('names all that is wrong with it', () => {
    expect(
      mappingProblems({ position: 'Answer', states: 'Twice', colour: 'A' }, ['A', 'Twice', 'Twice']),
    ).toEqual([
      expect.stringContaining('which column is the text'),
      expect.stringContaining('no column “Answer”'),
      expect.stringContaining('2 columns “Twice”'),
      expect.stringContaining('“colour” is none of'),
    ]);
  });
});

const table =
  'Nr;Рекомендация;Государство;Ответ\n140.1;Ратифицировать;Франция;Поддержано\n140.10;Снять;Чили;Отклонено\n';

describe('any table', () => {
  it('is read only by a mapping, which it offers', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'list.csv');
      writeFileSync(path, table);
      const { form, table: offer } = await lookAtList(path);
      expect(form).toBe('table');
      expect(offer?.proposed).toEqual({
        number: 'Nr',
        text: 'Рекомендация',
        states: 'Государство',
        position: 'Ответ',
      });
      expect(offer?.sample[0]).toEqual(['140.1', 'Ратифицировать', 'Франция', 'Поддержано']);
    });
    await expect(readAll('list.csv', table)).rejects.toThrow('which column is the text');
    const { list, rows } = await readAll('list.csv', table, {
      mapping: { text: 'Рекомендация', number: 'Nr', position: 'Ответ' },
    });
    expect(list.mapping).toEqual({ text: 'Рекомендация', number: 'Nr', position: 'Ответ' });
    expect(rows.map(({ number, text, position }) => [number, text, position])).toEqual([
      ['140.1', 'Ратифицировать', 'supported'],
      ['140.10', 'Снять', 'noted'],
    ]);
  });

  it('refuses rows with too many or too few cells, without text or with an unknown position', async () => {
    const { rows, refused } = await readAll(
      'list.csv',
      'text,position\nOne,Noted\nTwo\nThree,Noted,more\n,Noted\nFive,Perhaps\n\n',
      {
        mapping: { text: 'text', position: 'position' },
      },
    );
    expect(rows.map(({ text }) => text)).toEqual(['One']);
    expect(refused.map(({ where, refused: why }) => [where.row, why])).toEqual([
      [3, expect.stringContaining('fewer than the 2 columns')],
      [4, expect.stringContaining('more than the 2 columns')],
      [5, 'has no text'],
      [6, expect.stringContaining('“Perhaps”')],
    ]);
  });

  it('leaves a number that is kept as a quantity, since 121.10 would have become 121.1', async () => {
    const { rows } = await readAll(
      'list.xlsx',
      makeXlsx([
        {
          name: 'A',
          rows: [
            ['No', 'Text'],
            [121.1, 'One'],
            ['121.10', 'Two'],
            [7, 'Three'],
          ],
        },
      ]),
      {
        mapping: { text: 'Text', number: 'No' },
      },
    );
    expect(rows.map(({ number }) => number)).toEqual([undefined, '121.10', '7']);
    expect(rows[0]?.doubts).toEqual([expect.stringContaining('121.10')]);
  });

  it('refuses rows whose cells failed, have no result or lie under a merged one, where they are used', async () => {
    const { rows, refused } = await readAll(
      'list.xlsx',
      makeXlsx([
        {
          name: 'A',
          rows: [
            ['Text', 'Theme', 'Other'],
            ['One', 'A', { error: '#REF!' }],
            [{ formula: 'A1' }, 'A'],
            [{ error: '#N/A' }, 'A'],
            ['Four', 'B'],
            ['Five', undefined],
            [{ formula: 'A2', value: 'Six' }, 'C'],
          ],
          merges: ['B5:B6'],
        },
      ]),
      { mapping: { text: 'Text', themes: 'Theme' } },
    );
    expect(rows.map(({ text }) => text)).toEqual(['One', 'Four', 'Six']);
    expect(refused.map(({ refused: why }) => why)).toEqual([
      expect.stringContaining('A3 has a formula without a result'),
      expect.stringContaining('A4 has an error'),
      expect.stringContaining('B6 is part of a cell that is merged'),
    ]);
  });

  it('asks which sheet where several fit', async () => {
    const sheet = (name: string) => ({
      name,
      rows: [['Recommendation'], ['Do it']].map((row) => [...row, 'x']),
    });
    const book = makeXlsx([sheet('2014'), sheet('2019')]);
    await expect(readAll('list.xlsx', book, { mapping: { text: 'Recommendation' } })).rejects.toThrow(
      '“2014”, “2019”. Name one',
    );
    const named = await readAll('list.xlsx', book, { mapping: { text: 'Recommendation' }, sheet: '2019' });
    expect(named.rows[0]?.where).toEqual({ row: 2, sheet: '2019' });
    await expect(readAll('list.xlsx', book, { sheet: '2020' })).rejects.toThrow('no sheet “2020”');
  });

  it('gives rows of several documents where a column names their symbols', async () => {
    const { rows, refused } = await readAll(
      'list.csv',
      'text,symbol,date,body\nOne,A/HRC/1/2,2019-05-01,UPR\nTwo,CCPR/C/KAZ/CO/3,05/06/2025,CCPR\n',
      { mapping: { text: 'text', symbol: 'symbol', date: 'date', body: 'body' } },
    );
    expect(rows[0]?.document).toMatchObject({
      symbol: 'A/HRC/1/2',
      issuerKind: 'human-rights-council',
      date: '2019-05-01',
    });
    expect(refused[0]?.refused).toContain('“05/06/2025”');
  });
});

describe('a file that is no list', () => {
  it.each([
    ['page.html', '<!doctype html><html><body>x</body></html>', 'a list is'],
    ['list.xlsx', 'PK not really', 'list.xlsx'],
    ['list.json', '{"a": 1}', 'begins with “['],
    ['list.csv', '\n', 'list.csv'],
  ])('is refused in a line: %s', async (name, content, message) => {
    const error = await readAll(name, content).catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ name: 'FileError', message: expect.stringContaining(message) });
  });
});
