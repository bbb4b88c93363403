import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { corpusFolder, documentIds, library, markdownOf, problemsOf } from '../support/corpus.ts';

const of = (document: string) => library.passages.filter((passage) => passage.document === document);
const kinds = (document: string) => {
  const counts: Record<string, number> = {};
  for (const { kind } of of(document)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe('the shipped corpus', () => {
  it('has every word of its sources and no other', () => {
    expect(readLibrary(corpusFolder).passages).toHaveLength(308);
  });

  it.each(documentIds)('%s has no omission but page headers', (id) => {
    const omitted = [...markdownOf(id).matchAll(/- \{ name: ([^,]+), words: "(.*)" \}/g)].map(
      ([, name, words]) => [name, words],
    );
    const header =
      'UN Special Rapporteur on the rights to freedom of peaceful assembly and of association - page 2';
    const ofFactsheet = [
      ['page header', 'Factsheet: Kazakhstan Country Visit (A/HRC/29/25/Add.2)'],
      ['page header', header],
    ];
    expect(omitted).toEqual(id === 'sr-2015' ? ofFactsheet : []);
    expect(problemsOf(id, markdownOf(id))).toEqual([]);
  });

  it('has the 91 numbered paragraphs of the statement, each once and official', () => {
    const numbered = of('ngo-iccpr-2025').filter((passage) => passage.number !== null);
    expect(numbered.map((passage) => Number(passage.number))).toEqual(
      Array.from({ length: 91 }, (_, index) => index + 1),
    );
    expect(numbered.every((passage) => passage.pinpoint.kind === 'official')).toBe(true);
    expect(library.findPassage('ngo-iccpr-2025:45')?.pinpoint.label).toBe('para. 45');
  });

  it('counts the passages of each kind', () => {
    expect(kinds('ngo-iccpr-2025')).toEqual({ paragraph: 94, recommendation: 90, 'lead-in': 1 });
    expect(kinds('kibhr-2015')).toEqual({ paragraph: 37, recommendation: 16, 'lead-in': 3 });
    expect(kinds('sr-2015')).toEqual({ answer: 6, paragraph: 12, fact: 10, row: 9, quotation: 1 });
    expect(kinds('ngo-upr-2014')).toEqual({ paragraph: 6, recommendation: 12 });
    expect(kinds('ep-2014')).toEqual({ paragraph: 11 });
  });

  it('gives every recommendation of the statement its articles and the paragraph that it follows', () => {
    const asked = of('ngo-iccpr-2025').flatMap((passage) => (passage.recommendation ? [passage] : []));
    expect(asked.every((passage) => passage.recommendation?.follows)).toBe(true);
    const without = asked.filter((passage) => passage.recommendation?.articles.length === 0);
    expect(without.every((passage) => passage.headingKeys.includes('zhanaozen-qantar'))).toBe(true);
    expect(library.findPassage('ngo-iccpr-2025:r16.1')?.recommendation).toMatchObject({
      articles: ['ICCPR 2(1)', 'ICCPR 3', 'ICCPR 26', 'ICCPR 27'],
      follows: 'ngo-iccpr-2025:16',
      position: 'not_applicable',
      status: 'not_assessed',
    });
  });

  it('quotes plain text: no Markdown marks and no footnote digits', () => {
    for (const { text, id } of library.passages) {
      expect(text, id).not.toMatch(/\*\*|\]\(|^#|\{[#.]/m);
      expect(text, id).not.toMatch(/[a-z][.,”]\d{1,2}(\s|$)/);
    }
  });
});
