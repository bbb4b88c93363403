import type { Fail } from './fault-types.ts';
import type { ChannelChange, NewChannel, NewGuild, NewThread, Post } from './guild-types.ts';
import type { How, MessagePayload, RecordedRequest, Reply } from './types.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** A local Discord on 127.0.0.1 that a real discord.js client logs in to. */
export interface DiscordServer {
  /** For `new Client({ rest: { api } })`. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly requests: readonly RecordedRequest[];
  /** Every payload that broke a documented limit: which request, where, how. */
  readonly refusals: readonly string[];
  /** The intents of each client that identified, in order. */
  readonly intents: readonly number[];
  /** How many requests got an earlier message for their nonce. */
  readonly deduplicated: number;
  /** How many requests were answered with 429 for `limits`. */
  readonly limited: number;
  readonly fail: Fail;
  /** As registered in a guild, or globally. */
  registeredCommands(guildId?: string): readonly unknown[];
  /** Every message that is there, as it stands now. */
  messages(): readonly { id: string; channelId: string; payload: MessagePayload }[];
  /** What was posted to channels, in order, as it was posted; not answers to interactions. */
  posts(): readonly Post[];
  /** The id of a new channel. This and what follows is told to every connected client. */
  makeChannel(wanted?: NewChannel): string;
  makeThread(wanted: NewThread): string;
  changeChannel(id: string, change: ChannelChange): void;
  /** A further guild with the bot in it, and a channel. */
  makeGuild(wanted?: NewGuild): { id: string; channelId: string };
  /** Sends the bot away. */
  removeGuild(id: string): void;
  /** Resolves while a client is connected and has identified or resumed. */
  ready(): Promise<void>;
  command(name: string, options?: Values, how?: How): Promise<Reply>;
  autocomplete(
    name: string,
    options: Values,
    focused: string,
    how?: How,
  ): Promise<readonly { name: string; value: string }[]>;
  /** By label or custom id, on the message as it stands now; throws where no such enabled button is. */
  click(reply: Reply, which: string | ((customId: string) => boolean), how?: How): Promise<Reply>;
  /** A button of an old message. */
  press(customId: string, how?: How): Promise<Reply>;
  select(reply: Reply, value: string, how?: How): Promise<Reply>;
  /** From the menu of a message with this content. */
  messageCommand(name: string, content: string, how?: How): Promise<Reply>;
  close(): Promise<void>;
}
