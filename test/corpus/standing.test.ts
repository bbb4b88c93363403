import { describe, expect, it } from 'vitest';
import { printProblem } from '../../src/corpus/problems.ts';
import { readAssessments, readClusters, type StandingFile } from '../../src/corpus/read-standing.ts';
import type { Document } from '../../src/domain/document.ts';
import { isOutstanding } from '../../src/domain/recommendation.ts';
import { library } from '../support/corpus.ts';

const { passages } = library;
const documents = library.documents as readonly Document[];
const reading = (text: string): StandingFile => ({
  file: 'corpus/x.yaml',
  text,
  passages,
  documents,
  problems: [],
});
const problemsOf = (read: (file: StandingFile) => unknown, text: string) => {
  const file = reading(text);
  read(file);
  return file.problems.map(printProblem);
};
const cluster = (...recommendations: string[]) =>
  `- id: a\n  label: { en: A, ru: А, kk: А }\n  recommendations: [${recommendations.join(', ')}]\n`;
const assessment = (recommendation: string, passage: string, words: string, date = '2025-05') =>
  `- recommendation: ${recommendation}\n  status: not_implemented\n  date: "${date}"\n  evidence:\n    - { passage: "${passage}", words: "${words}" }\n`;

describe('the shipped clusters and assessments', () => {
  it('tie recommendations of several documents, and stand at them', () => {
    expect(library.clusters.length).toBeGreaterThan(5);
    for (const { id, recommendations } of library.clusters)
      for (const one of recommendations) expect(library.passage(one).recommendation?.cluster).toBe(id);
  });

  it('leave the newest document unassessed, and nothing that is assessed without evidence', () => {
    const assessed = passages.filter(({ recommendation }) => recommendation?.assessment);
    expect(assessed.length).toBeGreaterThan(10);
    for (const { recommendation, document } of assessed) {
      expect(document).not.toBe('ngo-iccpr-2025');
      expect(recommendation?.assessment?.evidence.length).toBeGreaterThan(0);
      expect(recommendation && isOutstanding(recommendation.status)).toBe(true);
    }
  });
});

describe('a cluster', () => {
  it.each([
    [cluster('ngo-upr-2014:equality.r1', 'ngo-iccpr-2025:r16.1'), []],
    [
      cluster('ngo-upr-2014:equality.r1', 'nothing:r1'),
      ['no recommendation nothing:r1', 'ties one document'],
    ],
    [cluster('ngo-iccpr-2025:r16.1', 'ngo-iccpr-2025:r16.2'), ['ties one document']],
    [
      cluster('ngo-upr-2014:equality.r1', 'ngo-iccpr-2025:r16.1') +
        cluster('ngo-upr-2014:equality.r1', 'ngo-iccpr-2025:r16.2').replace('id: a', 'id: b'),
      ['stands in a too'],
    ],
    [cluster('ngo-upr-2014:equality.r1'), ['at least two']],
  ])('%#', (text, wrong) => {
    const problems = problemsOf(readClusters, text);
    expect(problems).toHaveLength(wrong.length);
    wrong.forEach((words, index) => {
      expect(problems[index]).toContain(words);
    });
  });
});

describe('an assessment', () => {
  const asked = 'ngo-upr-2014:equality.r1';
  const words = 'Kazakhstan still has virtually no anti-discrimination legislation';
  it.each([
    [assessment(asked, 'ngo-iccpr-2025:14', words), []],
    [assessment('nothing:r1', 'ngo-iccpr-2025:14', words), ['no recommendation nothing:r1']],
    [assessment(asked, 'nothing:1', words), ['no passage nothing:1']],
    [assessment(asked, 'ngo-iccpr-2025:14', 'words that it does not say'), ['evidence is verbatim']],
    [assessment(asked, 'ngo-iccpr-2025:14', words, '2015'), ['the newest evidence is of 2025-05']],
    [
      assessment('kibhr-2015:rec-expression.r1', 'ngo-upr-2014:equality.r1', 'discrimination'),
      ['not of a later document'],
    ],
    [assessment(asked, 'ngo-iccpr-2025:14', words).repeat(2), ['assessed twice']],
    [assessment(asked, 'ngo-iccpr-2025:14', words).replace('not_implemented', 'not_assessed'), ['left out']],
  ])('%#', (text, wrong) => {
    const problems = problemsOf(readAssessments, text);
    expect(problems).toHaveLength(wrong.length);
    wrong.forEach((one, index) => {
      expect(problems[index]).toContain(one);
      expect(problems[index]).toMatch(/^corpus\/x\.yaml:\d+: /);
    });
  });
});
