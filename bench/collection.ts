import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

interface File {
  readonly name: string;
  readonly docs: readonly (readonly [string, string, string])[];
  readonly queries: readonly (readonly [string, string])[];
  readonly qrels: Collection['gains'];
}

/** Every collection of a folder, by name. */
export const readCollections = (folder: string): readonly Collection[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { name, docs, queries, qrels } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as File;
      return {
        name,
        texts: docs.map(([id, title, text]) => ({ id: String(id), title: title ?? '', text: text ?? '' })),
        questions: queries.map(([id, text]) => ({ id: String(id), text })),
        gains: qrels,
      };
    });
