import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A text to be found. */
export interface Text {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Texts, questions, and which texts answer each of them how well. */
export interface Collection {
  readonly name: string;
  readonly texts: readonly Text[];
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  /** By question, then by text; 0 and less: it does not answer. */
  readonly gains: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** No collections, or one that is not of their form; the message says what would be right. */
export class CollectionError extends Error {
  constructor(reason: string) {
    super(
      `${reason} --collections names a folder of collections: JSON files of the form {name, docs: [[id, title, text]], queries: [[id, text]], qrels: {queryId: {docId: gain}}}.`,
    );
    this.name = 'CollectionError';
  }
}

const id = z.union([z.string(), z.number()]).transform(String);
const said = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
const fileSchema = z.object({
  name: z.string(),
  docs: z.array(z.tuple([id, said, said])),
  queries: z.array(z.tuple([id, z.string()])),
  qrels: z.record(z.string(), z.record(z.string(), z.number())),
});

/** Every collection of a folder, by name. @throws CollectionError */
export function readCollections(folder: string): readonly Collection[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CollectionError(`There is no folder ${resolve(folder)}.`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new CollectionError(`There is no collection in ${resolve(folder)}.`);
  return files.sort().map((file) => readCollection(join(folder, file)));
}

function readCollection(file: string): Collection {
  const { data, error } = fileSchema.safeParse(jsonIn(file));
  if (!data) {
    const [issue] = error.issues;
    throw new CollectionError(`${file} is no collection: ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  return {
    name: data.name,
    texts: data.docs.map(([id, title, text]) => ({ id, title, text })),
    questions: data.queries.map(([id, text]) => ({ id, text })),
    gains: data.qrels,
  };
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CollectionError(`${file} is no JSON: ${error.message}.`);
  }
}
