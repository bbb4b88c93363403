import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chance, chanceOf } from '../support/kills/chance.ts';
import { killInTurn, leaseMs } from '../support/kills/one-instance.ts';
import { linesOf, tallyOf } from '../support/kills/tally.ts';
import { killBoth } from '../support/kills/two-instances.ts';
import { makeWorld, type World } from '../support/kills/world.ts';
import { inOneFile, type OneFile } from '../support/one-file.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';

/** The same processes are killed at the same points for the same seed. */
const seed = Number(process.env.PINPOINT_SEED ?? 20_260_115);
const timeout = 600_000;
const minutes = 60_000;
/** Discord remembers a nonce for minutes; one that forgets it at once shows what the look into the history does. */
const memories = [
  { name: 'nonces remembered', nonceForMs: 5 * minutes, remembers: true },
  { name: 'nonces forgotten', nonceForMs: 0, remembers: false },
];
/** In each of the worlds. */
const kills = Number(process.env.PINPOINT_KILLS ?? 60);
const pausesMs = [50];

let program: OneFile;
let postgres: Postgres;
beforeAll(async () => {
  program = await inOneFile('test/support/kills/program.ts');
  postgres = await startPostgres();
}, timeout);
afterAll(async () => {
  program.remove();
  await postgres.stop();
});

describe.concurrent(`a digest whose process is killed (seed ${seed})`, () => {
  it('is posted once when the next process comes, at each step of its delivery', { timeout }, async () => {
    const paces = { leaseMs, pausesMs, batch: 3 };
    await inEachWorld(async (memory, chance) => {
      const world = await makeWorld({ program: program.file, nonceForMs: memory.nonceForMs, paces });
      return [`SQLite, ${memory.name}`, world, () => killInTurn(world, chance, kills, memory.remembers)];
    });
  });

  it('is posted once by two instances on one database, both killed again and again', {
    timeout,
  }, async () => {
    // Nobody moves their clocks: a lease is long enough for one that lives, on a busy machine too.
    const paces = { leaseMs: 2500, lookMs: 100, pausesMs, batch: 3 };
    await inEachWorld(async ({ name, nonceForMs, remembers }, chance) => {
      const address = { url: await postgres.makeDatabase() };
      const world = await makeWorld({ program: program.file, address, nonceForMs, paces });
      return [`PostgreSQL, ${name}`, world, () => killBoth(world, chance, kills, remembers)];
    });
  });
});

type Killing = readonly [name: string, world: World, kill: () => Promise<void>];

/** Every digest that was due is there, once, and the store says so: in two worlds side by side. */
async function inEachWorld(make: (memory: (typeof memories)[number], chance: Chance) => Promise<Killing>) {
  // All of them to their end, so that no process outlives the test.
  const results = await Promise.allSettled(
    memories.map(async (memory, index) => {
      const [name, world, kill] = await make(memory, chanceOf(seed + index));
      try {
        await kill();
        const tally = await tallyOf(world);
        console.info(linesOf(name, world, tally).join('\n'));
        expect(tally).toMatchObject({ twice: 0, missing: 0, astray: [], bugs: [] });
        expect(world.found).toBeGreaterThan(0);
        expect(world.server.deduplicated > 0).toBe(memory.remembers);
      } finally {
        await world.close();
      }
    }),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
