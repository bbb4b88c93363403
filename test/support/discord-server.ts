import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Changes } from './discord/changes.ts';
import { Commands } from './discord/commands.ts';
import { Deliveries } from './discord/deliveries.ts';
import { Faults, makeFail } from './discord/faults.ts';
import { Gateway } from './discord/gateway.ts';
import { makeHttp } from './discord/http.ts';
import { Interactions } from './discord/interactions.ts';
import { Messages } from './discord/messages.ts';
import { People } from './discord/people.ts';
import { ApiError } from './discord/problem.ts';
import { makeRoutes } from './discord/routes.ts';
import type { Fail, How, MessagePayload, RecordedRequest, Reply, StartOptions } from './discord/types.ts';
import { ids, type World } from './discord/world.ts';

export type { Component, Fail, How, MessagePayload, RecordedRequest, Reply } from './discord/types.ts';

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
  readonly fail: Fail;
  /** As registered in a guild, or globally. */
  registeredCommands(guildId?: string): readonly unknown[];
  /** Every message that is there, as it stands now. */
  messages(): readonly { id: string; channelId: string; payload: MessagePayload }[];
  /** Resolves while a client is connected and has identified or resumed. */
  ready(): Promise<void>;
  command(name: string, options?: Values, how?: How): Promise<Reply>;
  autocomplete(
    name: string,
    options: Readonly<Record<string, string | number>>,
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

/** Where it names a file, every request is written there, for checkers of Discord's rules (`npm run test:contract`). */
const recording = process.env.PINPOINT_RECORDING;

export async function startDiscordServer(options: StartOptions = {}): Promise<DiscordServer> {
  const world: World = {
    token: `${Buffer.from(ids.application).toString('base64url')}.local.a-token-that-opens-nothing`,
    heartbeatMs: 41_250,
    answerWithinMs: 3000,
    keep: 100_000,
    ...options,
  };
  const requests: RecordedRequest[] = [];
  const refusals: string[] = [];
  const changes = new Changes();
  const faults = new Faults();
  const commands = new Commands();
  const messages = new Messages(world);
  const interactions = new Interactions(world, messages, changes);
  const route = makeRoutes({ world, commands, messages, interactions, gatewayUrl: () => `ws://${host()}` });
  const http = makeHttp({
    faults,
    answer: (request) => {
      try {
        return route(request);
      } catch (error) {
        if (error instanceof ApiError) refusals.push(...saidOf(request, error));
        throw error;
      }
    },
    record: (request) => {
      requests.push(request);
      if (requests.length > world.keep) requests.shift();
      options.onRequest?.(request);
      if (recording) appendFileSync(recording, `${JSON.stringify(request)}\n`);
    },
    broken: (error) =>
      refusals.push(`the local Discord failed: ${error instanceof Error ? error.stack : error}`),
  });
  const gateway = new Gateway(world, http);
  const deliveries = new Deliveries({ world, gateway, interactions, changes });
  const people = new People({ commands, messages, deliveries });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const host = () => `127.0.0.1:${(http.address() as AddressInfo).port}`;

  return {
    api: `http://${host()}/api`,
    token: world.token,
    applicationId: ids.application,
    guildId: ids.guild,
    channelId: ids.channel,
    requests,
    refusals,
    intents: gateway.intents,
    fail: makeFail(faults, gateway, deliveries),
    registeredCommands: (guildId) => commands.list(guildId),
    messages: () => messages.list().map(({ id, channelId, now }) => ({ id, channelId, payload: now })),
    ready: () => gateway.ready(),
    command: (name, values, how) => people.command(name, values, how),
    autocomplete: (name, values, focused, how) => people.autocomplete(name, values, focused, how),
    click: (reply, which, how) => people.click(reply, which, how),
    press: (customId, how) => people.press(customId, how),
    select: (reply, value, how) => people.select(reply, value, how),
    messageCommand: (name, content, how) => people.messageCommand(name, content, how),
    close: async () => {
      deliveries.close();
      changes.close();
      gateway.close();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}

/** A refused payload in a line each; ids and tokens left out of the path. */
function saidOf({ method, path }: { method: string; path: string }, { problems }: ApiError): string[] {
  const route = path
    .replace(/^(\/interactions\/)[^/]+\/[^/]+/, '$1…')
    .replace(/^(\/webhooks\/)[^/]+\/[^/]+/, '$1…');
  return problems.map(({ path: place, reason }) => `${method} ${route}: ${place.join('.')}: ${reason}`);
}
