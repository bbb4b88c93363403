import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { leaveOnClosedPipe } from '../../src/load.ts';
import { startDiscordServer } from '../support/discord-server.ts';
import { readDigestArguments } from './digest-arguments.ts';
import type { Phase } from './digest-figures.ts';
import { Askers } from './digest-people.ts';
import { type Measured, report } from './digest-report.ts';
import { folderVariable, lookVariable, makeBenchStore } from './digest-store.ts';
import { dueIn, firstDueFrom, makeWishes, slotMs, slots } from './digest-wishes.ts';
import { type Bot, startBot } from './discord-bot.ts';
import { busyLines } from './discord-figures.ts';

/**
 * Whether the digests of many subscriptions that are due in the same minute hold up those who ask: they ask the same
 * before, while and after the digests are delivered. Status 1 where a goal is missed.
 */
leaveOnClosedPipe();
const given = readDigestArguments();
/** What nothing came in for so long does not come any more: the bot tries again after less. */
const stalledMs = 30_000;
/** Outcomes are written a little later, and a second post might still come. */
const settleMs = 2000;
/** Before the first stretch people ask oftener than in it, until the engine has compiled what answers them. */
const warmRate = 40;
const warmMs = 10_000;
/** Two seconds more than people ask: the last ones are answered before anything is due. */
const idleMs = (given.secondsIdle + 2) * 1000;

for (const line of busyLines(loadavg()[0] ?? 0, availableParallelism())) console.log(line);
let [limited, refused] = [0, 0];
const server = await startDiscordServer({
  keep: given.subscriptions + 5000,
  answerWithinMs: 10_000,
  limits: { global: 50, perChannel: { requests: 5, perMs: 5000 } },
  onRequest: ({ status }) => {
    if (status === 429) limited++;
    else if (status >= 400) refused++;
  },
});
const store = makeBenchStore();
process.once('exit', () => store.remove());
let bot: Bot | undefined;
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => void Promise.resolve(bot?.stop()).then(() => process.exit(status)));
try {
  const measured = await measure();
  process.exitCode = report(measured, given);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  show();
  await bot?.stop();
  await server.close();
}
// A load whose bot has gone would go on asking.
process.exit();

async function measure(): Promise<Measured> {
  const wishes = makeWishes(server, given.subscriptions, given.pictureEvery);
  await store.fill(wishes, (count) => show(`${count} of ${wishes.length} subscribed`));
  show('The bot starts');
  process.env[folderVariable] = store.folder;
  process.env[lookVariable] = String(given.secondsLook);
  const inside = ['--import', 'tsx', '--import', './test/bench/digest-inside.ts'];
  bot = await startBot(server, [...given.botFlags, ...inside]);
  const firstMs = firstDueFrom(Date.now() + Math.max(warmMs + idleMs, given.secondsLook * 1000 + 2000));
  const dues = new Map(wishes.map((wish) => [wish.choices.channel, firstMs + wish.slot * slotMs]));
  store.setDue(wishes, (wish) => dueIn(wish, firstMs));
  const asked = await Promise.race([ask(bot, firstMs), bot.gone]);
  const [said, status] = [bot.said(), await bot.stop()];
  const states = await store.states([...new Set(wishes.map((wish) => wish.server))]);
  const posts = server.posts();
  return {
    ...{ ...asked, dues, posts, states, limited, refused, said, status },
    transactions: store.transactions(),
    refusals: server.refusals,
  };
}

/** Asks before, while and after all is delivered. */
async function ask(bot: Bot, firstMs: number) {
  const askers = new Askers(server, given.rate);
  const all = given.subscriptions;
  const progress = setInterval(() => show(`${server.posts().length} of ${all} delivered`), 250);
  await askers.until('warming up', () => Date.now() > firstMs - idleMs, warmRate);
  const before = await askers.forSeconds('idle before', given.secondsIdle);
  const memory = [{ residentMb: await bot.residentMb(), liveMb: bot.liveHeapMb() }];
  await sleep(Math.max(0, firstMs - Date.now()));
  const busy = await askers.until('while delivering', () => isDelivered(firstMs));
  memory.push({ residentMb: await bot.residentMb(), liveMb: bot.liveHeapMb() });
  await sleep(settleMs);
  const after = await askers.forSeconds('idle after', given.secondsIdle);
  memory.push({ residentMb: await bot.residentMb(), liveMb: bot.liveHeapMb() });
  clearInterval(progress);
  const phases: readonly [Phase, Phase, Phase] = [before, busy, after];
  return { phases, memory, complaints: askers.complaints, heldBack: askers.heldBack, firstMs };
}

/** Whether all are there, or no more come. */
function isDelivered(firstMs: number): boolean {
  const posts = server.posts();
  const lastMs = Math.max(posts.at(-1)?.at ?? 0, firstMs + slots * slotMs);
  return posts.length >= given.subscriptions || Date.now() > lastMs + stalledMs;
}

/** On a terminal, in one line that is written over; nothing in a pipe. */
function show(progress = ''): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${progress}`);
}
