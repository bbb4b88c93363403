import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportAssessments } from '../../src/answers/export-assessments.ts';
import type { AssessmentChange } from '../../src/domain/assessment.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { library } from '../support/corpus.ts';

const person = '123456789012345678';
const change = (more: Partial<AssessmentChange> = {}): AssessmentChange => ({
  id: '1',
  recommendation: 'ngo-upr-2014:expression.r1' as PassageId,
  from: 'not_assessed',
  status: 'implemented',
  evidence: { kind: 'link', url: 'https://example.org/law' },
  why: '',
  by: person,
  at: '2026-01-15T09:00:00.000Z',
  ...more,
});
/** The table as a spreadsheet reads it. */
const rowsOf = (...changes: AssessmentChange[]) => {
  const table = exportAssessments(changes, 'csv', library).replace(/^\ufeff/, '');
  const { data, errors } = papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

describe('the table of assessments', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\u00a0=1+1', '\n\n=1+1', '\t=1+1', ' \t +1', '＝1+1'])(
    'has no cell that is a formula: %j',
    (why) => {
      expect(rowsOf(change({ why }))[0]?.why).toBe(`'${why}`);
    },
  );

  it.each(['', 'the law = the practice', 'see a@b.example', '“-” is no answer', "'quoted'"])(
    'leaves other text as it is: %j',
    (why) => {
      expect(rowsOf(change({ why }))[0]?.why).toBe(why);
    },
  );

  it('has who assessed as text, since a spreadsheet rounds a number of so many digits', () => {
    const undone = { by: '98765432109876543', at: '2026-01-15T10:00:00.000Z' };
    const [kept, taken] = rowsOf(change(), change({ undone }));
    expect(kept).toMatchObject({ assessedBy: `<@${person}>`, undoneBy: '' });
    expect(taken).toMatchObject({ undoneBy: `<@${undone.by}>`, undoneAt: undone.at });
    for (const row of [kept, taken])
      for (const [column, cell] of Object.entries(row ?? {})) expect(cell, column).not.toMatch(/^\d{16,}$/);
  });
});

it('JSON has ids and text as they are', () => {
  const [row] = JSON.parse(exportAssessments([change({ why: ' =1+1' })], 'json', library));
  expect(row).toMatchObject({ assessedBy: person, undoneBy: '', why: ' =1+1' });
});
