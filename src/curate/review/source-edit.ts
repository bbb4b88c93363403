import { z } from 'zod';
import { escapeMarkdown } from '../../ingest/draft/escape-markdown.ts';
import type { LeftOut } from '../../ingest/drawn.ts';
import { type Alignment, align } from './align.ts';
import { EditError, holdTogether } from './edit-problem.ts';
import { type Form, formSchema, paragraphsOf } from './form.ts';
import { addOmission, changeNotes, dropOmission } from './left-out-lines.ts';
import { isBlank, joinLines, type Lines, replaceLines, splitLines } from './lines.ts';
import { ownLines } from './own-lines.ts';
import { readFront } from './state.ts';
import { readUnits, type Unit, type Units } from './units.ts';

const reasons = [
  'page header',
  'page footer',
  'page number',
  'contents',
  'title page',
  'decoration',
] as const satisfies readonly LeftOut[];

const line = z.number().int().min(1);
const mark = z
  .string()
  .regex(/^[^\s[\]^]{1,9}$/, 'the mark of a footnote is short, as 3 or *, without brackets');
/** What the page asks for that changes what the front matter says of lines of the source, too. */
export const sourceEditSchema = z.discriminatedUnion('act', [
  /** The part is none: its words are left out, under a name. */
  z.strictObject({ act: z.literal('omit'), line, name: z.enum(reasons) }),
  /** A line of the source that is left out becomes a paragraph; `from` is its number. */
  z.strictObject({ act: z.literal('restore'), from: line }),
  /** The part becomes a footnote with a mark; a footnote becomes a paragraph where its lines stand. */
  z.strictObject({ act: z.literal('note'), line, mark }),
  z.strictObject({ act: z.literal('unnote'), line }),
]);
export type SourceEdit = z.infer<typeof sourceEditSchema>;
export const isSourceEdit = (edit: { readonly act: string }): edit is SourceEdit =>
  sourceEditSchema.options.some((option) => option.shape.act.value === edit.act);

/** A document's file as it is read for such an edit. */
interface Reading {
  readonly text: string;
  readonly source: string;
  readonly read: Units;
  readonly alignment: Alignment;
}

/**
 * The text of a document's file after an edit that moves words between the text, its footnotes and what is left out.
 * Of the front matter only `source.omissions` and `source.notes` are changed.
 * @param source the text of the source
 * @throws EditError where the edit is not possible or would change other parts
 */
export function applySourceEdit(text: string, edit: SourceEdit, source: string): string {
  const read = readUnits(text);
  const reading = { text, source, read, alignment: align(text, read, source, readFront(text).marks) };
  if (edit.act === 'restore') return restore(reading, edit.from);
  const index = read.units.findIndex((unit) => unit.line === edit.line);
  if (index < 0) throw new EditError(`no part of the text begins on line ${edit.line}`);
  if (edit.act === 'omit') return omit(reading, index, edit.name);
  return edit.act === 'note' ? makeNote(reading, index, edit.mark) : endNote(reading, index);
}

function omit(reading: Reading, index: number, name: string): string {
  const lines = linesToMove(reading, index);
  const without = joinLines(takeOut(reading, index));
  holdTogether(reading.read.units, readUnits(without).units, { from: index, instead: [], taken: 1 });
  return addOmission(changeNotes(without, { drop: lines }), name, lines);
}

function restore({ text, source, read, alignment }: Reading, from: number): string {
  const printed = source.replaceAll('\f', ' ').split(/\r?\n/)[from - 1];
  if (printed === undefined || !alignment.omitted.has(from))
    throw new EditError(`line ${from} of the source is not left out`);
  const words = printed.replace(marksBefore, '').trim();
  const at = placeOf(read.units, alignment, from);
  const form = formSchema.parse({ kind: 'paragraph', text: escapeMarkdown(words) });
  return dropOmission(putIn(text, read.units, at, form), from);
}
/** What a line begins with that is no word of it. */
const marksBefore = /^\s*(?:#+\s|[-•·▪▫◦‣●○■□➢➤✓–—]\s+(?=\S))?/u;

function makeNote(reading: Reading, index: number, mark: string): string {
  const unit = reading.read.units[index] as Unit;
  if (unit.kind === 'heading' || unit.kind === 'row' || unit.kind === 'note')
    throw new EditError('a footnote is made of a paragraph or an item');
  if (reading.read.units.some((one) => one.kind === 'note' && noteMark(one) === mark))
    throw new EditError(`there is a footnote “${mark}” already`);
  const lines = linesToMove(reading, index);
  const number = unit.kind === 'numbered' && unit.number !== mark ? `${unit.prefix.trim()} ` : '';
  const words = (number + unit.text).replace(/\s*\n\s*/g, ' ');
  const note = formSchema.parse({ kind: 'note', text: withoutPrinted(words, mark) });
  const without = joinLines(takeOut(reading, index));
  const left = readUnits(without).units;
  holdTogether(reading.read.units, left, { from: index, instead: [], taken: 1 });
  const linesOf = reading.alignment.linesOf.toSpliced(index, 1);
  const later = left.findIndex((one, at) => one.kind === 'note' && (linesOf[at]?.[0] ?? 0) > (lines[0] ?? 0));
  const at = later < 0 ? left.length : later;
  return changeNotes(putIn(without, left, at, note, `[^${mark}]: `), { add: lines });
}

function endNote(reading: Reading, index: number): string {
  const unit = reading.read.units[index] as Unit;
  if (unit.kind !== 'note') throw new EditError('this is no footnote');
  const lines = linesToMove(reading, index);
  const without = joinLines(takeOut(reading, index));
  const left = readUnits(without).units;
  holdTogether(reading.read.units, left, { from: index, instead: [], taken: 1 });
  const alignment = { linesOf: reading.alignment.linesOf.toSpliced(index, 1) };
  const form = formSchema.parse({ kind: 'paragraph', text: `${noteMark(unit)} ${unit.text}` });
  const at = placeOf(left, alignment, lines[0] ?? 0);
  return changeNotes(putIn(without, left, at, form), { drop: lines });
}

function linesToMove({ text, source, read, alignment }: Reading, index: number): readonly number[] {
  const unit = read.units[index] as Unit;
  if (unit.kind === 'rule') throw new EditError('a rule has no words; take it out');
  if (unit.bodyEnd > unit.end) throw new EditError('items stand below it; make something else of them first');
  return ownLines(text, read, source, alignment, index);
}

const noteMark = (unit: Unit) => unit.prefix.replace(/^\s*\[\^|\]:\s*$/g, '');

/** The mark as it is printed before a footnote is no part of its words: `3 Ibid.`, `3. Ibid.`, `(3) Ibid.` */
function withoutPrinted(text: string, mark: string): string {
  const own = mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`^\\\\?[([]?\\\\?${own}\\\\?[.)\\]]*\\s+(?=\\S)`), '');
}

/** Without the part at an index, and without one of the empty lines around it. */
function takeOut({ text, read }: Reading, index: number): Lines {
  const lines = splitLines(text);
  const unit = read.units[index] as Unit;
  const [before, after] = [lines.lines[unit.line - 2], lines.lines[unit.end]];
  const last = unit.end >= lines.lines.length;
  if (isBlank(before) && last) return endedAs(lines, replaceLines(lines, unit.line - 1, unit.end, []));
  return replaceLines(lines, unit.line, unit.end + (isBlank(before) && isBlank(after) ? 1 : 0), []);
}

/** A file that had an end of its last line has one still. */
const endedAs = (before: Lines, { lines, ends }: Lines): Lines => ({
  lines,
  ends: [...ends.slice(0, -1), before.ends.at(-1) ?? ''],
});

/** The index of the part before which a line of the source has its place: never among footnotes or inside of a table. */
function placeOf(units: readonly Unit[], { linesOf }: Pick<Alignment, 'linesOf'>, from: number): number {
  const notes = units.findIndex((unit) => unit.kind === 'note');
  const end = notes < 0 ? units.length : notes;
  let at = units.findIndex((unit, index) => unit.kind !== 'note' && (linesOf[index]?.[0] ?? 0) > from);
  if (at < 0) return end;
  while (at < end && units[at]?.kind === 'row' && units[at - 1]?.kind === 'row') at++;
  return at;
}

/** Puts a part before the one at an index; inside of a list it becomes an item, since nothing else can stand there. */
function putIn(text: string, units: readonly Unit[], at: number, form: Form, prefix = ''): string {
  const lines = splitLines(text);
  const [before, next] = [units[at - 1], units[at]];
  const inList = next?.kind === 'item' && before !== undefined && before.bodyEnd >= next.line - 1;
  const inside = inList || (next?.kind === 'item' && before?.kind === 'item');
  const put: Form = inside ? { ...form, kind: 'item', depth: next.depth } : form;
  // What stands in a numbered paragraph between its items is indented as they are.
  const indent = next && next.depth > 0 && !inside ? ' '.repeat(next.indent) : '';
  const own = (inside ? next.prefix : indent + prefix) + (paragraphsOf(form)[0] ?? '');
  const changed = next
    ? replaceLines(lines, next.line, next.line - 1, inside ? [own] : spaced(lines, next.line, own))
    : replaceLines(lines, lines.lines.length + 1, lines.lines.length, ['', own]);
  const result = joinLines(next ? changed : endedAs(lines, changed));
  holdTogether(units, readUnits(result).units, { from: at, instead: [put], taken: 0 });
  return result;
}

const spaced = ({ lines }: Lines, at: number, own: string) => [
  ...(isBlank(lines[at - 2]) ? [] : ['']),
  own,
  '',
];
