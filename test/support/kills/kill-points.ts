import type { Publisher } from '../../../src/digest/publisher.ts';
import type { DigestStore } from '../../../src/domain/digest-store.ts';
import type { Store } from '../../../src/domain/store.ts';

/** Where a delivery may be when its process is killed. */
export const steps = [
  'before take',
  'after take',
  'before claim',
  'after claim',
  'before look',
  'after look',
  'before send',
  'after send',
  'before finish',
  'after finish',
] as const;
export type Step = (typeof steps)[number];

/** A step, at its first, second, … time in this process. */
export interface KillPoint {
  readonly step: Step;
  readonly nth: number;
}
type Reach = (step: Step) => void;

/** Ends this process without a last word at the point, if one is given. */
export function killAt(point?: KillPoint): Reach {
  let times = 0;
  return (step) => {
    if (step !== point?.step) return;
    times += 1;
    if (times === point.nth) process.kill(process.pid, 'SIGKILL');
  };
}

/** The store, passing the points: what comes after is committed. */
export const passingStore = (store: Store, reach: Reach): Store => ({
  ...store,
  digests: passingDigests(store.digests, reach),
});

const passingDigests = (digests: DigestStore, reach: Reach): DigestStore => ({
  ...digests,
  async take(at, until, most) {
    reach('before take');
    const taken = await digests.take(at, until, most);
    if (taken.length > 0) reach('after take');
    return taken;
  },
  async claim(claims) {
    reach('before claim');
    const claimed = await digests.claim(claims);
    reach('after claim');
    return claimed;
  },
  async finish(outcomes) {
    reach('before finish');
    await digests.finish(outcomes);
    reach('after finish');
  },
});

/** The publisher, passing the points: what comes after was answered by Discord. */
export const passingPublisher = (publisher: Publisher, reach: Reach, found: () => void): Publisher => ({
  ...publisher,
  async draft(post) {
    const draft = await publisher.draft(post);
    return {
      ...draft,
      async find() {
        reach('before look');
        const there = await draft.find();
        if (there?.kind === 'posted') found();
        reach('after look');
        return there;
      },
      async send() {
        reach('before send');
        const sent = await draft.send();
        reach('after send');
        return sent;
      },
    };
  },
});
