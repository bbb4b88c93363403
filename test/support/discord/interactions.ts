import type { Changes } from './changes.ts';
import { checkChoices, checkMessage, checkModal, ephemeralFlag, loadingFlag } from './check-message.ts';
import type { ApiAnswer, ApiRequest } from './http.ts';
import type { Message, Messages } from './messages.ts';
import { ApiError, refuse, under } from './problem.ts';
import { toApi } from './shown-message.ts';
import type { MessagePayload } from './types.ts';
import { Recent, type World } from './world.ts';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 a command, 3 a component, 4 autocomplete. */
  readonly type: number;
  readonly userId: string;
  readonly channelId: string;
  readonly metadata: unknown;
  readonly createdAt: number;
  /** The message whose button or menu it is. */
  readonly clicked: Message | undefined;
  answer?: { readonly type: number; readonly data: MessagePayload | null };
  original?: Message;
  readonly followUps: Message[];
}

const allowed: Readonly<Record<number, readonly number[]>> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8] };
const tokenLife = 15 * 60_000;

/** Answers to interactions: the callback, then the webhook under the interaction's token. */
export class Interactions {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #changes: Changes;
  readonly #byToken: Recent<Interaction>;

  constructor(world: World, messages: Messages, changes: Changes) {
    this.#world = world;
    this.#messages = messages;
    this.#changes = changes;
    this.#byToken = new Recent(world.keep);
  }

  open(interaction: Interaction): void {
    this.#byToken.set(interaction.token, interaction);
  }

  callback({ body, query, files }: ApiRequest, id: string, token: string): ApiAnswer {
    const interaction = this.#byToken.get(token);
    const late = interaction && Date.now() - interaction.createdAt > this.#world.answerWithinMs;
    if (interaction?.id !== id || (late && !interaction.answer)) {
      throw new ApiError(404, 10062, 'Unknown interaction');
    }
    if (interaction.answer) {
      throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
    }
    const type = Number(body?.type);
    if (!allowed[interaction.type]?.includes(type)) {
      refuse([{ path: ['type'], reason: `A callback of type ${type} does not answer this interaction.` }]);
    }
    this.#answer(interaction, type, body.data ?? null, files);
    this.#changes.changed();
    if (query.get('with_response') !== 'true') return { status: 204 };
    return { status: 200, body: resource(interaction, type) };
  }

  #answer(interaction: Interaction, type: number, data: MessagePayload | null, files: number): void {
    const { clicked } = interaction;
    const check = { before: clicked?.now.flags ?? 0, edit: true, files };
    if (type === 4) refuse(under('data', checkMessage(data, { files })));
    if (type === 7) refuse(under('data', checkMessage(data ?? {}, check)));
    if (type === 8) refuse(under('data', under('choices', checkChoices(data?.choices))));
    if (type === 9) refuse(under('data', checkModal(data)));
    if (type === 4 || type === 5) interaction.original = this.#post(interaction, data ?? {}, type === 5);
    if (clicked && (type === 6 || type === 7)) interaction.original = clicked;
    if (clicked && type === 7) this.#messages.edit(clicked, data ?? {});
    interaction.answer = { type, data: type === 5 || type === 6 ? null : data };
  }

  followUp({ body, files }: ApiRequest, token: string): ApiAnswer {
    const interaction = this.#answered(token);
    const { original } = interaction;
    if (original && (original.now.flags ?? 0) & loadingFlag) {
      return this.edit({ body, files }, token, '@original');
    }
    refuse(checkMessage(body, { files }));
    const message = this.#post(interaction, body, false);
    interaction.followUps.push(message);
    this.#changes.changed();
    return { status: 200, body: toApi(message) };
  }

  show(token: string, id: string): ApiAnswer {
    return { status: 200, body: toApi(this.#message(token, id)) };
  }

  edit({ body, files }: Pick<ApiRequest, 'body' | 'files'>, token: string, id: string): ApiAnswer {
    const message = this.#message(token, id);
    refuse(checkMessage(body, { before: message.now.flags ?? 0, edit: true, files }));
    this.#messages.edit(message, body);
    this.#changes.changed();
    return { status: 200, body: toApi(message) };
  }

  delete(token: string, id: string): ApiAnswer {
    this.#message(token, id).deleted = true;
    this.#changes.changed();
    return { status: 204 };
  }

  #answered(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || Date.now() - interaction.createdAt > tokenLife) {
      throw new ApiError(401, 50027, 'Invalid Webhook Token');
    }
    if (!interaction.answer) throw new ApiError(404, 10015, 'Unknown Webhook');
    return interaction;
  }

  #message(token: string, id: string): Message {
    const { original } = this.#answered(token);
    return this.#messages.get(id === '@original' ? (original?.id ?? '') : id);
  }

  #post(interaction: Interaction, payload: MessagePayload, loading: boolean): Message {
    const { channelId, userId, metadata, type } = interaction;
    const flags = (payload.flags ?? 0) | (loading ? loadingFlag : 0);
    return this.#messages.add(
      { ...payload, flags },
      { type: type === 2 ? 20 : 19, owner: userId, metadata, channelId },
    );
  }
}

function resource({ id, type: kind, original }: Interaction, type: number) {
  const flags = original?.now.flags ?? 0;
  return {
    interaction: {
      id,
      type: kind,
      response_message_id: original?.id,
      response_message_loading: (flags & loadingFlag) !== 0,
      response_message_ephemeral: (flags & ephemeralFlag) !== 0,
    },
    resource: { type, ...(original ? { message: toApi(original) } : {}) },
  };
}
