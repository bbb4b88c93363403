import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { defineCommand } from '../../src/command.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { StoreError } from '../../src/domain/store.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { assessed, commandOf, runWith, storeOf } from '../support/in-server.ts';

const libel = 'ngo-upr-2014:expression.r1' as PassageId;

describe('the store of a server’s own statuses', () => {
  const order: string[] = [];
  const watched = storeOf(() => {
    order.push('read');
    return new Map([assessed(libel, 'implemented')]);
  });
  const watching = (weighsAssessments: boolean) =>
    defineCommand({
      name: 'watched',
      description: '',
      examples: [],
      options: {},
      weighsAssessments,
      answer(_, given) {
        order.push(given.own ? 'answered with own' : 'answered');
        const request = { values: { set: 'all' }, limit: 500, commands };
        return commandOf('recommendations').answer?.(request, given) as never;
      },
    });

  it.each([
    [true, ['read', 'answered with own']],
    [false, ['answered', 'read']],
  ])(
    'is read once, and before the answer only of a command that weighs it (%s)',
    async (weighs, expected) => {
      order.length = 0;
      const { answer } = await runWith(watching(weighs), {}, watched);
      expect(order).toEqual(expected);
      expect(results(answer).find(({ passage }) => passage === libel)?.recommendation?.own).toBeDefined();
    },
  );

  it('is not read where there is no server, nor for an answer without recommendations', async () => {
    order.length = 0;
    const { answer } = await runWith(commandOf('progress'), {}, watched, { place: undefined });
    expect(answer.notes.map(({ code }) => code)).not.toContain('note.ownUnread');
    await runWith(commandOf('help'), {}, watched);
    expect(order).toEqual([]);
  });

  it('holds up no answer while it cannot be reached, which is said where it would have counted', async () => {
    let reads = 0;
    const away = storeOf(() => {
      reads++;
      throw new StoreError('gone', 'the database cannot be reached');
    });
    const codesOf = async (name: string, raw: Record<string, string>) => {
      const { answer } = await runWith(commandOf(name), raw, away);
      return [answer.outcome, answer.notes.some(({ code }) => code === 'note.ownUnread')];
    };
    expect(await codesOf('progress', {})).toEqual(['found', true]);
    expect(await codesOf('recommendations', { set: 'all' })).toEqual(['found', true]);
    expect(await codesOf('recommendations', { set: 'all', status: 'closed' })).toEqual(['nothing', true]);
    expect(reads).toBe(3);
    expect(await codesOf('recommendations', { set: 'upr-1066' })).toEqual(['error', false]);
    expect(await codesOf('cite', { passage: libel })).toEqual(['found', false]);
    const { answer } = await runWith(commandOf('recommendations'), { set: 'upr-2014' }, away);
    expect(results(answer).every(({ recommendation }) => recommendation?.own === undefined)).toBe(true);
  });

  it('that has a bug is not taken for one that cannot be reached', async () => {
    const reported: unknown[] = [];
    const broken = storeOf(() => {
      throw new TypeError('broken');
    });
    const reportBug = (bug: unknown) => String(reported.push(bug));
    const { error } = await runWith(commandOf('progress'), {}, broken, {
      services: { ...services, reportBug },
    });
    expect([error, reported.length]).toEqual(['error.bug', 1]);
  });
});
