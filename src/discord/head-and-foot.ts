import type { Answer } from '../answers/answer.ts';
import { leading, type Message, type MessageCode, message } from '../answers/message.ts';
import { type Words, wordFact } from '../i18n/words.ts';
import { escapeText, smallPrint, wordEscaped } from './escape.ts';
import { lengthOf, within } from './limits.ts';

/** Characters for what stands around the quotations; what is too much ends in `…`. */
const budget = { title: 200, line: 600, header: 1500, footer: 800, choices: 10 };

/** Whether an answer has quotations, its own or the closest ones; else its lines are what it says. */
export const quotes = ({ groups, closest }: Answer) => groups.length + closest.length > 0;

export const titleOf = ({ title }: Answer, words: Words) =>
  `## ${within(wordEscaped(title, words).replace(/\s+/g, ' '), budget.title)}`;

/** Title, labels, the notes that change how the answer is to be read, and what can be asked instead. */
export function headerOf(answer: Answer, words: Words): string {
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
const isLeading = ({ code }: Message, { outcome }: Answer) => leading.has(code) || outcome === 'error';

/** What was searched besides, how old and how counted. */
export function footerOf(answer: Answer, more: readonly MessageCode[], words: Words): string {
  const searched = answer.alsoSearched;
  const notes = answer.notes.filter(
    (note) => !isLeading(note, answer) && note.code !== ('note.more' satisfies MessageCode),
  );
  return cut(
    [
      ...more.map((code) => message(code)),
      ...(searched.length > 0 ? [message('label.alsoSearched', { words: searched })] : []),
      ...notes,
    ].map((note) => smallPrint(within(wordEscaped(note, words), budget.line))),
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
