import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it as test, vi } from 'vitest';
import { loadCommands } from '../../src/load.ts';
import { makeSmallCorpus, type Program, startProgram } from '../support/bot-process.ts';
import { type DiscordServer, startDiscordServer } from '../support/discord-server.ts';

const callback = /\/callback$/;
const names = [...new Set((await loadCommands()).map(({ name, group }) => group?.name ?? name))].sort();
/** The names of the commands that are typed. */
const namesOf = (definitions: readonly unknown[]) =>
  (definitions as { name: string; type?: number }[])
    .filter(({ type = 1 }) => type === 1)
    .map(({ name }) => name)
    .sort();

interface Run {
  readonly server: DiscordServer;
  /** What lets a program reach the server. */
  readonly settings: { readonly DISCORD_TOKEN: string; readonly DISCORD_API: string };
  /** The same, with a small corpus. */
  readonly quick: Run['settings'] & { readonly PINPOINT_CORPUS: string };
  readonly start: (...given: Parameters<typeof startProgram>) => Program;
}

const timeout = 60_000;
let smallCorpus: string;
beforeAll(() => {
  smallCorpus = makeSmallCorpus();
});
afterAll(() => rmSync(smallCorpus, { recursive: true }));

/** A server for each test, and an end to every program that the test started. */
const it = test.extend<{ discord: Run }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it that nothing else is needed
  discord: async ({}, use) => {
    // More than Discord's three seconds: all these programs start at once.
    const server = await startDiscordServer({ answerWithinMs: 15_000 });
    const started: Program[] = [];
    const start: Run['start'] = (...given) => {
      const program = startProgram(...given);
      started.push(program);
      return program;
    };
    const settings = { DISCORD_TOKEN: server.token, DISCORD_API: server.api };
    await use({ server, settings, quick: { ...settings, PINPOINT_CORPUS: smallCorpus }, start });
    await Promise.all(started.map((program) => program.stop()));
    await server.close();
  },
});

/** A port of this machine at which nobody listens. */
async function closedPort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

/** A line of a stack trace, or of what Node prints with one. */
const trace = /\bat .*:\d+:\d+|node:internal/;
/** The one line that says what is wrong. */
function oneLine(text: string): string {
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(text).not.toMatch(trace);
  return lines[0] ?? '';
}

/** Sends a signal while an answer is in hand; tells which came first, the answer or the end. */
async function endWhileAnswering(
  program: Program,
  signal: NodeJS.Signals,
  server: DiscordServer,
  passage: string,
) {
  // The first try is refused, so that it can be seen; the second is held back, or about to be, at the signal.
  server.fail.next({ path: callback, status: 429, retryAfterMs: 50 });
  server.fail.delay({ path: callback, ms: 500 });
  const order: string[] = [];
  const note = <Value>(what: string, promise: Promise<Value>) =>
    promise.then((value) => {
      order.push(what);
      return value;
    });
  const statuses = () => server.requests.map(({ status }) => status);
  const [{ text }, end] = await Promise.all([
    note('answered', server.command('cite', { passage })),
    note('ended', program.ended),
    // Not `expect.poll`, which loses its test where several run at once.
    vi
      .waitFor(() => expect(statuses()).toContain(429), { interval: 10, timeout: 15_000 })
      .then(() => program.kill(signal)),
  ]);
  return { text, order, end };
}

describe.concurrent('npm start', { timeout }, () => {
  it('goes online, says so in one line with an invite link, and on SIGTERM ends', async ({ discord }) => {
    const { server, settings, start } = discord;
    const program = start('main.ts', settings);
    const line = await program.firstLine;
    expect(line).toContain('Online');
    expect(line).toMatch(new RegExp(`https?://\\S+client_id=${server.applicationId}`));
    expect(namesOf(server.registeredCommands())).toEqual(names);
    const { text, order, end } = await endWhileAnswering(program, 'SIGTERM', server, 'ngo-iccpr-2025:45');
    expect(text).toContain('at least 10 days before the event');
    expect(order).toEqual(['answered', 'ended']);
    expect(end).toEqual({ status: 0, signal: null, stdout: `${line}\n`, stderr: '' });
    expect(line).not.toContain(server.token);
  });

  it('goes online in the server that DISCORD_GUILD_ID names, and on SIGINT ends', async ({ discord }) => {
    const { server, quick, start } = discord;
    const { guildId } = server;
    const program = start('main.ts', { ...quick, DISCORD_GUILD_ID: guildId });
    const line = await program.firstLine;
    expect(line).toContain(guildId);
    expect(namesOf(server.registeredCommands(guildId))).toEqual(names);
    expect(server.registeredCommands()).toEqual([]);
    const { text, order, end } = await endWhileAnswering(program, 'SIGINT', server, 'ep-2014:zhanaozen.1');
    expect(text).toContain('security forces swept into the western city of Zhanaozen');
    expect(order).toEqual(['answered', 'ended']);
    expect(end).toEqual({ status: 0, signal: null, stdout: `${line}\n`, stderr: '' });
  });

  it('says that the token is wrong', async ({ discord }) => {
    const { quick, start } = discord;
    const token = 'not-the-token-4711';
    const { status, stdout, stderr } = await start('main.ts', { ...quick, DISCORD_TOKEN: token }).ended;
    expect(oneLine(stderr)).toContain('DISCORD_TOKEN');
    expect(stderr).not.toContain('4711');
    expect([status, stdout]).toEqual([1, '']);
  });

  it('says that its intents are refused', async ({ discord }) => {
    const { server, quick, start } = discord;
    server.fail.refuseIntents();
    const { status, stdout, stderr } = await start('main.ts', quick).ended;
    expect(oneLine(stderr)).toMatch(/intent/i);
    expect(stderr).not.toContain(server.token);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('says that nobody answers at the address', async ({ discord }) => {
    const { quick, start } = discord;
    const address = `127.0.0.1:${await closedPort()}`;
    const program = start('main.ts', { ...quick, DISCORD_API: `http://${address}/api` });
    const { status, stdout, stderr } = await program.ended;
    expect(oneLine(stderr)).toContain(address);
    expect(stderr).not.toContain(quick.DISCORD_TOKEN);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('says that the registration is refused', async ({ discord }) => {
    const { server, quick, start } = discord;
    server.fail.next({ method: 'PUT', path: /\/commands$/, status: 403 });
    const { status, stdout, stderr } = await start('main.ts', quick).ended;
    expect(oneLine(stderr)).toContain('Invite it first: https://discord.com/');
    expect(stderr).not.toContain(server.token);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('names every bad setting at once, with status 2', async ({ discord }) => {
    const settings = { DISCORD_GUILD_ID: 'abc', DISCORD_API: 'nonsense' };
    const { status, stdout, stderr } = await discord.start('main.ts', settings).ended;
    expect(stderr).toContain('DISCORD_GUILD_ID');
    expect(stderr).toContain('DISCORD_API');
    expect(stderr).not.toMatch(trace);
    expect([status, stdout]).toEqual([2, '']);
  });

  // discord.js does not come back from it, so the bot would look alive and answer nobody.
  it('says so and ends where Discord shuts it out for good', async ({ discord }) => {
    const { server, quick, start } = discord;
    const program = start('main.ts', quick);
    await program.firstLine;
    server.fail.refuseIntents();
    server.fail.invalidSession(false);
    const { status, stderr } = await program.ended;
    expect(oneLine(stderr)).toMatch(/intent/i);
    expect(status).toBe(1);
  });
});

describe.concurrent('npm run deploy', { timeout }, () => {
  it('registers every command and says so', async ({ discord }) => {
    const { server, settings, start } = discord;
    const guildId = server.guildId;
    const { status, stdout, stderr } = await start('deploy.ts', { ...settings, DISCORD_GUILD_ID: guildId })
      .ended;
    expect(oneLine(stdout)).toMatch(/registered/);
    expect(stdout).toContain(guildId);
    expect(stdout).not.toContain(server.token);
    expect(namesOf(server.registeredCommands(guildId))).toEqual(names);
    expect(server.registeredCommands()).toEqual([]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('prints what it would register, without a token and without a request', async ({ discord }) => {
    const { server, start } = discord;
    const program = start('deploy.ts', { DISCORD_API: server.api }, ['--dry-run']);
    const { status, stdout, stderr } = await program.ended;
    expect(namesOf(JSON.parse(stdout))).toEqual(names);
    expect(server.requests).toEqual([]);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('asks for a token', async ({ discord }) => {
    const { server, start } = discord;
    const { status, stdout, stderr } = await start('deploy.ts', { DISCORD_API: server.api }).ended;
    expect(oneLine(stderr)).toContain('DISCORD_TOKEN');
    expect(server.requests).toEqual([]);
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
  });

  it('says that Discord refuses it', async ({ discord }) => {
    const { server, settings, start } = discord;
    server.fail.next({ method: 'GET', path: /\/commands$/, status: 403 });
    const { status, stdout, stderr } = await start('deploy.ts', settings).ended;
    expect(oneLine(stderr)).toContain('Invite it first: https://discord.com/');
    expect(stderr).not.toContain(server.token);
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
  });
});
