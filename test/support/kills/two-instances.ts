import type { Chance } from './chance.ts';
import type { Child } from './children.ts';
import { atOnce, killOne, killsOf } from './end.ts';
import { kinds } from './places.ts';
import { anyWay } from './ways.ts';
import type { World } from './world.ts';

/** Two processes at once, each killed at some point and started again, until so many were killed. */
export async function killBoth(
  world: World,
  chance: Chance,
  least: number,
  remembers: boolean,
): Promise<void> {
  const last = await Promise.all([keepKilling(), keepKilling()]);
  await Promise.all(last.map((child) => world.drainedBy(child)));
  await Promise.all(last.map((child) => child.kill()));

  async function keepKilling(): Promise<Child> {
    const places = kinds.filter((kind) => kind !== 'blind' || remembers);
    while (killsOf(world) < least) {
      for (let due = 0; due < atOnce; due++) await world.subscribe(chance.oneOf(places));
      await killOne(world, anyWay(chance));
    }
    return world.start();
  }
}
