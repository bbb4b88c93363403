import { describe, expect, it } from 'vitest';
import { cite, citeShort } from '../src/domain/citation/styles.ts';
import { printDate, yearsSince } from '../src/domain/date.ts';
import { library } from './support/corpus.ts';

const of = (id: string) => {
  const passage = library.findPassage(id);
  if (!passage) throw new Error(id);
  return [library.document(passage.document), passage] as const;
};
const [statement, paragraph] = of('ngo-iccpr-2025:45');
const [briefing, counted] = of('kibhr-2015:persecution.1');
const official = {
  ...statement,
  symbol: 'A/HRC/29/25/Add.2',
  issuers: ['UN Special Rapporteur'],
  title: 'Mission to *Kazakhstan* & {more}_',
  url: 'https://example.org/doc',
  date: '2015-06-16',
};

describe('citations', () => {
  it.each([
    ['un', official, 'A/HRC/29/25/Add.2, para. 45.'],
    [
      'oscola',
      official,
      'UN Special Rapporteur, ‘Mission to *Kazakhstan* & {more}_’ (16 June 2015) A/HRC/29/25/Add.2 para 45.',
    ],
    [
      'bluebook',
      official,
      'UN Special Rapporteur, Mission to *Kazakhstan* & {more}_, U.N. Doc. A/HRC/29/25/Add.2 ¶ 45 (16 June 2015).',
    ],
    ['plain', official, 'UN Special Rapporteur: Mission to *Kazakhstan* & {more}_, 16 June 2015, para. 45'],
    [
      'markdown',
      official,
      'UN Special Rapporteur, [Mission to \\*Kazakhstan\\* & {more}\\_](https://example.org/doc) (16 June 2015), para. 45',
    ],
  ] as const)('%s', (style, document, expected) => {
    expect(cite(document, paragraph, style)).toBe(expected);
  });

  it('stands on issuer, title and date where there is no symbol', () => {
    expect(cite(briefing, counted, 'un')).toBe(
      'Kazakhstan International Bureau for Human Rights and Rule of Law (KIBHR), Nota Bene, Turkmen Initiative for Human Rights (TIHR) and International Partnership for Human Rights (IPHR), “Briefing paper on fundamental rights in Kazakhstan, Tajikistan and Turkmenistan: excerpt on Kazakhstan” (2015), paragraph 1 under “Persecution of civil society activists and opponents of the regime” (our count).',
    );
    expect(citeShort(statement, paragraph)).toBe('NGO statement on the ICCPR, May 2025, para. 45');
  });

  it('writes BibTeX that protects special signs', () => {
    const entry = cite(official, paragraph, 'bibtex');
    expect(entry).toMatch(/^@techreport\{ngo-iccpr-2025:45,\n/);
    expect(entry).toContain('title = {{Mission to *Kazakhstan* \\& \\{more\\}\\_}}');
    expect(entry).toContain('year = {2015}');
    expect(entry).toContain('month = jun,');
    expect((entry.match(/(?<!\\)\{/g) ?? []).length).toBe((entry.match(/(?<!\\)\}/g) ?? []).length);
  });

  it('writes RIS with its tags in order and an end', () => {
    const lines = cite(official, paragraph, 'ris').split('\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines).toContain('DA  - 2015/06/16/');
    expect(lines).toContain('N1  - para. 45');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });

  it('writes CSL-JSON, with a locator only for a printed number', () => {
    expect(JSON.parse(cite(official, paragraph, 'csl-json'))).toMatchObject([
      {
        type: 'report',
        number: 'A/HRC/29/25/Add.2',
        locator: '45',
        issued: { 'date-parts': [[2015, 6, 16]] },
      },
    ]);
    expect(JSON.parse(cite(briefing, counted, 'csl-json'))[0]).not.toHaveProperty('locator');
  });

  it('names each issuer by itself where a style has a field for it', () => {
    expect(cite(briefing, counted, 'ris').match(/^AU {2}- /gm)).toHaveLength(4);
    expect(cite(briefing, counted, 'bibtex')).toMatch(/author = \{\{Kazakhstan.*\} and \{Nota Bene\} and /);
    expect(JSON.parse(cite(briefing, counted, 'csl-json'))[0].author).toHaveLength(4);
  });
});

describe('dates', () => {
  it.each([
    ['2015', '2015'],
    ['2025-05', 'May 2025'],
    ['2015-01-09', '9 January 2015'],
  ])('%s is printed %s', (iso, printed) => {
    expect(printDate(iso)).toBe(printed);
  });

  it.each([
    ['2015', '2020-12-30', 4],
    ['2015', '2020-12-31', 5],
    ['2020-06', '2025-06-30', 4],
    ['2020-06', '2025-07-01', 5],
    ['2020-06-15', '2025-06-15', 5],
  ])('from %s to %s are %i whole years', (date, today, years) => {
    expect(yearsSince(date, today)).toBe(years);
  });
});
