import { loadCommands, loadServices } from '../../src/load.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { questionsOf } from './questions.ts';

/** What a process says at its end. */
export interface Asked {
  /** Megabytes that were resident after the first answer, after all, and at most. */
  readonly firstMb: number;
  readonly askedMb: number;
  readonly mostMb: number;
  readonly ms: readonly number[];
}

const mb = (bytes: number) => bytes / 1e6;
const [commands, services] = [await loadCommands(), loadServices()];
const ask = (question: string) => runLine(`/search ${question}`, commands, services, 10);
ask('how to stop torture in prisons');
process.send?.('answered');
const firstMb = mb(process.memoryUsage().rss);
const ms: number[] = [];
// The first questions are asked while the program is still being compiled.
for (const question of questionsOf(Math.min(60, Number(process.argv[2])))) ask(question);
for (const question of questionsOf(Number(process.argv[2]))) {
  const begun = performance.now();
  ask(question);
  ms.push(performance.now() - begun);
}
const said: Asked = {
  firstMb,
  askedMb: mb(process.memoryUsage().rss),
  mostMb: process.resourceUsage().maxRSS / 1e3,
  ms,
};
process.send?.(said);
