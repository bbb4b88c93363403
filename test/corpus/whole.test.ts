import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/problems.ts';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { makeSmallCorpus } from '../support/bot-process.ts';
import { corpusFolder, documentIds, library, markdownOf, problemsOf } from '../support/corpus.ts';

const of = (document: string) => library.passages.filter((passage) => passage.document === document);
const kinds = (document: string) => {
  const counts: Record<string, number> = {};
  for (const { kind } of of(document)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe('the shipped corpus', () => {
  it('has every word of its sources and no other', () => {
    const { documents, passages } = readLibrary(corpusFolder);
    const written = readdirSync(join(corpusFolder, 'documents')).map((file) => file.replace(/\.md$/, ''));
    expect(documents.map(({ id }) => String(id)).sort()).toEqual(written.sort());
    expect(documents.map(({ source }) => source.file).sort()).toEqual(
      readdirSync(join(corpusFolder, 'sources')).map((file) => `sources/${file}`),
    );
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    for (const { id } of documents) {
      const declared = /^counts:\n((?: {2}[\w-]+: \d+\n)+)/m.exec(markdownOf(id))?.[1] ?? '';
      const sum = [...declared.matchAll(/\d+/g)].reduce((total, [count]) => total + Number(count), 0);
      expect(passages.filter(({ document }) => document === id).length, id).toBe(sum);
    }
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

describe('the check of a document', () => {
  const sha256 = /sha256: ([0-9a-f]{64})/;

  it.each([
    ['sha256: 0000', 'source.sha256: is read as a number; write it in quotation marks'],
    ['sha256: true', 'source.sha256: is read as a boolean; write it in quotation marks'],
    ['sha256: "0000"', 'source.sha256: sha256 is 64 hexadecimal digits'],
  ])('says of %s what would be right', (wrong, message) => {
    const markdown = markdownOf('ep-2014').replace(sha256, wrong);
    const line = markdown.split('\n').findIndex((text) => text.includes(wrong)) + 1;
    expect(problemsOf('ep-2014', markdown)).toEqual([`corpus/documents/ep-2014.md:${line}: ${message}`]);
  });

  it('prints the right SHA-256 at the line of the wrong one', () => {
    const folder = makeSmallCorpus();
    const file = join(folder, 'documents', 'ep-2014.md');
    const right = sha256.exec(markdownOf('ep-2014'))?.[1];
    const markdown = markdownOf('ep-2014').replace(sha256, `sha256: "${'0'.repeat(64)}"`);
    writeFileSync(file, markdown);
    try {
      expect(() => readLibrary(folder)).toThrow(CorpusError);
      const line = markdown.split('\n').findIndex((text) => text.includes('sha256')) + 1;
      expect(() => readLibrary(folder)).toThrow(
        new RegExp(`^corpus/documents/ep-2014\\.md:${line}: source\\.sha256: .*${right}$`),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says that a folder is missing, not a file', () => {
    const folder = makeSmallCorpus();
    rmSync(join(folder, 'documents'), { recursive: true });
    try {
      expect(() => readLibrary(folder)).toThrow('corpus/documents:1: this folder is missing');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
