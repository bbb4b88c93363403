import { basename } from 'node:path';
import { z } from 'zod';
import { lineRanges } from '../../corpus/line-ranges.ts';
import type { Problem } from '../../corpus/problems.ts';
import { readYaml } from '../../corpus/read-yaml.ts';
import { align, lastAtMost, type SourceMarks } from './align.ts';
import { type Band, bandsOf } from './bands.ts';
import { type Count, wrongCounts } from './counts.ts';
import type { ReviewedDoubt } from './doubts.ts';
import type { Read } from './files.ts';
import { type Form, formOf } from './form.ts';
import { readUnits, type Unit } from './units.ts';

/** A part of the document as the page shows and edits it. */
export interface Part extends Form {
  readonly line: number;
  /** Of a footnote, its mark as printed. */
  readonly footnote?: string;
  /** The lines of the source that have words of it. */
  readonly lines: readonly number[];
  readonly problems: readonly string[];
}

/** All that the page shows. */
export interface State {
  readonly title: string;
  readonly file: string;
  readonly source: string;
  /** Of the Markdown file; sent back with each edit. */
  readonly hash: string;
  readonly parts: readonly Part[];
  readonly bands: readonly Band[];
  /** `shown` is the line at which it is marked: its own, or the next that has something on it. */
  readonly doubts: readonly (ReviewedDoubt & { readonly shown?: number; readonly part?: number })[];
  /** Problems that are not of a part: of the front matter, or of another file. */
  readonly elsewhere: readonly string[];
  readonly problemCount: number;
  /** What the front matter counts otherwise than there is. */
  readonly counts: readonly Count[];
  /** How many edits can be undone. */
  readonly undo: number;
}

/** The front matter as far as the page needs it: that of a draft may be incomplete. */
const frontSchema = z.looseObject({
  title: z.string().optional().catch(undefined),
  source: z
    .looseObject({
      footnotes: z.number().int().min(0).max(100_000).catch(0),
      omissions: z
        .array(
          z.looseObject({ name: z.string(), words: z.string().optional(), lines: lineRanges.optional() }),
        )
        .catch([]),
      notes: lineRanges.optional().catch(undefined),
    })
    .catch({ footnotes: 0, omissions: [], notes: undefined }),
});

export function readFront(text: string): { title?: string | undefined; marks: SourceMarks } {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text)?.[1] ?? '';
  const value = readYaml(front, frontSchema, '', [])?.value;
  return { title: value?.title, marks: value?.source ?? { footnotes: 0, omissions: [] } };
}

/** What is known besides the two texts. */
export interface Findings {
  readonly doubts: readonly ReviewedDoubt[];
  readonly problems: readonly Problem[];
  readonly undo: number;
  readonly pageStarts?: readonly number[] | undefined;
}

export function stateOf(
  document: Read & { readonly file: string },
  source: { readonly text: string; readonly file: string },
  { doubts, problems, undo, pageStarts }: Findings,
): State {
  const { title, marks } = readFront(document.text);
  const units = readUnits(document.text);
  const alignment = align(document.text, units, source.text, marks);
  const { at, elsewhere } = placeProblems(problems, basename(document.file), units.units);
  const bands = bandsOf(source.text, alignment, pageStarts);
  const shown = bands.flatMap((band) => band.lines);
  return {
    title: title ?? basename(document.file),
    file: basename(document.file),
    source: basename(source.file),
    hash: document.hash,
    parts: units.units.map((unit, index) => ({
      ...formOf(unit),
      line: unit.line,
      ...(unit.kind === 'note' ? { footnote: unit.prefix.replace(/^\s*\[\^|\]:\s*$/g, '') } : {}),
      lines: alignment.linesOf[index] ?? [],
      problems: at.get(index) ?? [],
    })),
    bands,
    doubts: doubts.map((doubt) => {
      const line = shown.find((one) => one.line >= doubt.line) ?? shown.at(-1);
      const [part] = line?.parts ?? [];
      return { ...doubt, ...(line ? { shown: line.line } : {}), ...(part === undefined ? {} : { part }) };
    }),
    elsewhere,
    problemCount: problems.length,
    counts: wrongCounts(document.text),
    undo,
  };
}

/** Puts each problem of the document to the part on whose lines it stands. */
function placeProblems(problems: readonly Problem[], file: string, units: readonly Unit[]) {
  const starts = units.map((unit) => unit.line);
  const at = new Map<number, string[]>();
  const elsewhere: string[] = [];
  for (const problem of problems) {
    const own = basename(problem.file) === file;
    const part = own ? lastAtMost(starts, problem.line) : -1;
    if (part >= 0) at.set(part, [...(at.get(part) ?? []), problem.message]);
    else if (own) elsewhere.push(`Line ${problem.line}, front matter: ${problem.message}`);
    else elsewhere.push(`${problem.file}:${problem.line}: ${problem.message}`);
  }
  return { at, elsewhere };
}
