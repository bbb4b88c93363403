import type { Chance } from './chance.ts';
import { atOnce, count, drainedFirst, killOne, killsOf } from './end.ts';
import type { Kind } from './places.ts';
import { everyWay, type Way } from './ways.ts';
import type { World } from './world.ts';

/** Long enough for a process that lives; its clock is moved on for the one after it, so that nobody waits for it. */
export const leaseMs = 10_000;
/** So many processes follow each other before one lives on: the clock stays within what `findPost` allows for. */
const inARow = 7;

/**
 * Kills one process after the other, in every way again and again, until so many were killed.
 *
 * @param remembers whether Discord knows nonces for longer than that takes
 */
export async function killInTurn(
  world: World,
  chance: Chance,
  least: number,
  remembers: boolean,
): Promise<void> {
  const places: readonly Kind[] = ['text', 'thread', 'forum'];
  const shared: readonly Kind[] = remembers ? [...places, 'blind'] : places;
  let ways: Way[] = [];
  while (killsOf(world) < least) {
    if (ways.length < inARow) ways = [...ways, ...everyWay(chance, places)];
    let aheadMs = 0;
    for (const way of ways.splice(0, inARow)) {
      for (let due = 0; due < atOnce; due++) await world.subscribe(chance.oneOf(shared));
      await killOne(world, way, aheadMs);
      aheadMs += leaseMs;
    }
    if (remembers) await actLate(world, chance.oneOf(['text', 'thread']), aheadMs);
    else await finishAll(world, aheadMs);
  }
}

/** One process lives until everything is done. */
async function finishAll(world: World, aheadMs: number): Promise<void> {
  await drainedFirst(world, world.start({ aheadMs }));
}

/** Discord acts on a post of a process that was killed when the next one has just looked and found nothing. */
async function actLate(world: World, kind: Kind, aheadMs: number): Promise<void> {
  const { channel } = await world.subscribe(kind, true);
  const path = new RegExp(`^/channels/${channel}/messages$`);
  const post = world.server.fail.hold({ method: 'POST', path, when: 'before' });
  const child = world.start({ aheadMs });
  await Promise.race([post.reached(), child.killed]);
  await child.kill();
  count(world, `acted on late (${kind})`);
  const look = world.server.fail.hold({ method: 'GET', path, when: 'after' });
  const finishing = finishAll(world, aheadMs + leaseMs);
  await Promise.race([look.reached(), finishing]);
  post.release();
  // What was let go is done by then.
  await new Promise((resolve) => setImmediate(resolve));
  look.release();
  await finishing;
}
