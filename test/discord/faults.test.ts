import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it as test, vi } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { defineCommand, requiredText } from '../../src/command.ts';
import { goOnline } from '../../src/discord/go-online.ts';
import { defaultSettings } from '../../src/domain/server-settings.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { startDiscordServer } from '../support/discord-server.ts';

/** Instead of Discord's three seconds, for the tests in which no answer comes. */
const answerWithinMs = 1500;
const callback = /\/callback$/;
const bugId = 'b0b0cafe';

/** A command with a bug whose message holds what was asked, and one whose answer cannot be shown. */
const broken = defineCommand({
  name: 'broken',
  description: 'Fails',
  examples: ['/broken why'],
  options: { question: requiredText({ description: 'What to fail at' }) },
  answer({ values }) {
    throw new Error(`cannot read ${values.question}`);
  },
});
const unshown = defineCommand({ ...broken, name: 'unshown', answer: () => ({ outcome: 'found' }) as Answer });

/** A bot of its own for each test, with what it reported. */
async function startBot() {
  const server = await startDiscordServer({ answerWithinMs });
  const bugs: unknown[] = [];
  const reportBug = (error: unknown) => {
    bugs.push(error);
    return bugId;
  };
  const online = await goOnline(
    { token: server.token, api: server.api },
    {
      commands: [...commands, broken, unshown],
      services: { ...services, reportBug },
      settingsOf: async () => defaultSettings,
    },
  );
  let asker = 0;
  /** Another person for each question, so that their pace does not matter. */
  const how = () => ({ userId: String(100_000_000_000_000_000n + BigInt(asker++)) });
  return {
    server,
    bugs,
    how,
    ask: () => server.command('help', {}, how()),
    /** The status of each try to answer, in order. */
    tries: () => server.requests.filter(({ path }) => callback.test(path)).map(({ status }) => status),
    async answersTheNext() {
      expect((await server.command('help', {}, how())).text).toContain('What you can ask');
    },
    async stop() {
      await online.leave();
      await server.close();
    },
  };
}

const it = test.extend<{ bot: Awaited<ReturnType<typeof startBot>> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it that nothing else is needed
  bot: async ({}, use) => {
    const bot = await startBot();
    await use(bot);
    await bot.stop();
  },
});

const unhandled: unknown[] = [];
const collect = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', collect));
afterEach(async () => {
  await turn();
  expect(unhandled).toEqual([]);
});
afterAll(() => void process.off('unhandledRejection', collect));

// All at once, each with a bot of its own: discord.js leaves five seconds between two identifies.
describe.concurrent('an interaction that Discord no longer knows', () => {
  it('is left, once, and is no bug', async ({ bot }) => {
    bot.server.fail.next({ path: callback, status: 404, code: 10062 });
    await expect(bot.ask()).rejects.toThrow('No response');
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([404, 204]);
    expect(bot.bugs).toEqual([]);
  });

  it('leaves the message of a click as it was', async ({ bot }) => {
    const who = bot.how();
    const first = await bot.server.command('right', { right: 'assembly' }, who);
    bot.server.fail.next({ path: callback, status: 404, code: 10062 });
    await expect(bot.server.click(first, 'Later', who)).rejects.toThrow('No response');
    expect((await bot.server.click(first, 'Later', who)).text).not.toBe(first.text);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('an interaction that was acknowledged already', () => {
  it('is left, once, and is no bug', async ({ bot }) => {
    bot.server.fail.next({ path: callback, status: 400, code: 40060 });
    await expect(bot.ask()).rejects.toThrow('No response');
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([400, 204]);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('an interaction delivered twice', () => {
  it('is answered once, and is no bug', async ({ bot }) => {
    bot.server.fail.deliverTwice();
    expect((await bot.ask()).text).toContain('What you can ask');
    await vi.waitFor(() => expect(bot.tries()).toHaveLength(2));
    expect(bot.tries().sort()).toEqual([204, 400]);
    expect(bot.server.messages()).toHaveLength(1);
    await bot.answersTheNext();
    expect(bot.bugs).toEqual([]);
  });
});

// The bot needs no permission to answer an interaction, so a refusal is not to be expected: it is worth a
// line in the log, and no reason to try again.
describe.concurrent.each([
  ['missing access', 50001],
  ['missing permissions', 50013],
])('%s', (_what, code) => {
  it('is reported, once, and survived', async ({ bot }) => {
    bot.server.fail.next({ path: callback, status: 403, code });
    await expect(bot.ask()).rejects.toThrow('No response');
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([403, 204]);
    expect(bot.bugs).toMatchObject([{ code }]);
  });
});

describe.concurrent('an error of Discord itself', () => {
  it('is tried again when it happens once', async ({ bot }) => {
    bot.server.fail.next({ path: callback, status: 500 });
    expect((await bot.ask()).text).toContain('What you can ask');
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([500, 204, 204]);
    expect(bot.bugs).toEqual([]);
  });

  it.for([500, 503])('is left when it goes on, and is no bug: %i', async (status, { bot }) => {
    bot.server.fail.next({ path: callback, status, times: 50 });
    await expect(bot.ask()).rejects.toThrow('No response');
    expect(bot.tries().length).toBeLessThan(10);
    bot.server.fail.clear();
    await bot.answersTheNext();
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a rate limit', () => {
  it('is waited for, and the answer comes then', async ({ bot }) => {
    bot.server.fail.next({ path: callback, status: 429, retryAfterMs: 200 });
    expect((await bot.ask()).text).toContain('What you can ask');
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([429, 204, 204]);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('an answer that Discord holds back', () => {
  it('comes, and holds up nobody else', async ({ bot }) => {
    const order: string[] = [];
    bot.server.fail.delay({ path: callback, ms: answerWithinMs / 2, times: 1 });
    const held = bot.ask().then(() => order.push('held'));
    const next = bot.answersTheNext().then(() => order.push('next'));
    await Promise.all([held, next]);
    expect(order).toEqual(['next', 'held']);
    expect(bot.bugs).toEqual([]);
  });

  it('is no bug where it comes too late', async ({ bot }) => {
    bot.server.fail.delay({ path: callback, ms: answerWithinMs + 300, times: 1 });
    await expect(bot.ask()).rejects.toThrow('No response');
    await vi.waitFor(() => expect(bot.tries()).toEqual([404]));
    await bot.answersTheNext();
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a completion that Discord no longer waits for', () => {
  it('is left, and is no bug', async ({ bot }) => {
    const complete = () => bot.server.autocomplete('right', { right: 'ass' }, 'right', bot.how());
    bot.server.fail.next({ path: callback, status: 404, code: 10062 });
    await expect(complete()).rejects.toThrow('No response');
    expect((await complete()).map(({ value }) => value)).toContain('assembly');
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([404, 204, 204]);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a dropped socket', () => {
  it('is taken up again, with the question that was asked meanwhile', async ({ bot }) => {
    bot.server.fail.dropSocket();
    expect((await bot.ask()).text).toContain('What you can ask');
    await bot.answersTheNext();
    expect(bot.server.intents).toHaveLength(1);
    expect(bot.tries()).toEqual([204, 204]);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a request to reconnect (op 7)', () => {
  it('is followed, with the question that was asked meanwhile', async ({ bot }) => {
    bot.server.fail.reconnect();
    expect((await bot.ask()).text).toContain('What you can ask');
    await bot.answersTheNext();
    expect(bot.server.intents).toHaveLength(1);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a session declared invalid (op 9)', () => {
  it('is resumed where it can be', async ({ bot }) => {
    bot.server.fail.invalidSession(true);
    expect((await bot.ask()).text).toContain('What you can ask');
    await bot.answersTheNext();
    expect(bot.server.intents).toHaveLength(1);
    expect(bot.bugs).toEqual([]);
  });

  it('is replaced by a new one where it cannot be resumed', async ({ bot }) => {
    bot.server.fail.invalidSession(false);
    await bot.server.ready();
    await bot.answersTheNext();
    expect(bot.server.intents).toHaveLength(2);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a refused resume', () => {
  it('is followed by a new session', async ({ bot }) => {
    bot.server.fail.refuseResume();
    bot.server.fail.dropSocket();
    await bot.server.ready();
    await bot.answersTheNext();
    expect(bot.server.intents).toHaveLength(2);
    expect(bot.bugs).toEqual([]);
  });
});

describe.concurrent('a token that no request can carry', () => {
  it('is called wrong, and not Discord out of reach', async ({ bot }) => {
    const { api } = bot.server;
    const parts = { commands, services, settingsOf: async () => defaultSettings };
    await expect(goOnline({ token: 'не-тот-токен', api }, parts)).rejects.toThrow(/DISCORD_TOKEN/);
  });
});

describe.concurrent('a bug', () => {
  it.for(['broken', 'unshown'])(
    'is told to the asker alone, with a short id and without the question: /%s',
    async (command, { bot }) => {
      const question = 'who-was-detained-in-Atyrau';
      const reply = await bot.server.command(command, { question, show: 'everyone' }, bot.how());
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain(bugId);
      expect(reply.text).not.toContain(question);
      expect(bot.bugs).toEqual([expect.any(Error)]);
      await bot.answersTheNext();
      expect(bot.bugs).toHaveLength(1);
    },
  );

  it('in a message, which Discord refuses for it, is told in another', async ({ bot }) => {
    bot.server.fail.next({ path: callback, status: 400, code: 50035 });
    const reply = await bot.ask();
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain(bugId);
    expect(bot.bugs).toMatchObject([{ code: 50035 }]);
    await bot.answersTheNext();
    expect(bot.tries()).toEqual([400, 204, 204]);
  });

  it('is reported as the error that it was', async ({ bot }) => {
    await bot.server.command('broken', { question: 'Atyrau' }, bot.how());
    expect(bot.bugs).toEqual([new Error('cannot read Atyrau')]);
  });
});
