import { type Store, StoreError } from '../domain/store.ts';
import { everyPart } from './every-part.ts';

/** After a failure the store is not tried again at once, so that nobody waits for it at every question. */
const againMs = 10_000;
/** A store that is open this long without a failure is well again. */
const wellMs = 30_000;

/**
 * A store that is opened when it is first used, and again when that failed or when it cannot be used any more: what
 * needs no store goes on meanwhile.
 *
 * @param told is handed each failure, once until the store is well again
 */
export function reopening(open: () => Promise<Store>, told: (error: StoreError) => void): Store {
  const outage = outages(told);
  let opened: Promise<Store> | undefined;
  /** Nobody gets the store until the pause is over. */
  const fail = (error: unknown) => {
    opened = Promise.reject(error);
    opened.catch(() => undefined);
    if (error instanceof StoreError) outage.failed(error);
    setTimeout(() => {
      opened = undefined;
    }, againMs).unref();
  };
  const store = (): Promise<Store> => {
    opened ??= open().then(
      (one) => {
        outage.opened();
        return one;
      },
      (error: unknown) => {
        fail(error);
        throw error;
      },
    );
    return opened;
  };
  const use = async <Value>(act: (store: Store) => Promise<Value>): Promise<Value> => {
    const used = store();
    const one = await used;
    try {
      return await act(one);
    } catch (error) {
      // Of several that fail at once the first closes it.
      if (opened === used && isLost(error)) {
        fail(error);
        void one.close().catch(() => undefined);
      } else if (error instanceof StoreError) outage.hindered(error);
      throw error;
    }
  };
  const close = () =>
    opened?.then(
      (one) => one.close(),
      () => undefined,
    ) ?? Promise.resolve();
  return everyPart(use, close);
}

/** A new connection may help: to the file or server that is there now. */
const isLost = (error: unknown) =>
  error instanceof StoreError && (error.reason === 'gone' || error.reason === 'readonly');

/** A failure is another one where its reason is, or when the store was well in between. */
function outages(told: (error: StoreError) => void) {
  let last: StoreError['reason'] | undefined;
  let well: NodeJS.Timeout | undefined;
  return {
    failed(error: StoreError) {
      clearTimeout(well);
      if (error.reason !== last) told(error);
      last = error.reason;
    },
    /** It is open, but full or locked. */
    hindered(error: StoreError) {
      this.failed(error);
      this.opened();
    },
    opened() {
      clearTimeout(well);
      well = setTimeout(() => {
        last = undefined;
      }, wellMs).unref();
    },
  };
}
