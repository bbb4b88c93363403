import { PermissionFlagsBits as May } from 'discord.js';
import type { Store } from '../../../src/domain/store.ts';
import type { Subscription } from '../../../src/domain/subscription.ts';
import type { DiscordServer } from '../discord-server.ts';

/** Where digests are posted; in a `blind` channel the bot may not read the history. */
export const kinds = ['text', 'thread', 'forum', 'blind'] as const;
export type Kind = (typeof kinds)[number];
/** So many digests share a place, so that one must be told from another. */
const sharing = 3;

/** Makes subscriptions on a server whose digest of today is due a moment ago, and the one after it in a week. */
export function makePlaces(server: DiscordServer, store: Store) {
  const open = new Map<Kind, { readonly channel: string; left: number }>();

  function place(kind: Kind): string {
    const known = open.get(kind);
    const here = known && known.left > 0 ? known : { channel: makePlace(server, kind), left: sharing };
    here.left -= 1;
    open.set(kind, here);
    return here.channel;
  }

  return {
    /** In a place that it shares, or in one of its own. */
    async subscribe(kind: Kind, alone = false): Promise<Subscription> {
      const dueAt = new Date(Date.now() - 1000).toISOString();
      const date = dueAt.slice(0, 10);
      const weekday = new Date(dueAt).getUTCDay() || 7;
      return store.digests.add(
        server.guildId,
        {
          channel: alone ? makePlace(server, kind) : place(kind),
          schedule: { time: '00:00', zone: 'UTC', weekdays: [weekday] },
          wanted: {},
          count: 1,
          picture: false,
        },
        { createdAt: dueAt, next: { date, at: dueAt } },
      );
    },
  };
}

function makePlace(server: DiscordServer, kind: Kind): string {
  switch (kind) {
    case 'text':
      return server.makeChannel();
    case 'thread':
      return server.makeThread({ parent: server.channelId });
    case 'forum':
      return server.makeChannel({ type: 15 });
    case 'blind':
      return server.makeChannel({ deny: May.ReadMessageHistory });
  }
}
