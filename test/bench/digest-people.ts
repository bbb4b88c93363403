import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DiscordServer } from '../support/discord-server.ts';
import type { Phase } from './digest-figures.ts';
import { Load } from './discord-load.ts';
import { mixture } from './discord-mixture.ts';
import { People } from './discord-people.ts';

/** The loop is measured in steps of this, which are no lag. */
const loopStepMs = 10;

/** People who ask at one rate all along; what they are told is kept by phases. */
export class Askers {
  readonly complaints: string[] = [];
  heldBack = 0;
  readonly #people: People;
  readonly #rate: number;

  constructor(server: DiscordServer, rate: number) {
    this.#people = new People(server);
    this.#rate = rate;
  }

  /** Until something has come about; every phase asks the same, and those that last longer go on from there. */
  async until(name: string, isOver: () => boolean, rate = this.#rate): Promise<Phase> {
    const load = new Load(this.#people, mixture());
    const loop = monitorEventLoopDelay({ resolution: loopStepMs });
    loop.enable();
    const asked: Promise<void>[] = [];
    // A second's worth at a time, none of which waits for the answers of the one before.
    while (!isOver()) {
      asked.push(load.onSchedule(rate, rate));
      await sleep(1000);
    }
    await Promise.all(asked);
    loop.disable();
    this.complaints.push(...load.complaints);
    this.heldBack += load.heldBack;
    return { name, taken: load.taken, lagMs: Math.max(0, loop.percentile(99) / 1e6 - loopStepMs) };
  }

  forSeconds(name: string, seconds: number): Promise<Phase> {
    let left = seconds;
    return this.until(name, () => left-- <= 0);
  }
}
