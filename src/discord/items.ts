import { alsoInRemarks } from '../answers/also-in.ts';
import type { Answer, Group, Result } from '../answers/answer.ts';
import { type Message, message } from '../answers/message.ts';
import { isShownWhole, remarksOn, standingOf, wholeRemarks } from '../answers/remarks.ts';
import { type Words, word, wordFact } from '../i18n/words.ts';
import { escapeText, smallPrint, wordEscaped } from './escape.ts';
import { lengthOf, within } from './limits.ts';
import { labelMarks } from './pages.ts';
import { beginningOf, endOf, partsOf } from './parts.ts';
import { quotationOf } from './quotation.ts';

/** What a page is made of: a quotation or a part of one with its citation, a claim without one, or lines of a list. */
export interface Item {
  readonly text: string;
  /** Where another document begins, a thin line is drawn. */
  readonly document: string;
  /** The label it stands under: an NGO's demand must never be read as a recommendation of the UPR. */
  readonly group: string;
  readonly result?: Result;
}

/** The quotations of groups, none longer than `room` with its label. */
export function itemsOf(all: readonly Group[], room: number, words: Words): Item[] {
  const groups = all.filter(({ results, notes = [] }) => results.length + notes.length > 0);
  if (groups.length === 0) return [];
  const whole = new Map(
    groups.filter(({ shorten }) => !shorten).map((group) => [group, groupItems(group, room, words)]),
  );
  const taken = [...whole.values()].flat().reduce((sum, { text, group }) => sum + lengthOf(text + group), 0);
  // What only surrounds the passage that was asked for shares the room that is left.
  const share = Math.max(shortest, Math.floor((room - taken) / Math.max(1, groups.length - whole.size)));
  return groups.flatMap((group) => whole.get(group) ?? groupItems(group, share, words));
}

/** Less of a neighbouring passage says nothing. */
const shortest = 320;

const labelOf = ({ title }: Group, words: Words) =>
  title ? within(wordEscaped(title, words), longestLabel) : '';
/** The claim of a message may be a long sentence; what follows it still needs room. */
const longestLabel = 400;

function groupItems(group: Group, room: number, words: Words): Item[] {
  const label = labelOf(group, words);
  const notes = (group.notes ?? []).map((note) => ({
    text: wordEscaped(note, words),
    document: '',
    group: label,
  }));
  const left = room - lengthOf(label) - labelMarks;
  const place = { group: label, room: left, whole: isShownWhole(group.title), shorten: group.shorten };
  return [...notes, ...group.results.flatMap((result) => quoted(result, place, words))];
}

/** Where a quotation stands: under which label, in how much room, and whether it is shown by itself. */
interface ItemPlace {
  readonly shorten: Group['shorten'];
  readonly group: string;
  readonly room: number;
  readonly whole: boolean;
}

/** A result as one item, or as several where its text is longer than a message. */
function quoted(result: Result, { group, room, whole, shorten }: ItemPlace, words: Words): Item[] {
  const lead = result.leadIn ? `${smallPrint(escapeText(result.leadIn))}\n` : '';
  const below = belowOf(result, whole, words);
  const { excerpt: text, marks } = result;
  const left = room - lengthOf(lead) - lengthOf(below) - reserve;
  const fits = (span: { start: number; end: number }) => lengthOf(quotationOf(text, span, marks)) <= left;
  const parts = shorten
    ? [shorten === 'start' ? endOf(text, fits) : beginningOf(text, fits)]
    : partsOf(text, fits);
  return parts.map((part, index) => {
    const count = parts.length > 1 ? `\n${smallPrint(word(partOf(index + 1, parts.length), words))}` : '';
    const above = index === 0 ? lead : '';
    return {
      text: `${above}${quotationOf(text, part, marks)}\n${below}${count}`,
      document: result.document,
      group,
      result,
    };
  });
}

const partOf = (part: number, parts: number) => message('label.part', { part, parts });
/** For the line that says which part of a long text it is. */
const reserve = 40;

/** A message may name more than fits beside a quotation, and what a list says besides matters less than the words. */
const longestRemark = 500;
const longestListed = 200;

/** Citation, id and what must be known of the words, in small print. */
function belowOf(result: Result, whole: boolean, words: Words): string {
  const standing = result.recommendation ? standingOf(result.recommendation) : [];
  const place = [result.citationShort, result.passage, ...standing.map((fact) => wordFact(fact, words))];
  return [
    within(escapeText(place.join(' · ')), longestRemark),
    ...[...alsoInRemarks(result), ...remarksOn(result)].map((remark) =>
      within(wordEscaped(remark, words), longestRemark),
    ),
    ...(whole ? wholeRemarks(result) : []).map((remark) => within(wordEscaped(remark, words), longestListed)),
  ]
    .map(smallPrint)
    .join('\n');
}

/** The lines of an answer that quotes nothing, as few items as there are pages of them. */
export function lineItems({ lines }: Answer, room: number, words: Words): Item[] {
  const blocks: string[] = [];
  for (const line of lines.map((one) => cutLine(listed(one, words), room))) {
    const last = blocks.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(line) <= room)
      blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
  }
  return blocks.map((text) => ({ text, document: '', group: '' }));
}

/** A line within the room that there is; its indentation stays. */
const cutLine = (line: string, room: number) => (lengthOf(line) > room ? within(line, room) : line.trimEnd());

/** A line of a list: a heading as an item at its depth, a command or a document with its name in bold. */
function listed(line: Message, words: Words): string {
  const text = wordEscaped(line, words);
  const { depth } = line.facts;
  if (typeof depth === 'number') return `${'  '.repeat(depth)}- ${text}`;
  const [name = '', ...rest] = text.split('  ');
  return rest.length > 0 ? `**${name}**\n${rest.join(' ')}` : text;
}
