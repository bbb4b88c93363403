import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Orders } from './child.ts';
import { type EngineKey, entryOf } from './engines.ts';

/** An engine that is left out of a size, and why, in words that follow a colon. */
export class LeftOut extends Error {}

type Answer = { readonly value?: unknown; readonly error?: string };
/** More than Node gives by itself, so that an engine is left out for its time rather than for a default. */
const heapMb = 8192;
const leaveWithinMs = 5000;

/** An engine in a process of its own, which is told one thing at a time. */
export class EngineProcess {
  private readonly child: ChildProcess;
  private readonly left: Promise<void>;
  /** What it wrote to its standard error, for the reason where it breaks down. */
  private said = '';
  /** Whatever ends this process, the engine goes with it: at once, or with time to end its server. */
  private readonly endNow: () => void;

  private constructor(key: EngineKey) {
    this.child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), [key], {
      execArgv: ['--expose-gc', `--max-old-space-size=${heapMb}`, '--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said = `${this.said}${text}`.slice(0, 10_000);
    });
    this.endNow = () => this.child.kill(entryOf(key).holds === 'in a server' ? 'SIGTERM' : 'SIGKILL');
    process.once('exit', this.endNow);
    this.left = new Promise((resolve) => this.child.once('close', () => resolve()));
  }

  static async start(key: EngineKey): Promise<EngineProcess> {
    const started = new EngineProcess(key);
    try {
      await started.answer(60_000, 'start');
      return started;
    } catch (error) {
      await started.end();
      throw error;
    }
  }

  /** @param withinMs after which the process is ended and the engine left out */
  async tell<Order extends keyof Orders>(
    order: Order,
    withinMs: number,
    ...values: Parameters<Orders[Order]>
  ): Promise<Awaited<ReturnType<Orders[Order]>>> {
    this.child.send({ order, values });
    return (await this.answer(withinMs, order)) as Awaited<ReturnType<Orders[Order]>>;
  }

  /** Also where it is busy and does not listen. */
  async end(): Promise<void> {
    this.child.kill('SIGTERM');
    const killing = setTimeout(() => this.child.kill('SIGKILL'), leaveWithinMs);
    await this.left;
    clearTimeout(killing);
    process.off('exit', this.endNow);
  }

  private reason(): string {
    const line = this.said.split('\n').find((text) => /error/i.test(text));
    return line ? ` (${line.trim().slice(0, 200)})` : '';
  }

  private async answer(withinMs: number, doing: string): Promise<unknown> {
    const { promise, resolve, reject } = withResolvers<Answer>();
    const gone = () => reject(new LeftOut(`its process broke down at "${doing}"${this.reason()}`));
    const seconds = Math.round(withinMs / 1000);
    const late = setTimeout(() => reject(new LeftOut(`"${doing}" takes more than ${seconds} s`)), withinMs);
    this.child.once('message', resolve).once('close', gone);
    try {
      const { value, error } = await promise;
      if (error !== undefined) throw new LeftOut(`"${doing}" failed: ${error}`);
      return value;
    } finally {
      clearTimeout(late);
      this.child.off('message', resolve).off('close', gone);
    }
  }
}

function withResolvers<Value>() {
  let [resolve, reject]: [(value: Value) => void, (error: Error) => void] = [() => {}, () => {}];
  const promise = new Promise<Value>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
}
