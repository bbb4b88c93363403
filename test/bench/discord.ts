import { availableParallelism, loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { leaveOnClosedPipe } from '../../src/load.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';
import { type Bot, startBot } from './discord-bot.ts';
import {
  broken,
  busyLines,
  latencyTable,
  type Measured,
  memory,
  restLines,
  type Sample,
} from './discord-figures.ts';
import { Load } from './discord-load.ts';
import { mixture } from './discord-mixture.ts';
import { People } from './discord-people.ts';

/**
 * How fast the bot answers on a local Discord and whether its memory grows: a stretch on schedule, for the latency,
 * and then as fast as it answers until all interactions are done, for the memory. Status 1 where a bound is broken.
 */
leaveOnClosedPipe();
const given = readArguments();
const [seconds, rate, interactions] = [given.seconds, given.rate, given.interactions].map((text) => {
  const isWhole = /^[1-9]\d{0,6}$/.test(text);
  if (!isWhole) console.error('--seconds, --rate and --interactions are whole numbers from 1 on.');
  return isWhole ? Number(text) : process.exit(2);
}) as [number, number, number];
const onSchedule = seconds * rate;
const all = Math.max(onSchedule, interactions);
const mostInHand = 50;
/** Often enough that the last 2,000, which take a few seconds, have several. */
const sampleMs = 250;
/** The loop is measured in steps of this, which are no lag. */
const loopStepMs = 10;

for (const line of busyLines(loadavg()[0] ?? 0, availableParallelism())) console.log(line);
let refused = 0;
// Late answers are taken here, so that they can be told from those that never come.
const server = await startDiscordServer({
  keep: 3000,
  answerWithinMs: 10_000,
  onRequest: ({ status }) => {
    if (status >= 400) refused++;
  },
});
const bot = await startBot(server, given['bot-flags'].split(' ').filter(Boolean));
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
  process.once(signal, () => void bot.stop().then(() => process.exit(status)));
try {
  process.exitCode = await measure(server, bot);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await bot.stop();
  await server.close();
}
// A load whose bot has gone would go on asking.
process.exit();

/** The arguments; leaves where there is one that means nothing. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: 'string', default: '60' },
        rate: { type: 'string', default: '200' },
        interactions: { type: 'string', default: '20000' },
        /** For profiles: `--bot-flags="--cpu-prof --cpu-prof-dir=/tmp"`. */
        'bot-flags': { type: 'string', default: '' },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const flags = '[--seconds N] [--rate N] [--interactions N] [--bot-flags="…"]';
    console.error(
      `${error.message.split('\n')[0]?.split('. ')[0]}. Usage: npm run bench:discord [-- ${flags}]`,
    );
    return process.exit(2);
  }
}

async function measure(server: DiscordServer, bot: Bot): Promise<number> {
  const load = new Load(new People(server), mixture());
  const samples: Sample[] = [];
  const loop = monitorEventLoopDelay({ resolution: loopStepMs });
  const sampling = setInterval(() => {
    const { done } = load;
    bot.residentMb().then(
      (mb) => samples.push({ done, mb, liveMb: bot.liveHeapMb() }),
      () => undefined,
    );
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${done} of ${all} interactions`);
  }, sampleMs);
  loop.enable();
  await Promise.race([load.onSchedule(onSchedule, rate), bot.gone]);
  loop.disable();
  const [inTime, start] = [load.taken.length, performance.now()];
  await Promise.race([load.atOnce(all, mostInHand), bot.gone]);
  const fastest = (load.done - onSchedule) / ((performance.now() - start) / 1000);
  clearInterval(sampling);
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  const [taken, rest] = [load.taken.slice(0, inTime), load.taken.slice(inTime)];
  return report({ taken, rest, samples, lost: load.complaints.length, refused }, load, fastest, loop);
}

type Loop = ReturnType<typeof monitorEventLoopDelay>;
async function report(measured: Measured, load: Load, fastest: number, loop: Loop): Promise<number> {
  const lag = (ns: number) => Math.max(0, ns / 1e6 - loopStepMs).toFixed(1);
  const kept = memory(measured.samples, load.done);
  const mb = (value: number) => `${value.toFixed(1)} MB`;
  const status = await bot.stop();
  console.log(`${rate} interactions a second for ${seconds} s, Node ${process.versions.node}\n`);
  for (const line of latencyTable(measured.taken)) console.log(line);
  const rest = { done: load.done - onSchedule, of: all - onSchedule, inHand: mostInHand, fastest };
  console.log(`
lost ${measured.lost}, refused ${measured.refused}, held back by the pace ${load.heldBack}
lag of the load generator's own loop: median ${lag(loop.percentile(50))} ms, p99 ${lag(loop.percentile(99))} ms, max ${lag(loop.max)} ms
${restLines(rest)
  .map((line) => `${line}\n`)
  .join(
    '',
  )}memory: ${kept ? `in use after a full collection ${kept.live.map(mb).join(' at the 6,000th, ')} at the end, ratio ${kept.ratio.toFixed(3)}; resident ${mb(kept.before)} and ${mb(kept.after)}` : 'not judged in a run below 8,000 interactions'}`);
  const wrong = [
    ...broken(measured),
    ...(load.heldBack > 0 ? [`${load.heldBack} answers only said that the person asks too fast`] : []),
    ...(bot.said() ? [`the bot wrote to its standard error:\n${bot.said().slice(-1000)}`] : []),
    ...(status === 0 ? [] : [`told to leave, the bot left with status ${status}`]),
  ];
  for (const complaint of [...new Set([...load.complaints, ...server.refusals])].slice(0, 5))
    console.error(complaint);
  for (const one of wrong) console.error(`Failed: ${one}.`);
  return wrong.length > 0 ? 1 : 0;
}
