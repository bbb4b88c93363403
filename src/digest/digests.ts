import type { Answer } from '../answers/answer.ts';
import { StoreError } from '../domain/store.ts';
import type { OffReason, Subscription } from '../domain/subscription.ts';
import { learnLibrary } from './learn-library.ts';
import { type Paces, type Parts, usualPaces } from './parts.ts';
import { type PostedNow, postNow } from './post-now.ts';
import { preview } from './preview.ts';
import type { Publisher } from './publisher.ts';
import { round } from './round.ts';
import { makeSender } from './sender.ts';
import { tellServers } from './tell-servers.ts';

/** The digests of an instance: they go out by themselves, and commands may ask for one. */
export interface Digests {
  /** What the next digest will hold, for who asks alone; nothing is changed. */
  preview(subscription: Subscription): Promise<Answer>;
  /** Posts the digest of today now, unless today's is there already. */
  postNow(subscription: Subscription): Promise<PostedNow>;
  /** What keeps digests from being posted in a channel, if anything does. */
  obstacle(server: string, channel: string): Promise<OffReason | undefined>;
  lacking: Publisher['lacking'];
  /** Where people open a message of a server. */
  link: Publisher['link'];
  /** Says that subscriptions were changed. */
  changed(): void;
  /** Claims nothing more and finishes what is claimed, as far as there is time; another start does the rest. */
  stop(): Promise<void>;
}

/** A pause after a failure of the store or a mistake of ours. */
const failurePauseMs = 5000;
const patienceMs = 5000;

/** Starts the digests of this instance. */
export function startDigests(given: Omit<Parts, 'paces'> & { readonly paces?: Partial<Paces> }): Digests {
  const parts: Parts = { ...given, paces: { ...usualPaces, ...given.paces } };
  let stopped = false;
  let wake = () => {};
  let again = false;
  let learnt = false;
  const changed = () => {
    again = true;
    wake();
  };
  const tell = beside(() => tellServers(parts), parts);
  const sender = makeSender(parts, (outcomes) => {
    if (outcomes.some((one) => one.state === 'missed' && one.off)) tell();
    // Its next attempt may come before anything else.
    if (outcomes.some(({ state }) => state === 'again')) changed();
  });

  /** One look at what is to do; how long nothing is to do after it. */
  async function look(): Promise<number> {
    const { store, nowMs, paces } = parts;
    try {
      if (!learnt) await learnLibrary(parts);
      learnt = true;
      await round(parts, sender, () => stopped);
      tell();
      const next = await store.digests.wakeAt();
      const ms = next === undefined ? paces.lookMs : Date.parse(next) - nowMs();
      return Math.min(paces.lookMs, Math.max(0, ms));
    } catch (error) {
      report(error, parts);
      return failurePauseMs;
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      again = false;
      const ms = await look();
      if (stopped || again) continue;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([parts.sleep(ms), woken]);
    }
  }
  const running = run();

  return {
    preview: (subscription) => preview(subscription, parts),
    postNow: (subscription) => postNow(subscription, parts, sender),
    obstacle: parts.publisher.obstacle,
    lacking: parts.publisher.lacking,
    link: parts.publisher.link,
    changed,
    async stop() {
      stopped = true;
      wake();
      await Promise.race([running.then(() => sender.settled()), parts.sleep(patienceMs)]);
    },
  };
}

/** Something that is done beside the digests, once at a time: they do not wait for it. */
function beside(act: () => Promise<void>, parts: Parts): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay) return;
    isUnderWay = true;
    act()
      .catch((error: unknown) => report(error, parts))
      .finally(() => {
        isUnderWay = false;
      });
  };
}

/** A store that cannot be used has said so itself. Nothing is lost: what is due stays due. */
function report(error: unknown, { services }: Parts): void {
  if (!(error instanceof StoreError)) services.reportBug(error);
}
