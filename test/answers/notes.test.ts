import { describe, expect, it } from 'vitest';
import { resultOf } from '../../src/answers/quote.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { ask } from '../support/ask.ts';
import { library } from '../support/corpus.ts';

const notesOf = (line: string) => ask(line).notes.join('\n');

describe('the newest source of an answer', () => {
  it('may be the evidence of a status, where that is shown', () => {
    expect(notesOf('/recommendations upr-2014')).not.toMatch(/newest source/);
    expect(notesOf('/cite ngo-upr-2014:expression.r1')).not.toMatch(/newest source/);
    expect(notesOf('/cite ngo-upr-2014:religion.r2')).toMatch(/newest source of this answer is of 2015/);
  });

  it('is the document itself where nothing shows a status', () => {
    const unassessed = library.passages.find(
      ({ document, recommendation }) =>
        document === 'kibhr-2015' && recommendation && !recommendation.assessment,
    );
    expect(notesOf(`/cite ${unassessed?.id}`)).toMatch(/newest source of this answer is of 2015/);
    expect(notesOf('/recommendations 2015 status:not_assessed')).toMatch(/newest source.* of 2015/);
  });
});

describe('the evidence of a status', () => {
  const asked = library.passage('ngo-upr-2014:expression.r1' as PassageId);
  /** The recommendation as if it rested on these passages, in this order. */
  const evidenceOf = (...passages: string[]) => {
    const evidence = passages.map((passage) => ({ passage: passage as PassageId, words: '' }));
    const recommendation = asked.recommendation && {
      ...asked.recommendation,
      assessment: { date: '2025-05', evidence },
    };
    return resultOf({ ...asked, recommendation }, library).recommendation?.evidence ?? [];
  };

  it('is of the newest document first, and the most telling first within a date', () => {
    const shown = evidenceOf(
      ...['sr-2015:religion', 'ngo-iccpr-2025:39', 'ngo-upr-2014:equality.r1'],
      ...['kibhr-2015:persecution.1', 'ngo-iccpr-2025:37'],
    );
    expect(shown.map(({ passage }) => passage)).toEqual([
      ...['ngo-iccpr-2025:39', 'ngo-iccpr-2025:37', 'sr-2015:religion'],
      ...['kibhr-2015:persecution.1', 'ngo-upr-2014:equality.r1'],
    ]);
    expect(shown.map(({ date }) => date)).toEqual(['2025-05', '2025-05', '2015', '2015', '2014']);
  });
});
