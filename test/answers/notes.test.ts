import { describe, expect, it } from 'vitest';
import { notesOnFirst } from '../../src/answers/notes.ts';
import { resultOf } from '../../src/answers/quote.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { word } from '../../src/i18n/words.ts';
import { ask } from '../support/ask.ts';
import { library } from '../support/corpus.ts';

function notNull<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is no such passage');
  return value;
}

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

describe('the age of what comes first in an answer', () => {
  const today = () => '2026-01-01';
  /** Passages of these dates and scores, as found. */
  const found = (...of: readonly (readonly [string, number])[]) =>
    of.map(([date, score]) => ({
      score,
      passage: notNull(
        library.passages.find(
          ({ document, recommendation }) => !recommendation && library.document(document).date === date,
        ),
      ),
    }));
  const notes = (hits: ReturnType<typeof found>, asksForNow = false) =>
    notesOnFirst(hits, asksForNow, { library, today }).map((note) => word(note));
  const old = 'The newest of the first passages is of 2015, at least 10 years ago.';
  const fresh = 'The newest of the first passages is of May 2025.';

  it('is said where only the tail is newer: after the fifth, or with a small share of the best score', () => {
    const fifth = [...Array(4).fill(['2014', 8]), ['2015', 8]] as [string, number][];
    expect(notes(found(...fifth, ['2025-05', 8]))).toEqual([old]);
    expect(notes(found(['2015', 8], ['2025-05', 1.9]))).toEqual([old]);
  });

  it('is not said again where the whole answer is as old, nor where something new is among the first', () => {
    expect(notes(found(['2015', 8], ['2014', 8]), true)).toEqual([]);
    expect(notes(found(['2015', 8], ['2025-05', 2.1]))).toEqual([]);
    expect(notes([], true)).toEqual([]);
  });

  it('is said always where it is asked what is so now', () => {
    expect(notes(found(['2015', 8], ['2025-05', 2.1]), true)).toEqual([fresh]);
    expect(notes(found(['2015', 8], ['2025-05', 1.9]), true)).toEqual([old]);
  });

  it('is the same on every page', () => {
    const ages = (line: string, limit: number) =>
      ask(line, limit).notes.filter((note) => /newest/.test(note));
    for (const line of ['Is Kozlov still in prison?', 'Has defamation been decriminalised by now?']) {
      expect(ages(line, 1)).toHaveLength(1);
      for (const limit of [2, 50]) expect(ages(line, limit)).toEqual(ages(line, 1));
    }
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
