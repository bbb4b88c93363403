import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { digestAnswer } from '../../src/digest/digest-answer.ts';
import type { ClusterId, SetId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/domain/store.ts';
import type { DigestContent } from '../../src/domain/subscription.ts';
import { word } from '../../src/i18n/words.ts';
import { runInServer } from '../../src/run.ts';
import { openStore } from '../../src/store/open-store.ts';
import { renderAnswer } from '../../src/terminal/render.ts';
import { commands } from '../support/ask.ts';
import { library } from '../support/corpus.ts';
import { assessed, commandOf, runWith, storeOf } from '../support/in-server.ts';
import { madeId, rows, withList } from '../support/made-list.ts';

const demand = 'decriminalise-defamation' as ClusterId;
const services = withList([
  ...rows,
  {
    number: '140.13',
    text: 'Decriminalise defamation (Norway)',
    states: ['Norway'],
    position: 'noted',
    rights: ['expression'],
    like: { cluster: demand },
  },
]);
const tied = madeId('140.13');
const text = (answer: Parameters<typeof renderAnswer>[0]) =>
  renderAnswer(answer, { width: 200, colour: false }).replace(/\s+/g, ' ');

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pinpoint-states-'));
  store = await openStore({ file: join(folder, 'store.sqlite') });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a recommendation of a list', () => {
  it('is tied with the demands of NGOs that ask for the same, each under its own name', async () => {
    const raw = { set: 'all', demand };
    const { answer } = await runWith(
      commandOf('recommendations'),
      raw,
      storeOf(() => new Map()),
      { services },
    );
    const before = library.cluster(demand).recommendations;
    expect(
      results(answer)
        .map(({ passage }) => passage)
        .sort(),
    ).toEqual([...before, tied].sort());
    expect(text(answer)).toContain('by Norway · noted by the State · not assessed');
    expect(text(answer)).toContain('Asked in 2014, 2015, 2025: Decriminalise defamation');
    const [made, ...ngos] = results(answer).sort(
      (a, b) => Number(b.passage === tied) - Number(a.passage === tied),
    );
    expect(made?.recommendation?.listed?.states).toEqual(['Norway']);
    for (const { recommendation } of ngos) {
      expect(recommendation).not.toHaveProperty('listed');
      expect(recommendation?.position).toBe('not_applicable');
    }
  });

  it('is counted by the server’s own status together with its position', async () => {
    const own = storeOf(() => new Map([assessed(madeId('140.3'), 'implemented')]));
    const ask = async (raw: Record<string, string>) =>
      (await runWith(commandOf('recommendations'), { set: 'upr-2025', ...raw }, own, { services })).answer;
    const done = await ask({ position: 'noted', status: 'implemented' });
    expect(results(done).map(({ passage }) => passage)).toEqual([madeId('140.3')]);
    expect(done.notes.map(({ code }) => code)).toContain('note.ownCounted');
    expect(results(await ask({ from: 'USA', status: 'outstanding' }))).toEqual([]);
    const others = await ask({ from: 'Maldives' });
    expect(others.notes.map(({ code }) => code)).not.toContain('note.ownCounted');
  });

  it('can be assessed', async () => {
    const raw = { recommendation: tied, status: 'contrary', evidence: 'ngo-iccpr-2025:37' };
    const place = { server: '1', channel: '2', person: '3', manages: true, roles: [] };
    const command = commandOf('assess');
    const context = { services, commands, place, store, digests: {} as never, limit: 10 };
    const { answer } = await runInServer('assess', () => ({ command, raw }), context);
    expect(answer.outcome).toBe('found');
    expect(text(answer)).toContain('by Norway · noted by the State · not assessed');
    expect(text(answer)).toContain('This server, 15 January 2026: contrary action taken');
    expect([...(await store.assessments.current('1')).keys()]).toEqual([tied]);
  });

  it('stands in a digest with its States and its position', () => {
    const content: DigestContent = {
      recommendations: [tied, madeId('140.1')],
      fresh: [],
      settled: [],
      round: 1,
      day: 1,
      days: 1,
      total: 13,
      channel: '2',
      picture: false,
    };
    const wanted = { set: 'upr-2025' as SetId };
    const answer = digestAnswer({ wanted, number: 1 }, content, '2026-01-15', services);
    expect(text(answer)).toContain('by Norway · noted by the State');
    expect(text(answer)).toContain(
      'by Maldives, Portugal · supported by the State (A/HRC/59/15/Add.1 - Para.3)',
    );
    expect(answer.lines.map((line) => word(line)).join()).not.toContain('holds no list');
  });
});
