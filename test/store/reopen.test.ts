import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Store, StoreError } from '../../src/domain/store.ts';
import { remembering } from '../../src/store/remember.ts';
import { reopening } from '../../src/store/reopen.ts';
import { working } from './subjects.ts';

afterEach(() => vi.useRealTimers());

/** After a failure the store is not tried again before. */
const pauseMs = 10_000;
const none = () => undefined;

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

it('has every part and method of the store that it opens, also behind what is remembered', async () => {
  const untold = vi.fn(async (most: number) => [most]);
  const store = remembering(
    reopening(async () => ({ ...working(), digests: { untold } }) as unknown as Store, none),
    () => 0,
  );
  // Neither is taken for a promise where it is awaited.
  const [same, digests] = [await Promise.resolve(store), await Promise.resolve(store.digests)];
  expect(await digests.untold(7)).toEqual([7]);
  expect(await same.settings.of('1')).toEqual({ language: 'kk' });
});

describe('a store that fails after it was opened', () => {
  /** Opened a time after each other, and what becomes of them. */
  function failing(reason: StoreError['reason']) {
    vi.useFakeTimers();
    const seen = { broken: true, opened: 0, closed: 0, told: [] as string[] };
    const open = async () => {
      seen.opened++;
      const of = async () => {
        if (seen.broken) throw new StoreError(reason, `it is ${reason}`);
        return {};
      };
      return { ...working({ of }), close: async () => void seen.closed++ };
    };
    const store = reopening(open, ({ message }) => seen.told.push(message));
    const use = () =>
      store.settings.of('1').then(
        () => 'well',
        ({ message }: StoreError) => message,
      );
    return { seen, store, use };
  }

  it.each(['gone', 'readonly'] as const)('is closed, and opened again after a pause (%s)', async (reason) => {
    const { seen, use } = failing(reason);
    expect(await Promise.all([use(), use(), use()])).toEqual(Array(3).fill(`it is ${reason}`));
    expect(seen).toMatchObject({ opened: 1, closed: 1, told: [`it is ${reason}`] });
    seen.broken = false;
    expect(await use()).toBe(`it is ${reason}`);
    vi.advanceTimersByTime(pauseMs);
    expect(await use()).toBe('well');
    expect(seen).toMatchObject({ opened: 2, closed: 1, told: [`it is ${reason}`] });
  });

  it('says so once in an outage, and again in the next one', async () => {
    const { seen, use } = failing('gone');
    for (let count = 1; count <= 5; count++) {
      await use();
      expect(seen).toMatchObject({ opened: count, told: ['it is gone'] });
      vi.advanceTimersByTime(pauseMs);
    }
    seen.broken = false;
    await use();
    vi.advanceTimersByTime(60_000);
    seen.broken = true;
    await use();
    expect(seen.told).toEqual(['it is gone', 'it is gone']);
  });

  it.each(['busy', 'full'] as const)(
    'is used on where another connection would not help, and that is said once (%s)',
    async (reason) => {
      const { seen, use } = failing(reason);
      await use();
      await use();
      expect(seen.told).toEqual([`it is ${reason}`]);
      seen.broken = false;
      expect(await use()).toBe('well');
      expect(seen).toMatchObject({ opened: 1, closed: 0 });
    },
  );

  it('ends while it is away', async () => {
    const { seen, store, use } = failing('gone');
    await use();
    await store.close();
    expect(seen.closed).toBe(1);
  });
});
