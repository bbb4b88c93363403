import { expect, it } from 'vitest';
import { StoreError } from '../../src/domain/store.ts';
import { remembering } from '../../src/store/remember.ts';
import { working } from './subjects.ts';

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

it('does not remember what was read while it was changed', async () => {
  let language: 'ru' | 'kk' = 'ru';
  let answer: () => void = () => undefined;
  const reading = () => new Promise<void>((resolve) => (answer = resolve));
  const store = remembering(
    working({
      of: async () => {
        const found = { language };
        if (language === 'ru') await reading();
        return found;
      },
      save: async () => {
        language = 'kk';
      },
    }),
    () => 0,
  );
  const early = store.settings.of('1');
  await store.settings.save('1', { language: 'kk' });
  answer();
  expect(await early).toEqual({ language: 'ru' });
  expect(await store.settings.of('1')).toEqual({ language: 'kk' });
});

it('keeps the last known settings where a change of them failed', async () => {
  let broken = false;
  const fail = () => {
    if (broken) throw new StoreError('gone', 'away');
  };
  const store = remembering(
    working({
      of: async () => {
        fail();
        return { language: 'ru' };
      },
      save: async () => fail(),
    }),
    () => 0,
  );
  await store.settings.of('1');
  broken = true;
  await expect(store.settings.save('1', { language: 'kk' })).rejects.toThrow('away');
  expect(await store.settings.of('1')).toEqual({ language: 'ru' });
});
