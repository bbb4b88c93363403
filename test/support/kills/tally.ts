import { killsOf } from './end.ts';
import type { World } from './world.ts';

/** What became of the digests that were due. */
export interface Tally {
  readonly due: number;
  /** Posts more than one of the same digest. */
  readonly twice: number;
  /** Digests without a post. */
  readonly missing: number;
  /** Subscriptions whose delivery is not marked as sent, or points to no post of its own in its place. */
  readonly astray: readonly string[];
  readonly bugs: readonly string[];
}

export async function tallyOf(world: World): Promise<Tally> {
  const { server, store, subscriptions, bugs } = world;
  const posts = server.posts();
  // The id of the first component is made from the digest's key.
  const posted = new Set(posts.map(({ payload }) => payload.components?.[0]?.id));
  // Also those that were missed.
  const deliveries = await store.digests.latest(server.guildId, 2 * subscriptions.length);
  const free = new Map(posts.map((post) => [post.id, post]));
  const astray = subscriptions.flatMap(({ id, channel }) => {
    const [delivery, ...others] = deliveries.filter(({ subscription }) => subscription === id);
    const post = free.get(delivery?.posted?.message ?? '');
    const there = post && post.channelId === delivery?.posted?.channel;
    // No other delivery may point there too.
    if (post) free.delete(post.id);
    const right = there && (post.threadOf ?? post.channelId) === channel;
    return right && delivery?.state === 'sent' && others.length === 0
      ? []
      : [`${id}: ${delivery?.state} ${delivery?.reason ?? ''}`.trim()];
  });
  return {
    due: subscriptions.length,
    twice: posts.length - posted.size,
    missing: subscriptions.length - posted.size,
    ...{ astray, bugs },
  };
}

/** The line that is printed of a world, and its kills by way. */
export function linesOf(name: string, world: World, { due, twice, missing }: Tally): string[] {
  const posted = world.server.posts().length;
  const ways = [...world.kills].sort().map(([way, times]) => `${times} ${way}`);
  return [
    `${name}: ${killsOf(world)} kills, ${due} digests due, ${posted} posted, ${twice} twice, ${missing} missing; deduplicated by nonce ${world.server.deduplicated}, found in history ${world.found}`,
    `  killed ${ways.join(', ')}`,
  ];
}
