import { z } from 'zod';
import { passageKinds } from '../../domain/passage.ts';
import { declareCount } from './counts.ts';
import { EditError, holdTogether } from './edit-problem.ts';
import {
  type Form,
  formOf,
  formSchema,
  hasItems,
  isDotted,
  paragraphsOf,
  prefixOf,
  suffixOf,
} from './form.ts';
import { joinLines, type Lines, replaceLines, shiftLine, splitLines } from './lines.ts';
import { openAround, parentOffset, placeBlock } from './place-block.ts';
import { readUnits, type Unit } from './units.ts';

const line = z.number().int().min(1);
/** What the page asks for. `line` is the first line of the part that is meant. */
export const editSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('set'), line, form: formSchema }),
  /** The part and the one before it become one. */
  z.strictObject({ act: z.literal('merge'), line }),
  /** The text of `form` stays, `after` becomes a part of its own. */
  z.strictObject({ act: z.literal('split'), line, form: formSchema, after: z.string().trim().min(1) }),
  /** A rule, which leaves the headings, is put before the part; or the part, which is a rule, is taken out. */
  z.strictObject({ act: z.literal('rule'), line }),
  z.strictObject({ act: z.literal('remove'), line }),
  /** The front matter declares as many passages of a kind as there are. */
  z.strictObject({ act: z.literal('count'), kind: z.enum(passageKinds) }),
]);
export type Edit = z.infer<typeof editSchema>;

/**
 * The text of a document's file after an edit. Lines that do not belong to the parts that are edited stay byte for
 * byte, but for the indentation of what follows a part that leaves or opens a list.
 * @throws EditError where the edit is not possible or would change other parts
 */
export function applyEdit(text: string, edit: Edit): string {
  if (edit.act === 'count') return declareCount(text, edit.kind);
  const { units } = readUnits(text);
  const index = units.findIndex((unit) => unit.line === edit.line);
  const unit = units[index];
  if (!unit) throw new EditError(`no part of the text begins on line ${edit.line}`);
  const before = units[index - 1];
  if (edit.act === 'set') return set(text, units, index, edit.form);
  if (edit.act === 'merge') return merge(text, units, index);
  if (edit.act === 'split') return split(text, units, index, edit);
  if (edit.act === 'rule') return insertRule(text, unit, before);
  return removeRule(text, unit);
}

function set(text: string, units: readonly Unit[], index: number, form: Form): string {
  const unit = units[index] as Unit;
  const fixed = form.kind === 'row' || form.kind === 'rule' || unit.kind === 'row' || unit.kind === 'rule';
  if (fixed && form.kind !== unit.kind) throw new EditError('a row of a table and a rule stay what they are');
  if (unit.kind === 'rule') return text;
  const wanted = takeNumber(form, unit);
  const lines = splitLines(text);
  if (wanted.kind === 'note' && unit.kind !== 'note')
    throw new EditError('a footnote needs its mark; it is made where the part is said to be no passage');
  if (isDotted(wanted) && wanted.mark !== 'recommendation')
    throw new EditError('a number with a point, such as 123.1, is only that of a recommendation');
  const sameShape =
    wanted.kind === unit.kind &&
    (wanted.kind !== 'item' || wanted.depth === unit.depth) &&
    isDotted(wanted) === isDotted(unit);
  const changed = joinLines(
    sameShape ? setInPlace(lines, unit, wanted) : placeBlock(lines, units, index, wanted),
  );
  holdTogether(units, readUnits(changed).units, { from: index, instead: [wanted], taken: 1 });
  return changed;
}

/** A number that the text begins with becomes the paragraph's, and one that is a paragraph's no more becomes text. */
function takeNumber(form: Form, unit: Unit): Form {
  if (form.kind === 'numbered') {
    if (form.number === '') throw new EditError('a numbered paragraph needs a number');
    if (unit.kind === 'numbered') return form;
    const number = form.number.replaceAll('.', '\\\\?\\.');
    const printed = new RegExp(`^(\\*\\*)?\\(?${number}(?:\\\\?[.)])?(?:\\*\\*)?(?=\\s)\\s*`).exec(form.text);
    return printed ? { ...form, text: form.text.slice(printed[0].length) } : form;
  }
  return unit.kind === 'numbered' ? { ...form, text: `${unit.prefix.trim()} ${form.text}` } : form;
}

/** The same kind of part at the same place: its text, its number or level, and its marks. */
function setInPlace(lines: Lines, unit: Unit, form: Form): Lines {
  const raw = lines.lines.slice(unit.line - 1, unit.end);
  const indent = unit.indent;
  let prefix = unit.prefix;
  if (unit.kind === 'heading' && (form.level !== unit.level || raw.length > 1))
    prefix = prefixOf(form, indent);
  if (unit.kind === 'numbered') prefix = prefix.replace(/[\d.]*\d/, form.number);
  const suffix = suffixOf(form, unit);
  const by = prefix.length - unit.offset;
  const sameText = form.text === unit.text && suffix === unit.suffix;
  const own =
    sameText && unit.kind !== 'heading'
      ? [
          prefix + (raw[0] ?? '').slice(unit.prefix.length),
          ...raw.slice(1).map((one) => (unit.kind === 'numbered' ? shiftLine(one, by) : one)),
        ]
      : written(form, prefix, suffix);
  // What is indented below the number has to stay below it when the number gets wider.
  const below = lines.lines.slice(unit.end, unit.bodyEnd).map((one) => shiftLine(one, by));
  return replaceLines(lines, unit.line, unit.bodyEnd, [...own, ...below]);
}

function written(form: Form, prefix: string, suffix: string): string[] {
  const paragraphs = paragraphsOf(form);
  if (paragraphs.length === 0) throw new EditError('the text is empty; merge it with the one before instead');
  return paragraphs.flatMap((text, at) => [
    ...(at > 0 ? [prefix.trimEnd()] : []),
    prefix + text + (at === paragraphs.length - 1 ? suffix : ''),
  ]);
}

function merge(text: string, units: readonly Unit[], index: number): string {
  const unit = units[index] as Unit;
  const before = units[index - 1];
  if (!before) throw new EditError('nothing stands before it');
  if ([unit.kind, before.kind].some((kind) => kind === 'row' || kind === 'rule'))
    throw new EditError('a row of a table or a rule cannot be merged');
  const number = unit.kind === 'numbered' ? `${unit.prefix.trim()} ` : '';
  // A compound that is broken after its hyphen is one word again.
  const parted = before.text.endsWith('\u00ad');
  const start = parted ? before.text.slice(0, -1) : before.text;
  const between = parted || /\S-$/.test(start) ? '' : ' ';
  const form = { ...formOf(before), text: start + between + number + unit.text };
  const suffix = before.suffix || (before.kind === unit.kind ? unit.suffix : '');
  const own = written(form, before.prefix, suffix);
  const lines = splitLines(text);
  const children = hasItems(before) ? before.offset : parentOffset(before);
  const below = lines.lines
    .slice(unit.end, unit.bodyEnd)
    .map((one) => shiftLine(one, unit.bodyEnd > unit.end ? children - unit.offset : 0));
  const merged = joinLines(
    openAround(replaceLines(lines, before.line, unit.bodyEnd, [...own, ...below]), before, own.length),
  );
  holdTogether(units, readUnits(merged).units, { from: index - 1, instead: [form], taken: 2 });
  return merged;
}

function split(
  text: string,
  units: readonly Unit[],
  index: number,
  edit: Extract<Edit, { act: 'split' }>,
): string {
  if (edit.form.kind === 'row' || edit.form.kind === 'rule')
    throw new EditError('a row of a table or a rule cannot be split');
  const first = set(text, units, index, edit.form);
  const now = readUnits(first).units;
  const unit = now[index] as Unit;
  const form = secondPart(unit, edit.after);
  const lines = splitLines(first);
  const indent = form.kind === 'numbered' || unit.kind === 'numbered' ? 0 : unit.indent;
  const prefix = prefixOf(form, indent);
  const own = written(form, prefix, suffixOf(form));
  const instead = form.kind === 'item' ? own : ['', ...own];
  const at = unit.end + instead.length;
  const bodyEnd = unit.bodyEnd + instead.length;
  const parted = replaceLines(lines, unit.end + 1, unit.end, instead);
  const offset = hasItems(form) ? prefix.length : parentOffset(unit);
  const below = parted.lines.slice(at, bodyEnd).map((one) => shiftLine(one, offset - unit.offset));
  const moved = replaceLines(parted, at + 1, bodyEnd, below);
  const opened = form.kind === 'item' ? moved : openAround(moved, { line: at - own.length + 1 }, own.length);
  const result = joinLines(opened);
  holdTogether(units, readUnits(result).units, { from: index, instead: [formOf(unit), form], taken: 1 });
  return result;
}

/** What comes after the cursor: of the same kind, but for a number that has to be printed, and a heading. */
function secondPart(unit: Unit, after: string): Form {
  const form = { ...formOf(unit), key: '', text: after };
  const printed = isDotted(unit) ? /^((?:\d+\.)+\d+)\.?\s+(?=\S)/ : /^(\d{1,9})\\?\.\s+(?=\S)/;
  const number = printed.exec(after);
  if (unit.kind === 'numbered' && number)
    return { ...form, number: number[1] ?? '', text: after.slice(number[0].length) };
  if (['numbered', 'heading', 'note'].includes(unit.kind)) return { ...form, kind: 'paragraph', mark: '' };
  return form;
}

function insertRule(text: string, unit: Unit, before: Unit | undefined): string {
  if (unit.depth > 0 || unit.kind === 'row' || unit.kind === 'rule' || before?.kind === 'rule')
    throw new EditError('a rule stands between parts that are in no list and no table');
  return joinLines(replaceLines(splitLines(text), unit.line, unit.line - 1, ['---', '']));
}

function removeRule(text: string, unit: Unit): string {
  if (unit.kind !== 'rule')
    throw new EditError('only a rule can be taken out: the words stay those of the source');
  const lines = splitLines(text);
  const blankAfter = lines.lines[unit.end]?.trim() === '' ? 1 : 0;
  return joinLines(replaceLines(lines, unit.line, unit.end + blankAfter, []));
}
