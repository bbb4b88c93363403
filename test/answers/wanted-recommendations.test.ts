import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/answers/progress.ts';
import { wantedRecommendations } from '../../src/answers/wanted-recommendations.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { documentId, type PassageId, rightId, setId } from '../../src/domain/ids.ts';
import { isOutstanding } from '../../src/domain/recommendation.ts';
import { ask, passagesOf } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';

const wanted = (of: Parameters<typeof wantedRecommendations>[0], own?: ReadonlyMap<PassageId, Assessment>) =>
  wantedRecommendations(of, own ? { library, own } : { library }).map(({ id }) => id);

describe('the recommendations that are wanted', () => {
  it('are all of them in the order of the library, without anything that is given', () => {
    expect(wanted({})).toEqual(
      library.passages.flatMap(({ recommendation, id }) => (recommendation ? id : [])),
    );
  });

  it.each([
    [{ set: setId('upr-2014') }, '/recommendations upr-2014'],
    [{ right: rightId('assembly') }, '/recommendations all right:assembly'],
    [{ document: documentId('kibhr-2015') }, '/recommendations all document:kibhr-2015'],
    [{ status: 'partially_implemented' }, '/recommendations all status:partially_implemented'],
    [
      { set: setId('upr-2014'), right: rightId('expression'), status: 'not_implemented' },
      '/recommendations upr-2014 right:expression status:not_implemented',
    ],
  ] as const)('by %j are those that %s lists', (of, line) => {
    const ids = wanted(of);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(passagesOf(ask(line, 500)));
  });

  it('are none where what is given has nothing in common, or the set has no documents', () => {
    expect(wanted({ set: setId('upr-2014'), document: documentId('kibhr-2015') })).toEqual([]);
    expect(wanted({ set: setId('upr-2025') })).toEqual([]);
  });

  it('go by the server’s own status, where it has one', () => {
    const [first] = wanted({ status: 'outstanding' });
    const own = new Map([[first as PassageId, { status: 'closed' } as Assessment]]);
    expect(wanted({ status: 'closed' }, own)).toEqual([first]);
    expect(wanted({ status: 'outstanding' }, own)).not.toContain(first);
    expect(isOutstanding('closed')).toBe(false);
  });
});

describe('their progress', () => {
  it('is of those that are given, by right unless they are all on one', () => {
    const asked = wantedRecommendations({ set: setId('upr-2014') }, services);
    const { lines, charts, notes } = progressOf(asked, services);
    expect(charts[0]?.title).toMatchObject({ code: 'chart.byRight' });
    expect(notes[0]?.code).toBe('note.statuses');
    const most = Math.max(
      ...library.rights.map(({ id }) => asked.filter(({ rights }) => rights.includes(id)).length),
    );
    expect(lines[0]?.facts.count).toBe(most);
    const right = library.rights.find(({ id }) => id === 'assembly');
    const onRight = wantedRecommendations({ right: right?.id }, services);
    expect(progressOf(onRight, services, right).charts[0]?.title).toMatchObject({ code: 'chart.byYear' });
  });

  it('of nothing has no lines and no charts', () => {
    expect(progressOf([], services)).toMatchObject({ lines: [], charts: [] });
  });
});
