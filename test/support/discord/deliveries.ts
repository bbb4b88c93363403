import { setTimeout as sleep } from 'node:timers/promises';
import type { Changes } from './changes.ts';
import type { Gateway } from './gateway.ts';
import type { Guilds } from './guilds.ts';
import type { Interaction, Interactions } from './interactions.ts';
import type { Message } from './messages.ts';
import { placeOf } from './place.ts';
import { makeReply } from './reply.ts';
import { toApi } from './shown-message.ts';
import type { How, Reply } from './types.ts';
import { ids, snowflake, userOf, type World } from './world.ts';

export interface Parts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly guilds: Guilds;
  readonly interactions: Interactions;
  readonly changes: Changes;
}
export interface Acted {
  /** The interaction's type. */
  readonly type: number;
  /** For the complaint when nothing comes back. */
  readonly what: string;
  readonly data: object;
  readonly how: How;
  readonly clicked?: Message;
}

/** Carries what a person did to the bot, and what comes back. */
export class Deliveries {
  /** Whether the next one is delivered twice. */
  twice = false;
  /** Whether each is delivered to every client. */
  toAll = false;
  readonly #parts: Parts;
  readonly #closed = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  close(): void {
    this.#closed.abort();
  }

  async reply(acted: Acted): Promise<Reply> {
    const { changes } = this.#parts;
    const edits = acted.clicked?.edits.length ?? 0;
    const interaction = await this.act(acted);
    const { type = 0, data = null } = interaction.answer ?? {};
    const seen = type === 7 ? edits + 1 : type === 6 ? edits : 0;
    return makeReply({
      type,
      data,
      interaction,
      message: interaction.original,
      changes,
      edits: seen,
      followUps: 0,
    });
  }

  /** Sends an interaction and waits for its callback. */
  async act({ type, what, data, how, clicked }: Acted): Promise<Interaction> {
    const { gateway, guilds, interactions, changes, world } = this.#parts;
    const place = placeOf(how, guilds);
    const userId = how.userId ?? ids.user;
    const id = snowflake();
    const owners = place.authorizing_integration_owners;
    const metadata = { id, type, user: userOf(userId, 'asker'), authorizing_integration_owners: owners };
    const event = {
      ...place,
      id,
      type,
      data,
      token: `aW50ZXJhY3Rpb24${id}${Math.random().toString(36).slice(2)}`,
      application_id: ids.application,
      ...(clicked ? { message: toApi(clicked) } : {}),
    };
    const { token } = event;
    const interaction: Interaction = {
      ...{ id, token, type, userId, channelId: place.channel_id, metadata, clicked },
      ...{ createdAt: Date.now(), followUps: [] },
    };
    interactions.open(interaction);
    const deliver = (left: number) => {
      for (; left > 0; left -= 1)
        if (this.toAll) gateway.announce('INTERACTION_CREATE', event);
        else gateway.dispatch('INTERACTION_CREATE', event);
    };
    const times = this.twice ? 2 : 1;
    this.twice = false;
    const { delayMs = 0 } = how;
    if (delayMs > 0) {
      // A client that has gone in the meantime gets nothing, and the answer fails to come.
      sleep(delayMs, undefined, { signal: this.#closed.signal })
        .then(() => deliver(times))
        .catch(() => {});
    } else deliver(times);
    const complaint = `No response to ${what} within ${world.answerWithinMs / 1000} seconds.`;
    const look = () => (interaction.answer ? interaction : undefined);
    return changes.waitFor(look, world.answerWithinMs, complaint);
  }
}
