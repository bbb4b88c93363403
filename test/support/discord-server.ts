import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Changes } from './discord/changes.ts';
import { Commands } from './discord/commands.ts';
import { Deliveries } from './discord/deliveries.ts';
import { Faults, makeFail } from './discord/faults.ts';
import { Gateway } from './discord/gateway.ts';
import { Guilds } from './discord/guilds.ts';
import { makeHttp } from './discord/http.ts';
import { Interactions } from './discord/interactions.ts';
import { Limiter } from './discord/limiter.ts';
import { Messages } from './discord/messages.ts';
import { People } from './discord/people.ts';
import { ApiError } from './discord/problem.ts';
import { makeRoutes } from './discord/routes.ts';
import type { DiscordServer } from './discord/server.ts';
import type { RecordedRequest, StartOptions } from './discord/types.ts';
import { ids, type World } from './discord/world.ts';

export type { Fail, Held } from './discord/fault-types.ts';
export type { ChannelChange, NewChannel, NewGuild, NewThread, Post } from './discord/guild-types.ts';
export type { DiscordServer } from './discord/server.ts';
export type { Component, How, MessagePayload, RecordedRequest, Reply } from './discord/types.ts';

/** Where it names a file, every request is written there, for checkers of Discord's rules (`npm run test:contract`). */
const recording = process.env.PINPOINT_RECORDING;

export async function startDiscordServer(options: StartOptions = {}): Promise<DiscordServer> {
  const world: World = {
    token: `${Buffer.from(ids.application).toString('base64url')}.local.a-token-that-opens-nothing`,
    heartbeatMs: 41_250,
    answerWithinMs: 3000,
    keep: 100_000,
    nonceForMs: 5 * 60_000,
    ...options,
  };
  const requests: RecordedRequest[] = [];
  const refusals: string[] = [];
  const changes = new Changes();
  const faults = new Faults();
  const limiter = new Limiter(options.limits, world.keep);
  const commands = new Commands();
  const guilds: Guilds = new Guilds((event, data) => gateway.announce(event, data));
  const messages = new Messages(world);
  const interactions = new Interactions(world, messages, changes);
  const gatewayUrl = () => `ws://${host()}`;
  const route = makeRoutes({ world, commands, guilds, messages, interactions, gatewayUrl });
  const http = makeHttp({
    faults,
    limiter,
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
  const gateway: Gateway = new Gateway(world, guilds, http);
  const deliveries = new Deliveries({ world, gateway, guilds, interactions, changes });
  const people = new People({ commands, guilds, messages, deliveries });
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
    get deduplicated() {
      return messages.deduplicated;
    },
    get limited() {
      return limiter.limited;
    },
    fail: makeFail(faults, gateway, deliveries),
    registeredCommands: (guildId) => commands.list(guildId),
    messages: () => messages.list().map(({ id, channelId, now }) => ({ id, channelId, payload: now })),
    posts: () => messages.posts,
    makeChannel: (wanted) => guilds.makeChannel(wanted),
    makeThread: (wanted) => guilds.makeThread(wanted),
    changeChannel: (id, change) => guilds.changeChannel(id, change),
    makeGuild: (wanted) => guilds.makeGuild(wanted),
    removeGuild: (id) => guilds.removeGuild(id),
    ready: () => gateway.ready(),
    command: (name, values, how) => people.command(name, values, how),
    autocomplete: (name, values, focused, how) => people.autocomplete(name, values, focused, how),
    click: (reply, which, how) => people.click(reply, which, how),
    press: (customId, how) => people.press(customId, how),
    select: (reply, value, how) => people.select(reply, value, how),
    messageCommand: (name, content, how) => people.messageCommand(name, content, how),
    close: async () => {
      deliveries.close();
      faults.clear(false);
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
