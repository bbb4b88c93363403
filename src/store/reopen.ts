import { type Store, StoreError } from '../domain/store.ts';

/** After a failure the store is not tried again at once, so that nobody waits for it at every question. */
const againMs = 10_000;

/**
 * A store that is opened when it is first used, and again when that failed: what needs no store goes on meanwhile.
 *
 * @param told is handed each failure to open, once
 */
export function reopening(open: () => Promise<Store>, told: (error: StoreError) => void): Store {
  let opened: Promise<Store> | undefined;
  const store = (): Promise<Store> => {
    opened ??= open().catch((error: unknown) => {
      if (error instanceof StoreError) told(error);
      setTimeout(() => {
        opened = undefined;
      }, againMs).unref();
      throw error;
    });
    return opened;
  };
  return {
    settings: {
      of: async (...given) => (await store()).settings.of(...given),
      save: async (...given) => (await store()).settings.save(...given),
    },
    assessments: {
      current: async (...given) => (await store()).assessments.current(...given),
      add: async (...given) => (await store()).assessments.add(...given),
      undo: async (...given) => (await store()).assessments.undo(...given),
      history: async (...given) => (await store()).assessments.history(...given),
    },
    servers: {
      present: async (...given) => (await store()).servers.present(...given),
      left: async (...given) => (await store()).servers.left(...given),
      onlyPresent: async (...given) => (await store()).servers.onlyPresent(...given),
      forgetLeftBefore: async (...given) => (await store()).servers.forgetLeftBefore(...given),
      forget: async (...given) => (await store()).servers.forget(...given),
    },
    async close() {
      await opened?.then(
        (one) => one.close(),
        () => undefined,
      );
    },
  };
}
