import { execFile, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DiscordServer } from '../support/discord-server.ts';

/** The bot as it is run in earnest, in a process of its own. */
export interface Bot {
  /** Rejects when the bot leaves without having been told to. */
  readonly gone: Promise<never>;
  /** What it wrote to its standard error. */
  readonly said: () => string;
  residentMb(): Promise<number>;
  /** What was in use after its latest full garbage collection; undefined before the first. */
  liveHeapMb(): number | undefined;
  /** Its exit status; null where it had to be killed. */
  stop(): Promise<number | null>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const onlineWithinMs = 60_000;
const leaveWithinMs = 10_000;

export async function startBot(server: DiscordServer, flags: readonly string[]): Promise<Bot> {
  const child = spawn(process.execPath, ['--trace-gc', ...flags, '--import', 'tsx', 'src/main.ts'], {
    cwd: here('../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    // All are set, so that a developer's .env has no say.
    env: {
      ...process.env,
      DISCORD_TOKEN: server.token,
      DISCORD_API: server.api,
      DISCORD_GUILD_ID: server.guildId,
      PINPOINT_CORPUS: here('../../corpus'),
      PINPOINT_VISIBILITY: 'me',
      PINPOINT_LANGUAGE: 'own',
      DATABASE_URL: '',
      PINPOINT_DATA: mkdtempSync(join(tmpdir(), 'pinpoint-bench-')),
    },
  });
  // The last resort: whatever ends this process, the bot goes with it.
  process.once('exit', () => child.kill('SIGKILL'));
  const left = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let stopping = false;
  const heaps = heapsOf();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-10_000);
  });
  const gone = left.then((status): Promise<never> => {
    if (stopping) return new Promise(() => {});
    throw new Error(`The bot left with status ${status}. ${said}`.trim());
  });
  gone.catch(() => {});
  const bot: Bot = {
    gone,
    said: () => said.trim(),
    residentMb: () => residentMb(child.pid ?? 0),
    liveHeapMb: () => heaps.largest(),
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      const killing = setTimeout(() => child.kill('SIGKILL'), leaveWithinMs);
      return left.finally(() => clearTimeout(killing));
    },
  };
  const online = new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const lines = printed.split('\n');
      printed = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('Online')) resolve();
        heaps.read(line);
      }
    });
    setTimeout(() => reject(new Error(`The bot was not online in time. ${said}`)), onlineWithinMs).unref();
  });
  try {
    await Promise.race([online, gone]);
    return bot;
  } catch (error) {
    await bot.stop();
    throw error;
  }
}

/** Reads what `--trace-gc` prints. The loader of TypeScript has a heap of its own, which is the smaller one. */
function heapsOf() {
  const live = new Map<string, number>();
  return {
    read(line: string) {
      const [, heap, mb] = /^\[\d+:(\w+)\].* Mark-Compact .*-> ([\d.]+) /.exec(line) ?? [];
      if (heap) live.set(heap, Number(mb));
    },
    largest: () => (live.size > 0 ? Math.max(...live.values()) : undefined),
  };
}

const run = promisify(execFile);
/** Linux says it in a file; elsewhere `ps` does. Both count in KiB. */
async function residentMb(pid: number): Promise<number> {
  const kib = await readFile(`/proc/${pid}/status`, 'utf8').then(
    (status) => /^VmRSS:\s*(\d+)/m.exec(status)?.[1],
    async () => (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout,
  );
  return Number(kib ?? 0) / 1024;
}
