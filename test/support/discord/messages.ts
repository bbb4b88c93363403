import { componentsV2, ephemeralFlag, loadingFlag } from './check-message.ts';
import { ApiError } from './problem.ts';
import type { Component, MessagePayload } from './types.ts';
import { botUser, ids, Recent, snowflake, type World } from './world.ts';

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly type: number;
  /** Who alone sees an ephemeral message. */
  readonly owner: string | undefined;
  /** The interaction that it answers, as Discord shows it. */
  readonly metadata: unknown;
  /** As it stands now. */
  now: MessagePayload;
  /** Every payload that changed it. */
  readonly edits: MessagePayload[];
  deleted: boolean;
}
type Details = Partial<Pick<Message, 'type' | 'owner' | 'metadata'>> & { channelId: string };

/** Everything that was sent, by id. */
export class Messages {
  readonly #all: Recent<Message>;
  readonly #nonces: Recent<Message>;

  constructor({ keep }: World) {
    this.#all = new Recent(keep);
    this.#nonces = new Recent(keep);
  }

  list(): readonly Message[] {
    return [...this.#all.values()].filter(({ deleted }) => !deleted);
  }

  get(id: string): Message {
    const message = this.#all.get(id);
    if (!message || message.deleted) throw new ApiError(404, 10008, 'Unknown Message');
    return message;
  }

  add(payload: MessagePayload, { type = 0, owner, metadata, channelId }: Details): Message {
    const now = { ...payload, components: numbered(payload.components ?? []) };
    const shown = owner !== undefined && (payload.flags ?? 0) & ephemeralFlag ? owner : undefined;
    const message = {
      id: snowflake(),
      channelId,
      type,
      owner: shown,
      metadata,
      now,
      edits: [],
      deleted: false,
    };
    this.#all.set(message.id, message);
    return message;
  }

  /** The same author and nonce mean the same message. */
  addOnce(payload: MessagePayload, details: Details): Message {
    const { nonce, enforce_nonce } = payload;
    const key = `${details.channelId} ${nonce}`;
    const first = enforce_nonce && nonce !== undefined ? this.#nonces.get(key) : undefined;
    const message = first ?? this.add(payload, details);
    if (nonce !== undefined) this.#nonces.set(key, message);
    return message;
  }

  edit(message: Message, payload: MessagePayload): void {
    const given = Object.entries(payload).filter(([, value]) => value !== undefined);
    const before = (message.now.flags ?? 0) & ~loadingFlag;
    message.now = {
      ...message.now,
      ...Object.fromEntries(given),
      ...(payload.components ? { components: numbered(payload.components) } : {}),
      flags: before | ((payload.flags ?? 0) & (componentsV2 | (1 << 2))),
    };
    message.edits.push(payload);
  }
}

/** Discord numbers the components of a message. */
function numbered(components: readonly Component[]): Component[] {
  let last = 0;
  const number = (component: Component): Component => {
    last += 1;
    const id = component.id || last;
    return {
      ...component,
      id,
      ...(component.components ? { components: component.components.map(number) } : {}),
      ...(component.accessory ? { accessory: number(component.accessory) } : {}),
    };
  };
  return components.map(number);
}

/** A message as the API gives it. */
export const toApi = ({ id, channelId, type, metadata, now, edits }: Message) => ({
  id,
  channel_id: channelId,
  type,
  content: now.content ?? '',
  timestamp: new Date().toISOString(),
  edited_timestamp: edits.length > 0 ? new Date().toISOString() : null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: now.embeds ?? [],
  pinned: false,
  author: botUser,
  application_id: ids.application,
  flags: now.flags ?? 0,
  components: now.components ?? [],
  ...(now.nonce === undefined ? {} : { nonce: now.nonce }),
  ...(metadata ? { webhook_id: ids.application, interaction_metadata: metadata } : {}),
});
