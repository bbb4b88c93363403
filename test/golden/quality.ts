import { results } from '../../src/answers/answer.ts';
import { readArguments } from '../../src/arguments.ts';
import { leaveOnClosedPipe, loadCommands, loadServices } from '../../src/load.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { answering, goldenLists, readGolden, sealed } from './golden.ts';
import { measureMessages, messageLists } from './messages.ts';
import { printParts } from './parts.ts';

/** Shares over one kind of question. */
interface Tally {
  count: number;
  first: number;
  five: number;
  reciprocal: number;
}
const nothing: Tally = { count: 0, first: 0, five: 0, reciprocal: 0 };

leaveOnClosedPipe();
const { flags } = readArguments('npm run quality [-- [--misses] [--parts]]', { flags: ['misses', 'parts'] });
if (flags.has('parts')) {
  printParts();
  process.exit();
}
const commands = await loadCommands();
const services = loadServices();
const showMisses = flags.has('misses');

for (const name of goldenLists) {
  const tallies = new Map<string, Tally>();
  const add = (kind: string, rank: number) => {
    for (const key of kind === 'none' ? ['refused'] : [kind, 'answered']) {
      const tally = tallies.get(key) ?? { ...nothing };
      tally.count++;
      if (rank === 1) tally.first++;
      if (rank >= 1 && rank <= 5) tally.five++;
      tally.reciprocal += rank >= 1 ? 1 / rank : 0;
      tallies.set(key, tally);
    }
  };
  for (const golden of readGolden(name)) {
    const { answer } = runLine(golden.ask, commands, services, 50);
    const wanted = new Set<string>(answering(golden, services.library).map((passage) => passage.id));
    const rank =
      golden.kind === 'none'
        ? Number(answer.outcome === 'nothing')
        : results(answer).findIndex((result) => wanted.has(result.passage)) + 1;
    add(golden.kind, rank);
    if (showMisses && name !== sealed && rank !== 1)
      console.log(
        `${name}: ${golden.ask} | rank ${rank || '–'} | wanted ${[...wanted].join(' ')} | got ${results(answer)[0]?.passage ?? answer.outcome}`,
      );
  }
  const row = (kind: string, { count, first, five, reciprocal }: Tally) => {
    const share = (sum: number) => (sum / count).toFixed(3).padStart(6);
    // What nothing answers has no rank: its share is of those that were refused.
    const shares = kind === 'refused' ? [' '.repeat(37), share(first)] : [first, five, reciprocal].map(share);
    console.log([kind.padEnd(20), String(count).padStart(6), ...shares].join(' '));
  };
  console.log(`\n${name}.yaml`.padEnd(22), 'count   at 1   at 5   reciprocal rank   refused');
  const totals = ['answered', 'refused'];
  for (const [kind, tally] of tallies) if (!totals.includes(kind)) row(kind, tally);
  console.log();
  for (const kind of totals) row(kind, tallies.get(kind) ?? nothing);
}

for (const name of messageLists) {
  const { shares, missed } = measureMessages(name);
  console.log(`\n${name}.yaml`.padEnd(42), 'count  share');
  for (const [share, { hits, of }] of Object.entries(shares))
    console.log(share.padEnd(41), String(of).padStart(5), (hits / of).toFixed(3).padStart(6));
  if (showMisses) for (const { what, where } of missed) console.log(`${name}: not ${what} | ${where}`);
}
