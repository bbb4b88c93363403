import { z } from 'zod';
import type { Unit } from './units.ts';

const key = z.string().regex(/^[\w-]*$/, 'a key has letters, digits, hyphens and nothing else');
/** What a part of the text is to be: all of it, as the page shows it. */
export const formSchema = z.strictObject({
  kind: z.enum(['heading', 'numbered', 'paragraph', 'item', 'row', 'quotation', 'note', 'rule']),
  level: z.number().int().min(1).max(6).default(2),
  number: z
    .string()
    .regex(/^(?:\d{1,9}|(?:\d{1,9}\.)+\d{1,9})?$/, 'a number is written 45, or 123.1')
    .default(''),
  depth: z.number().int().min(0).max(6).default(0),
  key: key.default(''),
  mark: z.enum(['', 'recommendations', 'recommendation', 'facts', 'question', 'series']).default(''),
  speaker: z
    .string()
    .regex(/^[^"\r\n]*$/, 'a speaker’s name stands on one line and has no straight quotation marks')
    .default(''),
  text: z.string(),
});
export type Form = z.infer<typeof formSchema>;

const meaningful = ['recommendations', 'recommendation', 'facts', 'question', 'series'] as const;

/** What a part is now. */
export function formOf(unit: Unit): Form {
  return {
    kind: unit.kind,
    level: unit.level ?? 2,
    number: unit.number ?? '',
    depth: unit.depth,
    key: unit.key,
    mark: meaningful.find((name) => unit.classes.includes(name)) ?? '',
    speaker: unit.speaker,
    text: unit.text,
  };
}

/** Which marks each kind can have; the others are dropped when a part becomes of that kind. */
const marksOf: Readonly<Record<Form['kind'], { key: boolean; marks: readonly string[]; speaker: boolean }>> =
  {
    heading: { key: true, marks: ['recommendations', 'facts', 'question', 'series'], speaker: false },
    paragraph: { key: true, marks: ['recommendation'], speaker: false },
    quotation: { key: false, marks: [], speaker: true },
    numbered: { key: false, marks: ['recommendation'], speaker: false },
    item: { key: false, marks: [], speaker: false },
    note: { key: false, marks: [], speaker: false },
    row: { key: false, marks: [], speaker: false },
    rule: { key: false, marks: [], speaker: false },
  };

/** ` {#key .mark speaker="…"}`, or nothing. What stands there stays as it is written where it says the same. */
export function suffixOf(form: Form, unit?: Unit): string {
  const may = marksOf[form.kind];
  const wanted = {
    key: may.key ? form.key : '',
    mark: may.marks.includes(form.mark) ? form.mark : '',
    speaker: may.speaker ? form.speaker.trim() : '',
  };
  if (unit) {
    const now = formOf(unit);
    if (now.key === wanted.key && now.mark === wanted.mark && now.speaker === wanted.speaker)
      return unit.suffix;
  }
  // A mark that this page does not know stays where the kind does.
  const others = unit?.kind === form.kind ? unit.classes.filter((name) => name !== formOf(unit).mark) : [];
  const marks = [
    wanted.key && `#${wanted.key}`,
    wanted.mark && `.${wanted.mark}`,
    ...others.map((name) => `.${name}`),
    wanted.speaker && `speaker="${wanted.speaker}"`,
  ].filter(Boolean);
  return marks.length > 0 ? ` {${marks.join(' ')}}` : '';
}

/** `123.1`, which Markdown does not know as a list: nothing can be indented below it. */
export const isDotted = (form: { readonly kind: string; readonly number?: string }) =>
  form.kind === 'numbered' && (form.number ?? '').includes('.');

/** Whether items below a part are indented. */
export const hasItems = (form: { readonly kind: string; readonly number?: string }) =>
  form.kind === 'item' || (form.kind === 'numbered' && !isDotted(form));

/** The marks in front of the text of a part that begins at a column. */
export function prefixOf(form: Form, indent: number): string {
  const room = ' '.repeat(indent);
  if (form.kind === 'heading') return `${room}${'#'.repeat(form.level)} `;
  if (form.kind === 'numbered') return `${room}${form.number}${isDotted(form) ? '' : '.'} `;
  if (form.kind === 'item') return `${room}- `;
  return form.kind === 'quotation' ? `${room}> ` : room;
}

/** The text of a part on one line, or of a quotation in its paragraphs, that begins like no other kind of part. */
export function paragraphsOf(form: Form): string[] {
  const paragraphs = form.kind === 'quotation' ? form.text.split(/\n\s*\n/) : [form.text];
  const flat = paragraphs.map((text) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim()).filter(Boolean);
  return form.kind === 'row' || form.kind === 'rule' ? flat : flat.map(guardBeginning);
}

/** `45. Text` in a paragraph would be read as a numbered one, `- Text` as an item: a backslash keeps it text. */
function guardBeginning(text: string): string {
  const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
  if (number) return `${number[1]}\\${text.slice((number[1] ?? '').length)}`;
  return /^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|[-*_=](?:\s*[-*_=])+\s*$|`{3}|~{3}|\|)/.test(text)
    ? `\\${text}`
    : text;
}
