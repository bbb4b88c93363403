import { statSync } from 'node:fs';
import type { Contender } from './contender.ts';
import type { Question } from './questions.ts';
import { firstOf, type Passage, passagesFrom } from './synthetic.ts';

/** One engine in this process of its own, doing what the parent says, one thing after the other. */
const module = (await import(`./contenders/${process.argv[2]}.ts`)) as { default: Contender };
const contender = module.default;
let passages: readonly Passage[] = [];

const orders = {
  /** Not a part of the building: whoever builds has the texts. */
  make(seed: number, size: number): void {
    passages = [...firstOf(passagesFrom(seed), size)];
  },
  /** Milliseconds. */
  async build(): Promise<number> {
    const took = await timed(() => contender.build(passages));
    passages = [];
    return took;
  },
  /** The size of the file in bytes; nothing for an engine that has none. */
  async save(file: string): Promise<number | undefined> {
    await contender.save?.(file);
    return contender.save && statSync(file).size;
  },
  load: (file: string): Promise<number> => timed(() => contender.load?.(file)),
  /** Bytes: all of the process, and what its heap and its buffers hold, without what could be collected. */
  async weigh(): Promise<{ resident: number; held: number }> {
    // What is released by the first is sometimes collected by the second alone.
    for (let pass = 0; pass < 3; pass++) {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, held: heapUsed + external };
  },
  /** Milliseconds for each question, as many as there was time for, and how many of them found anything. */
  async ask(questions: readonly Question[], withinMs: number): Promise<{ ms: number[]; found: number }> {
    const ms: number[] = [];
    let found = 0;
    const end = performance.now() + withinMs;
    for (const question of questions) {
      if (performance.now() > end) break;
      const start = performance.now();
      const answer = contender.ask(question);
      const hits = answer instanceof Promise ? await answer : answer;
      ms.push(performance.now() - start);
      if (hits.length > 0) found++;
    }
    return { ms, found };
  },
};

export type Orders = typeof orders;

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

async function leave(): Promise<void> {
  await contender.leave?.().catch(() => undefined);
  process.exit();
}

process.on('message', async ({ order, values }: { order: keyof Orders; values: never[] }) => {
  try {
    process.send?.({ value: await (orders[order] as (...given: never[]) => unknown)(...values) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', leave);
process.on('SIGTERM', leave);
process.send?.({ value: 'ready' });
