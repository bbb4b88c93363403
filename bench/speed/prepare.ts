import { EngineProcess } from './engine-process.ts';
import { type EngineKey, entryOf } from './engines.ts';
import type { Times } from './figures.ts';
import { allKinds, type Kind, type Question } from './questions.ts';

export interface EngineFigures {
  readonly buildMs: number;
  /** Of the form in a file, where the engine has one. */
  readonly loadMs: number | undefined;
  readonly fileBytes: number | undefined;
  /** After loading and a first answer: all of the process, and by how much its heap and buffers grew. */
  readonly residentBytes: number | undefined;
  readonly heldBytes: number | undefined;
  readonly kinds: Partial<Record<Kind, Times & { readonly found: number }>>;
  /** Over all kinds. */
  readonly all: Times | undefined;
}

export interface Conditions {
  readonly engines: readonly EngineKey[];
  readonly budgetMs: number;
  /** Where files may be written. */
  readonly folder: string;
  readonly show: (progress: string) => void;
}

export const seeds = { passages: 1, questions: 2 };
/** For what is no part of the measuring. */
export const ampleMs = 600_000;

/** An engine that can be asked, with what is known of it so far. */
export interface Ready {
  readonly key: EngineKey;
  readonly process: EngineProcess;
  readonly weight: Omit<EngineFigures, 'kinds' | 'all'>;
  readonly asked: Record<Kind, { ms: number[]; found: number }>;
}

/** Builds, writes, loads and weighs. */
export async function prepare(
  key: EngineKey,
  size: number,
  file: string,
  first: Question,
  { budgetMs, show }: Conditions,
): Promise<Ready> {
  const { name, holds } = entryOf(key);
  let own = await EngineProcess.start(key);
  try {
    show(`${size}: ${name} builds`);
    await own.tell('make', ampleMs, seeds.passages, size);
    const buildMs = await own.tell('build', budgetMs);
    const fileBytes = await own.tell('save', budgetMs, file);
    if (fileBytes !== undefined) {
      // What was built is given up: memory is that of a process that only loaded.
      await own.end();
      own = await EngineProcess.start(key);
    }
    show(`${size}: ${name} loads`);
    const before = await own.tell('weigh', ampleMs);
    const loadMs = fileBytes === undefined ? undefined : await own.tell('load', budgetMs, file);
    await own.tell('ask', ampleMs, [first], ampleMs);
    const { resident, held } = await own.tell('weigh', ampleMs);
    const weight = {
      buildMs,
      loadMs,
      fileBytes,
      residentBytes: holds === 'in a server' ? undefined : resident,
      heldBytes: holds ? undefined : held - before.held,
    };
    const asked = Object.fromEntries(allKinds.map((kind) => [kind, { ms: [], found: 0 }]));
    return { key, process: own, weight, asked: asked as unknown as Ready['asked'] };
  } catch (error) {
    await own.end();
    throw error;
  }
}
