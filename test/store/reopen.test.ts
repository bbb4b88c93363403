import { expect, it } from 'vitest';
import { type Store, StoreError } from '../../src/domain/store.ts';
import { remembering } from '../../src/store/remember.ts';
import { reopening } from '../../src/store/reopen.ts';

const working = (more: Partial<Store['settings']> = {}) =>
  ({
    settings: { of: async () => ({ language: 'kk' }), save: async () => undefined, ...more },
    servers: {},
  }) as unknown as Store;

it('says once why it cannot be opened, and is used when it can', async () => {
  const told: string[] = [];
  let attempts = 0;
  const store = reopening(
    async () => {
      attempts++;
      throw new StoreError('gone', 'nobody answers');
    },
    ({ message }) => told.push(message),
  );
  await expect(store.settings.of('1')).rejects.toThrow('nobody answers');
  await expect(store.settings.of('1')).rejects.toThrow('nobody answers');
  expect([attempts, told]).toEqual([1, ['nobody answers']]);
  const opened = reopening(
    async () => working(),
    () => undefined,
  );
  expect(await opened.settings.of('1')).toEqual({ language: 'kk' });
});

it('remembers settings for a while, forgets them when they are saved, and keeps the last known ones in need', async () => {
  let [asked, nowMs, broken] = [0, 0, false];
  const store = remembering(
    working({
      of: async () => {
        asked++;
        if (broken) throw new StoreError('gone', 'away');
        return { language: 'ru' };
      },
    }),
    () => nowMs,
  );
  for (let count = 0; count < 3; count++) expect(await store.settings.of('1')).toEqual({ language: 'ru' });
  expect(asked).toBe(1);
  await store.settings.save('1', { language: 'en' });
  await store.settings.of('1');
  expect(asked).toBe(2);
  [nowMs, broken] = [60_000, true];
  expect(await store.settings.of('1')).toEqual({ language: 'ru' });
  await expect(store.settings.of('2')).rejects.toThrow('away');
});
