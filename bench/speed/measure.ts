import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { LeftOut } from './engine-process.ts';
import { type EngineKey, entryOf } from './engines.ts';
import { timesOf } from './figures.ts';
import { ampleMs, type Conditions, type EngineFigures, prepare, type Ready, seeds } from './prepare.ts';
import { allKinds, askerOf, countWords, type Kind, type Question } from './questions.ts';
import { randomFrom } from './random.ts';
import { firstOf, passagesFrom } from './synthetic.ts';
import { timeStart } from './time-start.ts';

export interface SizeFigures {
  readonly size: number;
  readonly vocabulary: number;
  readonly engines: Partial<Record<EngineKey, EngineFigures>>;
  /** Engines that were left out, and why. */
  readonly leftOut: Partial<Record<EngineKey, string>>;
  /** Seconds from the start of a process to Pinpoint's first answer. */
  readonly startS: number | undefined;
}

/** Each round has questions of its own; those of the first ones, in which code is compiled, are not counted. */
const rounds = 7;
const roundsToWarm = 2;
const questionsAtOnce = 40;
/** A slow engine is asked fewer of the same questions. */
const turnMs = 2000;

export async function measureSize(size: number, conditions: Conditions): Promise<SizeFigures> {
  const { engines, folder, show } = conditions;
  show(`${size}: counting words`);
  const counts = countWords(firstOf(passagesFrom(seeds.passages), size));
  const questionOf = askerOf(counts, randomFrom(seeds.questions));
  const first = questionOf('three');
  const ready: Ready[] = [];
  const leftOut: SizeFigures['leftOut'] = {};
  const file = (key: EngineKey) => join(folder, `${key}-${size}`);
  try {
    for (const key of engines)
      await orLeaveOut(key, leftOut, async () =>
        ready.push(await prepare(key, size, file(key), first, conditions)),
      );
    for (let round = 0; round < rounds; round++)
      for (const kind of allKinds) {
        const questions = Array.from({ length: questionsAtOnce }, () => questionOf(kind));
        // Whoever comes first may find the machine in another state, so that they take turns at it.
        const turns = ready.map((_, turn) => ready[(turn + round) % ready.length] as Ready);
        for (const one of turns) {
          show(`${size}: round ${round + 1} of ${rounds}, ${kind}: ${entryOf(one.key).name}`);
          if (!leftOut[one.key])
            await orLeaveOut(one.key, leftOut, () => askOnce(one, kind, questions, round));
        }
      }
  } finally {
    await Promise.all(ready.map(({ process }) => process.end()));
  }
  const kept = ready.filter(({ key }) => !leftOut[key]);
  show(`${size}: starting`);
  const startS = kept.some(({ key }) => key === 'pinpoint')
    ? await timeStart(file('pinpoint'), first.text)
    : undefined;
  for (const key of engines) rmSync(file(key), { force: true });
  const figures = Object.fromEntries(kept.map((one) => [one.key, figuresOf(one)]));
  return { size, vocabulary: counts.size, engines: figures, leftOut, startS };
}

async function orLeaveOut(
  key: EngineKey,
  leftOut: Partial<Record<EngineKey, string>>,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error;
    leftOut[key] = error.message;
  }
}

async function askOnce(
  { key, process, asked }: Ready,
  kind: Kind,
  questions: readonly Question[],
  round: number,
): Promise<void> {
  if (entryOf(key).lacks?.includes(kind)) return;
  const { ms, found } = await process.tell('ask', ampleMs, questions, turnMs);
  if (round < roundsToWarm) return;
  asked[kind].ms.push(...ms);
  asked[kind].found += found;
}

function figuresOf({ weight, asked }: Ready): EngineFigures {
  const kinds: EngineFigures['kinds'] = {};
  for (const kind of allKinds) {
    const times = timesOf(asked[kind].ms);
    if (times) kinds[kind] = { ...times, found: asked[kind].found };
  }
  return { ...weight, kinds, all: timesOf(allKinds.flatMap((kind) => asked[kind].ms)) };
}
