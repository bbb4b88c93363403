import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './children.ts';
import { nameOf, type Way } from './ways.ts';
import type { World } from './world.ts';

/** So many digests become due for each process that is started. */
export const atOnce = 3;
/** A process that did all that there was and came to no point where it was to end. */
export const idle = 'with nothing left to do';

/** Starts a process and resolves when it was killed in this way. */
export async function killOne(world: World, way: Way, aheadMs = 0): Promise<void> {
  if (way.kind === 'held') return killHeld(world, way, aheadMs);
  const child = world.start({ aheadMs, ...(way.kind === 'step' ? { kill: way.point } : {}) });
  if (way.kind === 'moment') {
    await child.online;
    await sleep(way.afterMs);
    await child.kill();
    return count(world, nameOf(way));
  }
  count(world, (await drainedFirst(world, child)) ? idle : nameOf(way));
}

/** Waits until it is killed, and kills it where everything is done before; true then. */
export async function drainedFirst(world: World, child: Child): Promise<boolean> {
  const drained = await world.drainedBy(child);
  if (drained) await child.kill();
  return drained;
}

/** Kills it while Discord has a post of it, in a place of its own. */
async function killHeld(world: World, way: Extract<Way, { kind: 'held' }>, aheadMs: number): Promise<void> {
  const { channel } = await world.subscribe(way.place, true);
  const held = world.server.fail.hold({
    method: 'POST',
    path: new RegExp(`^/channels/${channel}/(messages|threads)$`),
    when: way.when === 'acted on and not answered' ? 'after' : 'before',
  });
  const child = world.start({ aheadMs });
  await Promise.race([held.reached(), child.killed]);
  await child.kill();
  // Before the next one looks.
  held.release({ act: way.when !== 'arrived and dropped' });
  count(world, nameOf(way));
}

export function count({ kills }: World, name: string): void {
  kills.set(name, (kills.get(name) ?? 0) + 1);
}

/** How many were killed in the midst of something. */
export const killsOf = ({ kills }: World): number =>
  [...kills].reduce((sum, [name, times]) => sum + (name === idle ? 0 : times), 0);
