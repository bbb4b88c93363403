import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { keepSettings } from '../../src/store/keep-settings.ts';
import { openStore } from '../../src/store/open-store.ts';
import { sqliteDialect } from '../../src/store/sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'pinpoint-full-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a database that can grow no more says so, keeps what was acknowledged, and goes on when there is room', async () => {
  const file = join(folder, 'store.sqlite');
  await (await openStore({ file })).close();
  const database = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  const settings = keepSettings(database);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
  await sql`pragma max_page_count = ${sql.lit(Number(rows[0]?.page_count) + 2)}`.execute(database);
  const acknowledged: string[] = [];
  let failure: unknown;
  for (let server = 0; server < 2000 && !failure; server++) {
    const publicChannels = Array.from({ length: 50 }, (_, index) => String(index));
    try {
      await settings.save(String(server), { publicChannels });
      acknowledged.push(String(server));
    } catch (error) {
      failure = error;
    }
  }
  expect(failure).toMatchObject({ name: 'StoreError', reason: 'full' });
  expect(acknowledged.length).toBeGreaterThan(0);
  await sql`pragma max_page_count = 100000`.execute(database);
  await settings.save('later', { language: 'kk' });
  expect(await settings.of('later')).toEqual({ language: 'kk' });
  for (const server of acknowledged) expect((await settings.of(server)).publicChannels).toHaveLength(50);
  await database.destroy();
});
