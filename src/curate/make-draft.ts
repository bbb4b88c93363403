import { extname } from 'node:path';
import { readDocument } from '../corpus/read-document.ts';
import type { Passage, PassageKind } from '../domain/passage.ts';
import { type DocumentFacts, type DraftSource, writeFrontMatter } from '../ingest/draft/front-matter.ts';
import { writeBody } from '../ingest/draft/write-body.ts';
import type { DrawnFile } from '../ingest/draw-file.ts';
import type { Recognised } from '../ingest/recognise/recognised.ts';

/** A document as it is proposed, before anybody looked at it. */
export interface Draft {
  /** Markdown with front matter, as it would stand in the corpus. */
  readonly markdown: string;
  readonly passages: readonly Passage[];
  /** Files that it needs beside it, by corpus path (`sources/kibhr-2015.pdf`). */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

export interface DraftParts {
  readonly facts: DocumentFacts;
  readonly read: DrawnFile;
  readonly recognised: Recognised;
  readonly bytes: Uint8Array;
  /** What its sources are called, without their endings. */
  readonly name: string;
  /** Of the bytes, in hex. */
  sha256(bytes: Uint8Array): string;
}

export function makeDraft({ facts, read, recognised, bytes, name, sha256 }: DraftParts): Draft {
  const text = Buffer.from(read.drawn.text);
  const received = `sources/${name}${read.isText || !isText(read) ? '' : '.received'}${endingOf(read)}`;
  const drawn = read.isText ? received : `sources/${name}.txt`;
  const source: DraftSource = read.isText
    ? { file: received, sha256: sha256(bytes) }
    : { file: drawn, sha256: sha256(text), received: { file: received, sha256: sha256(bytes) } };
  const body = writeBody(recognised, read.drawn.text);
  const write = (counts: Readonly<Record<string, number>>) =>
    `${writeFrontMatter(facts, source, { drawn: read.drawn, recognised }, counts)}${body}`;
  // What the counts are is found by cutting it; that they are declared finds what is merged or split later.
  const passages = passagesOf(write({}), facts.id);
  return {
    markdown: write(countsOf(passages)),
    passages,
    sources: new Map<string, Uint8Array>([
      [received, bytes],
      ...(read.isText ? [] : ([[drawn, text]] as const)),
    ]),
  };
}

/** The passages of a document's Markdown, whatever else is wrong with it. */
function passagesOf(markdown: string, id: string): readonly Passage[] {
  return readDocument(`corpus/documents/${id}.md`, markdown, [])?.passages ?? [];
}

function countsOf(passages: readonly Passage[]): Record<string, number> {
  const counts: Partial<Record<PassageKind, number>> = {};
  for (const { kind } of passages) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const isText = ({ file }: DrawnFile) => file.kind === 'text' || file.kind === 'markdown';
const endingOf = ({ file }: DrawnFile) => extname(file.name).toLowerCase() || '.txt';
