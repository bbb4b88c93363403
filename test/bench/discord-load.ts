import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../support/discord-server.ts';
import type { Step } from './discord-mixture.ts';
import type { People } from './discord-people.ts';

/** What one interaction took, in milliseconds. */
export interface Taken {
  readonly kind: string;
  /** Since it was due, which counts it where the generator or the bot kept it waiting. */
  readonly ms: number;
  /** When it was due, since the load began. */
  readonly dueMs: number;
  /** Since its event was sent. */
  readonly sinceSentMs: number;
}
/** In the answer to a person who asks too fast, which an escaped quotation never holds. */
const tooFast = /(?<!\\)<t:\d+:R>/;

/** A bot that does not answer is not waited for thousands of times. */
const givenUpAt = 100;

/** Does what the people of a mixture do, and keeps what came of it. */
export class Load {
  readonly taken: Taken[] = [];
  readonly complaints: string[] = [];
  heldBack = 0;
  begun = 0;
  readonly #start = performance.now();
  readonly #people: People;
  readonly #steps: Iterator<Step, never>;
  readonly #inHand = new Set<Promise<void>>();

  constructor(people: People, steps: Iterator<Step, never>) {
    this.#people = people;
    this.#steps = steps;
  }

  get done(): number {
    return this.taken.length + this.complaints.length;
  }

  /** So many a second, on schedule, however many are unanswered; then waits for the answers. */
  async onSchedule(count: number, rate: number): Promise<void> {
    const start = performance.now();
    for (let number = 0; number < count; ) {
      const due = start + (number * 1000) / rate;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      else {
        this.#begin(due);
        number++;
      }
    }
    await Promise.all(this.#inHand);
  }

  /** As fast as they are answered, until so many are done in all. */
  async atOnce(until: number, most: number): Promise<void> {
    while (this.begun < until && this.complaints.length < givenUpAt) {
      while (this.#inHand.size < most && this.begun < until) this.#begin(performance.now());
      await Promise.race(this.#inHand);
    }
    await Promise.all(this.#inHand);
  }

  #begin(due: number): void {
    this.begun++;
    const sent = performance.now();
    const { kind, answered } = this.#people.do(this.#steps.next().value);
    const kept = answered.then(
      (reply) => this.#keep(kind, due, sent, reply),
      (error: unknown) => void this.complaints.push(error instanceof Error ? error.message : String(error)),
    );
    const inHand: Promise<void> = kept.finally(() => this.#inHand.delete(inHand));
    this.#inHand.add(inHand);
  }

  #keep(kind: string, due: number, sent: number, reply: Reply | undefined): void {
    const now = performance.now();
    this.taken.push({ kind, ms: now - due, dueMs: due - this.#start, sinceSentMs: now - sent });
    if (reply && tooFast.test(reply.text)) this.heldBack++;
  }
}
