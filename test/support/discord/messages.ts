import { componentsV2, ephemeralFlag, loadingFlag } from './check-message.ts';
import type { Post } from './guild-types.ts';
import { ApiError } from './problem.ts';
import { numbered } from './shown-message.ts';
import type { MessagePayload } from './types.ts';
import { Recent, snowflake, type World } from './world.ts';

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
interface Details extends Partial<Pick<Message, 'id' | 'type' | 'owner' | 'metadata'>> {
  readonly channelId: string;
}
/** What is said of a post besides its message. */
type Said = Pick<Post, 'threadOf' | 'name' | 'nonce'>;

/** Everything that was sent, by id. */
export class Messages {
  /** In order. */
  readonly posts: Post[] = [];
  /** How many requests got an earlier message for their nonce. */
  deduplicated = 0;
  readonly #world: World;
  readonly #all: Recent<Message>;
  readonly #inChannel = new Map<string, Message[]>();
  readonly #nonces: Recent<{ readonly message: Message; readonly until: number }>;

  constructor(world: World) {
    this.#world = world;
    // Of the oldest message in all: it is the oldest one in its channel too.
    this.#all = new Recent(world.keep, (message) => this.#seenIn(message)?.shift());
    this.#nonces = new Recent(world.keep);
  }

  list(): readonly Message[] {
    return [...this.#all.values()].filter(({ deleted }) => !deleted);
  }

  /** As everyone sees them, with deleted ones, in order. */
  inChannel(id: string): readonly Message[] {
    return this.#inChannel.get(id) ?? [];
  }

  get(id: string): Message {
    const message = this.#all.get(id);
    if (!message || message.deleted) throw new ApiError(404, 10008, 'Unknown Message');
    return message;
  }

  add(payload: MessagePayload, details: Details): Message {
    const { id = snowflake(), type = 0, owner, metadata, channelId } = details;
    const now = { ...payload, components: numbered(payload.components ?? []) };
    const shown = owner !== undefined && (payload.flags ?? 0) & ephemeralFlag ? owner : undefined;
    const message: Message = { id, channelId, type, owner: shown, metadata, now, edits: [], deleted: false };
    this.#all.set(message.id, message);
    this.#seenIn(message)?.push(message);
    return message;
  }

  /** Adds what was posted by REST. */
  post(payload: MessagePayload, details: Details, said: Said = {}): Message {
    const message = this.add(payload, details);
    this.posts.push({ id: message.id, channelId: message.channelId, ...said, payload, at: Date.now() });
    if (this.posts.length > this.#world.keep) this.posts.shift();
    return message;
  }

  /** For a while the same author, channel and nonce mean the same message. */
  postOnce(payload: MessagePayload, details: Details): { message: Message; isNew: boolean } {
    const { nonce, enforce_nonce } = payload as { nonce?: string | number | null; enforce_nonce?: boolean };
    if (nonce == null) return { message: this.post(payload, details), isNew: true };
    const key = `${details.channelId} ${nonce}`;
    const first = enforce_nonce ? this.#nonces.get(key) : undefined;
    if (first && Date.now() < first.until) {
      this.deduplicated += 1;
      return { message: first.message, isNew: false };
    }
    const message = this.post(payload, details, { nonce });
    this.#nonces.set(key, { message, until: Date.now() + this.#world.nonceForMs });
    return { message, isNew: true };
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

  /** The list of its channel; ephemeral messages are in none. */
  #seenIn({ channelId, owner }: Message): Message[] | undefined {
    if (owner) return undefined;
    const list = this.#inChannel.get(channelId) ?? [];
    if (list.length === 0) this.#inChannel.set(channelId, list);
    return list;
  }
}
