import type { Store } from '../domain/store.ts';

/** Does something with the store as it is just now. */
type Use = <Value>(act: (store: Store) => Promise<Value>) => Promise<Value>;
type Parts = Record<string, Record<string, (...given: unknown[]) => Promise<unknown>>>;

/** A store each of whose methods is that of the store it uses. It has whatever parts and methods that one has. */
export function everyPart(use: Use, close: Store['close']): Store {
  const part = (name: string) =>
    made(
      {},
      (method) =>
        (...given: unknown[]) =>
          use(async (store) => (store as unknown as Parts)[name]?.[method]?.(...given)),
    );
  return made({ close }, part) as unknown as Store;
}

/** What it is asked for by name is made when it is first asked for. */
const made = (known: Record<string, unknown>, make: (name: string) => unknown) =>
  new Proxy(known, {
    get(_, name) {
      // What has a `then` would be taken for a promise where it is awaited.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      known[name] ??= make(name);
      return known[name];
    },
  });
