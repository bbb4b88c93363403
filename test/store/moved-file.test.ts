import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { reopening } from '../../src/store/reopen.ts';

afterEach(() => vi.useRealTimers());

/** After a failure the store is not tried again before. */
const pauseMs = 10_000;

describe('a SQLite file that changes under a store', () => {
  const lost = { name: 'StoreError', reason: 'gone' };
  const kk = { language: 'kk' } as const;

  /** A store over a file in a folder of its own, which goes with the test. */
  async function withFile(act: (store: Store, file: string, folder: string) => Promise<void>) {
    const root = mkdtempSync(join(tmpdir(), 'pinpoint-moved-'));
    const folder = join(root, 'data');
    const file = join(folder, 'x.sqlite');
    // Only this one timer: the driver needs the rest.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = reopening(
      () => openStore({ file }),
      () => undefined,
    );
    try {
      await store.settings.save('1', kk);
      await act(store, file, folder);
    } finally {
      await store.close();
      rmSync(root, { recursive: true });
    }
  }

  it.each(['the file', 'its folder'])(
    'is made anew where %s was deleted: nothing is said to be kept and lost',
    (what) =>
      withFile(async (store, file, folder) => {
        rmSync(what === 'the file' ? file : folder, { recursive: true });
        await expect(store.settings.save('2', kk)).rejects.toMatchObject(lost);
        vi.advanceTimersByTime(pauseMs);
        await store.settings.save('2', kk);
        const second = await openStore({ file });
        expect(await second.settings.of('1')).toEqual({});
        expect(await second.settings.of('2')).toEqual(kk);
        await second.close();
      }),
  );

  it('is read as it is where a backup was put in its place, without what was changed after it', () =>
    withFile(async (store, file, folder) => {
      const backup = join(folder, 'backup.sqlite');
      const database = new Database(file);
      database.exec(`vacuum into '${backup}'`);
      database.close();
      for (let count = 0; count < 20; count++) await store.settings.save(`later ${count}`, kk);
      renameSync(backup, file);
      await expect(store.settings.save('2', kk)).rejects.toMatchObject(lost);
      vi.advanceTimersByTime(pauseMs);
      expect(await store.settings.of('1')).toEqual(kk);
      expect(await store.settings.of('later 7')).toEqual({});
      await store.settings.save('2', kk);
      expect(await store.settings.of('2')).toEqual(kk);
    }));
});
