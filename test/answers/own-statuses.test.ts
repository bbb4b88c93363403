import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { standingStatus } from '../../src/domain/recommendation.ts';
import { library } from '../support/corpus.ts';
import { assessed, commandOf, runWith, storeOf } from '../support/in-server.ts';

/** Partially implemented, as the library has it; two years asked for it. */
const libel = 'ngo-upr-2014:expression.r1' as PassageId;
const asked = library.passages.filter(({ recommendation }) => recommendation);

/** What is answered in a server that assessed these itself. */
const inServer = async (name: string, raw: Record<string, string>, own: [PassageId, Assessment][] = []) => {
  const store = storeOf(() => new Map(own));
  const { answer } = await runWith(commandOf(name), raw, store);
  return { ...answer, codes: answer.notes.map(({ code }) => code) };
};
const idsOf = (answer: Awaited<ReturnType<typeof inServer>>) => results(answer).map(({ passage }) => passage);

describe('a status of the server’s own', () => {
  it('is the one that counts, where there is one', () => {
    expect(standingStatus({ status: 'contrary' }, { status: 'closed' })).toBe('closed');
    expect(standingStatus({ status: 'contrary' })).toBe('contrary');
  });

  it('decides which recommendations are listed, beside the library’s and not in its place', async () => {
    const own = [assessed(libel, 'implemented')];
    const done = await inServer('recommendations', { set: 'all', status: 'implemented' }, own);
    expect(idsOf(done)).toEqual([libel]);
    const [shown] = results(done);
    expect(shown?.recommendation).toMatchObject({
      status: 'partially_implemented',
      own: { status: 'implemented' },
    });
    expect(done.codes).toContain('note.ownCounted');
    const outstanding = idsOf(await inServer('recommendations', { set: 'outstanding' }, own));
    expect(outstanding).toHaveLength(asked.length - 1);
    expect(outstanding).not.toContain(libel);
    const before = await inServer('recommendations', { set: 'all', status: 'partially_implemented' }, own);
    expect(idsOf(before)).not.toContain(libel);
    expect(before.codes).toContain('note.ownCounted');
  });

  it('is what the lines count', async () => {
    const countIn = async (own: [PassageId, Assessment][]) => {
      const { lines } = await inServer('recommendations', { set: 'upr-2014' }, own);
      return lines.find(({ code }) => code === 'line.counts')?.facts;
    };
    const { count, outstanding } = (await countIn([])) ?? {};
    expect(outstanding).toBe(count);
    expect(await countIn([assessed(libel, 'closed')])).toEqual({ count, outstanding: Number(count) - 1 });
  });

  it('is what the lines of a right count', async () => {
    const countIn = async (own: [PassageId, Assessment][]) => {
      const { lines, codes } = await inServer('right', { right: 'expression' }, own);
      return [lines.find(({ code }) => code === 'line.outstanding')?.facts.count, codes] as const;
    };
    const [before, plain] = await countIn([]);
    const [after, noted] = await countIn([assessed(libel, 'implemented')]);
    expect(after).toBe(Number(before) - 1);
    expect([plain.includes('note.ownCounted'), noted.includes('note.ownCounted')]).toEqual([false, true]);
  });

  it('is what the list of another set is filtered by, where a review has none', async () => {
    const [first] = library.passages.filter(
      ({ document, recommendation }) => recommendation && document === 'ngo-iccpr-2025',
    );
    const own = [assessed(first?.id as PassageId, 'implemented')];
    const done = await inServer('recommendations', { set: 'upr-2025', status: 'implemented' }, own);
    expect(idsOf(done).slice(1)).toEqual([first?.id]);
    expect(done.codes).toContain('note.ownCounted');
  });

  it('is what the picture shows, and ends a demand once all of it is settled', async () => {
    const cluster = library.clusters.find(({ id }) => id === 'decriminalise-defamation');
    const all = cluster?.recommendations ?? [];
    const demandsIn = async (own: [PassageId, Assessment][]) => {
      const { charts } = await inServer('progress', {}, own);
      return charts[1]?.labels;
    };
    expect(await demandsIn([])).toContainEqual({ label: cluster?.label });
    expect(await demandsIn(all.slice(1).map((id) => assessed(id, 'implemented')))).toContainEqual({
      label: cluster?.label,
    });
    expect(await demandsIn(all.map((id) => assessed(id, 'implemented')))).not.toContainEqual({
      label: cluster?.label,
    });
    const { charts, codes } = await inServer('progress', { right: 'expression' }, [
      assessed(libel, 'closed'),
    ]);
    const closed = charts[0]?.series.find(({ name }) => (name as { code: string }).code === 'status.closed');
    expect(closed?.values.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(codes).toContain('note.ownCounted');
  });

  it('is said to be counted only where that made a difference', async () => {
    const codesOf = async (name: string, raw: Record<string, string>, own: [PassageId, Assessment][]) =>
      (await inServer(name, raw, own)).codes;
    const same = [assessed(libel, 'partially_implemented')];
    const other = [assessed(libel, 'implemented')];
    for (const [name, raw, own] of [
      ['recommendations', { set: 'all' }, []],
      ['recommendations', { set: 'all' }, same],
      ['recommendations', { set: 'all', status: 'contrary' }, other],
      ['recommendations', { set: '2015' }, other],
      ['progress', {}, same],
      ['progress', { right: 'assembly' }, other],
    ] as const)
      expect(await codesOf(name, raw, [...own]), JSON.stringify([name, raw])).not.toContain(
        'note.ownCounted',
      );
    expect(await codesOf('recommendations', { set: 'upr-2014' }, other)).toContain('note.ownCounted');
  });

  it('is no source of an answer', async () => {
    const unassessed = asked.find(
      ({ document, recommendation }) =>
        document === 'kibhr-2015' && recommendation?.status === 'not_assessed',
    );
    const { codes } = await inServer('cite', { passage: unassessed?.id ?? '' }, [
      assessed(unassessed?.id as PassageId, 'implemented'),
    ]);
    expect(codes).toContain('note.old');
  });
});
