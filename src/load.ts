import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Services } from './answers/services.ts';
import type { AnyCommand } from './command.ts';
import { CorpusError, printProblem } from './corpus/problems.ts';
import { readLibrary } from './corpus/read-library.ts';
import { type Digests, startDigests } from './digest/digests.ts';
import type { ServerSettings } from './domain/server-settings.ts';
import { type Store, StoreError } from './domain/store.ts';
import { keepLists } from './prepared/prepared-lists.ts';
import { loadTables } from './prepared-index.ts';
import { makeSearch } from './search/search.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The corpus that comes with Pinpoint. */
export const shippedCorpus = folder('corpus');
/** The folder of the corpus, as an absolute path or relative to where the program was started. */
export const corpusFolder = () => readSettings().PINPOINT_CORPUS ?? shippedCorpus;

/** Every command of the folder `commands/`, in order of name but `/help` last. A file there is a command, or it fails. */
export async function loadCommands(): Promise<readonly AnyCommand[]> {
  const files = readdirSync(folder('commands'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const modules = await Promise.all(
    files.map(
      (file) =>
        import(/* @vite-ignore */ `../commands/${file}`) as Promise<{
          default?: AnyCommand | readonly AnyCommand[];
        }>,
    ),
  );
  const commands = modules.flatMap(({ default: exported = [] }, index) => {
    const own = [exported].flat();
    if (own.length === 0 || !own.every((command) => command.answer || command.act))
      throw new Error(`commands/${files[index]} has no command as its default export`);
    return own;
  });
  return commands.sort((a, b) => Number(a.name === 'help') - Number(b.name === 'help'));
}

/** The library, its search and the clock. */
export function loadServices(): Services {
  const corpus = corpusFolder();
  const library = readLibrary(corpus, { keeper: keepLists(corpus) });
  return {
    library,
    search: makeSearch(library, loadTables(library, corpus)),
    today: () => new Date().toISOString().slice(0, 10),
    now: () => new Date().toISOString(),
    reportBug,
  };
}

/** What is kept of servers, opened when it is first needed; a failure is said in one line. */
export async function loadStore({ DATABASE_URL: url, PINPOINT_DATA: data }: Settings): Promise<Store> {
  const [{ openStore }, { reopening }, { remembering }] = await Promise.all([
    import('./store/open-store.ts'),
    import('./store/reopen.ts'),
    import('./store/remember.ts'),
  ]);
  const address = url ? { url } : { file: join(data, 'pinpoint.sqlite') };
  const told = ({ message }: Error) => console.error(`What is kept of servers cannot be used: ${message}.`);
  return remembering(
    reopening(() => openStore(address), told),
    Date.now,
  );
}

/** The digests of this instance, by the clock. */
export const digestsOf = (
  { PINPOINT_DIGEST_WINDOW: hours }: Settings,
  parts: Pick<Parameters<typeof startDigests>[0], 'services' | 'store' | 'publisher'>,
): Digests =>
  startDigests({
    ...parts,
    nowMs: Date.now,
    // What only waits keeps no process alive.
    sleep: (ms) => sleep(ms, undefined, { ref: false }),
    paces: { windowMs: hours * 3_600_000 },
  });

/** What a server chose, over what holds everywhere; while the store cannot be reached, that, and to the asker alone. */
export async function settingsIn(
  defaults: ServerSettings,
  store: Store,
  server: string | null,
): Promise<ServerSettings> {
  if (server === null) return defaults;
  try {
    return { ...defaults, ...(await store.settings.of(server)) };
  } catch (error) {
    // Nobody knows then in which channels it may speak aloud.
    if (error instanceof StoreError) return { ...defaults, visibility: 'me', publicChannels: [] };
    throw error;
  }
}

/** The log has the kind of the error and where it arose, but no message, which may hold what was asked. */
function reportBug(error: unknown): string {
  const id = randomBytes(4).toString('hex');
  const stack =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  console.error([`bug ${id}: ${name}`, ...stack.slice(0, 8)].join('\n'));
  return id;
}

/** Ends quietly where what reads the output has enough (`| head`), and with the reason where it cannot be written. */
export function leaveOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`The output cannot be written: ${error.message}.`);
    process.exit(1);
  });
}

/**
 * Prints why the program cannot start, without a stack trace where files of the corpus or settings are the reason.
 *
 * @param undone what came of it, for programs that start nothing
 */
export function explainStart(error: unknown, undone = 'Nothing was started.'): void {
  if (error instanceof SettingsError) {
    console.error(error.message);
    process.exitCode = 2;
    return;
  }
  if (!(error instanceof CorpusError)) throw error;
  const { problems } = error;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the corpus.`;
  // A folder has no lines.
  const folders = [corpusFolder(), 'corpus/documents'];
  const told = problems.map((problem) =>
    folders.includes(problem.file) ? `${problem.file}: ${problem.message}` : printProblem(problem),
  );
  // Whoever mistyped the folder does not know that the folder is what is wrong.
  const named = process.env.PINPOINT_CORPUS?.trim();
  const folder = named ? `PINPOINT_CORPUS is ${named}.` : '';
  console.error([...told, [folder, count, undone].filter(Boolean).join(' ')].join('\n'));
  process.exitCode = 2;
}
