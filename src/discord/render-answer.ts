import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { type Message as AnswerMessage, leading, type MessageCode, message } from '../answers/message.ts';
import { type Words, wordFact } from '../i18n/words.ts';
import { type Asked, canGoOn, controlsOf } from './controls.ts';
import { escapeText, smallPrint, wordEscaped } from './escape.ts';
import { type Item, itemsOf } from './items.ts';
import { lengthOf, limits, within } from './limits.ts';
import { type Page, pageOf, pageStarts } from './pages.ts';

/** A message as it is sent: components only, nobody mentioned, no link previews. */
export interface Message {
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly allowedMentions: { readonly parse: [] };
}

/** Colours by what an answer is, readable on light and dark. */
const accents = { found: 0x2f6f9f, nothing: 0x7a7a7a, ambiguous: 0xb58900, error: 0xa03b3b };

/** Characters for the parts around the quotations; what a part has too much of ends in `…`. */
export const budget = { title: 200, line: 600, header: 1500, footer: 800, choices: 10 };

/** One message inside Discord's limits. */
export function renderAnswer(answer: Answer, asked: Asked): Message {
  const { head, foot, page, pages } = layOut(answer, asked);
  const inside: APIComponentInContainer[] = [display(head)];
  inside.push(...separated(page.items));
  if (answer.copy) inside.push(display(codeBlock(answer.copy)));
  const place = placeOf(answer, page, pages);
  const end = [place ? smallPrint(wordEscaped(place, asked.words)) : '', foot];
  if (end.some(Boolean)) inside.push(display(end.filter(Boolean).join('\n')));
  inside.push(...controlsOf(answer, asked, page));
  const container = {
    type: ComponentType.Container,
    accent_color: accents[answer.outcome],
    components: inside,
  } as const;
  return messageOf([container], asked.ephemeral);
}

/** Components as a message that mentions nobody. */
export const messageOf = (components: APIMessageTopLevelComponent[], ephemeral: boolean): Message => ({
  components,
  flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | (ephemeral ? MessageFlags.Ephemeral : 0),
  allowedMentions: { parse: [] },
});

/** Which part of the answer a page is, where there are others: "6–10 of 53", or the number of a page of lines. */
function placeOf(
  { total }: Answer,
  { before, results, earlier, later, first }: Page,
  pages: readonly number[],
) {
  if (earlier === undefined && later === undefined) return undefined;
  if (results.length > 0)
    return message('label.range', { from: before + 1, to: before + results.length, total });
  return message('label.page', { page: pages.indexOf(first) + 1, pages: pages.length });
}

interface Layout {
  readonly head: string;
  readonly foot: string;
  readonly page: Page;
  readonly pages: readonly number[];
}

/** Shares a message's room: the quotations get what title, labels and notes leave. */
export function layOut(answer: Answer, asked: Asked): Layout {
  const whole = header(answer, asked.words);
  const lay = (notes: readonly MessageCode[]): Layout => {
    const foot = footer(answer, notes, asked.words);
    const copy = answer.copy ? lengthOf(codeBlock(answer.copy)) : 0;
    const room = limits.text - lengthOf(whole) - lengthOf(foot) - copy - reserve;
    const items = allItems(answer, room, asked.words);
    const page = pageOf(items, asked.from, room);
    const head = page.first === 0 ? whole : titleOf(answer, asked.words);
    return { head, foot, page, pages: pageStarts(items, room) };
  };
  const laid = lay([]);
  // What a button cannot lead to must be said.
  return laid.pages.length > 1 && !canGoOn(asked) ? lay(['note.noRoom']) : laid;
}

/** For the line that says which page it is. */
const reserve = 40;

/** The quotations of an answer; the lines of one that quotes nothing. */
function allItems(answer: Answer, room: number, words: Words): Item[] {
  const quotations = itemsOf(
    { ...answer, groups: [...answer.groups, { results: answer.closest }] },
    room,
    words,
  );
  if (quotes(answer)) return quotations;
  const blocks: string[] = [];
  for (const line of answer.lines.map((one) => within(listed(one, words), room))) {
    const last = blocks.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(line) <= room)
      blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
  }
  return blocks.map((text) => ({ text, document: '', group: '' }));
}

/** A line of a list: a heading as an item at its depth, a command or a document with its name in bold. */
function listed(line: AnswerMessage, words: Words): string {
  const text = wordEscaped(line, words);
  const { depth } = line.facts;
  if (typeof depth === 'number') return `${'  '.repeat(depth)}- ${text}`;
  const [name = '', ...rest] = text.split('  ');
  return rest.length > 0 ? `**${name}**\n${rest.join(' ')}` : text;
}

const quotes = ({ groups, closest }: Answer) => groups.length + closest.length > 0;

const display = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
const titleOf = ({ title }: Answer, words: Words) => `## ${within(wordEscaped(title, words), budget.title)}`;

/** Title, labels, the notes that change how the answer is to be read, and what can be asked instead. */
function header(answer: Answer, words: Words): string {
  const lines = quotes(answer) ? answer.lines : [];
  const notes = answer.notes.filter((note) => isLeading(note, answer));
  const choices = answer.outcome === 'found' ? [] : answer.choices;
  return cut(
    [
      titleOf(answer, words),
      ...lines.map((line) => within(wordEscaped(line, words), budget.line)),
      ...notes.map((note) => `**${within(wordEscaped(note, words), budget.line)}**`),
      ...choices.slice(0, budget.choices).map(({ label }) => `- ${escapeText(wordFact(label, words))}`),
      ...(choices.length > budget.choices ? ['- …'] : []),
    ],
    budget.header,
  );
}

/** What changes how an answer is to be read, and what is wrong with a question. */
const isLeading = ({ code }: AnswerMessage, { outcome }: Answer) => leading.has(code) || outcome === 'error';

/** What was searched besides, how old and how counted. */
function footer(answer: Answer, more: readonly MessageCode[], words: Words): string {
  const searched = answer.alsoSearched.slice(0, 8);
  const notes = answer.notes.filter(
    (note) => !isLeading(note, answer) && note.code !== ('note.more' satisfies MessageCode),
  );
  return cut(
    [
      ...more.map((code) => message(code)),
      ...(searched.length > 0 ? [message('label.alsoSearched', { words: searched })] : []),
      ...notes,
    ].map((note) => smallPrint(wordEscaped(note, words))),
    budget.footer,
  );
}

/** As many whole lines as fit; what is left out is said by a `…`. */
function cut(lines: readonly string[], limit: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += lengthOf(line) + 1;
    if (length > limit && kept.length > 0) return [...kept, '…'].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

const codeBlock = (text: string) => `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;

/** Items: a thin line where another document or group begins, the label of a group where it begins or goes on. */
function separated(items: readonly Item[]): APIComponentInContainer[] {
  return items.flatMap(({ text, document, group }, index) => {
    const before = items[index - 1];
    const line = {
      type: ComponentType.Separator,
      divider: true,
      spacing: SeparatorSpacingSize.Small,
    } as const;
    const begins = group !== (before?.group ?? '');
    const labelled = begins && group ? display(`**${group}**\n${text}`) : display(text);
    return index === 0 || begins || document !== before?.document ? [line, labelled] : [labelled];
  });
}
