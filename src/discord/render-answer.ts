import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { leading, type MessageCode } from '../answers/message.ts';
import type { Words } from '../i18n/words.ts';
import { type Asked, controlsOf } from './controls.ts';
import { escapeText, smallPrint, wordEscaped } from './escape.ts';
import { within } from './limits.ts';
import { budget, fitting, pageOf, type Quoted, quoteForDiscord } from './pages.ts';

/** A message as it is sent: components only, nobody mentioned, no link previews. */
export interface Message {
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly allowedMentions: { readonly parse: [] };
}

/** Discord-wide colours by what an answer is. */
const accents = { found: 0x2f6f9f, nothing: 0x7a7a7a, ambiguous: 0xb58900, error: 0xa03b3b };

/** One message inside Discord's limits. */
export function renderAnswer(answer: Answer, asked: Asked): Message {
  const { words } = asked;
  const page = pageOf(answer, asked.from, words);
  const inside: APIComponentInContainer[] = [display(header(answer, asked))];
  inside.push(...separated(page.shown));
  inside.push(...separated(fitting(answer.closest.map((result) => quoteForDiscord(result, words)))));
  const end = footer(answer, words);
  if (end) inside.push(display(end));
  inside.push(...controlsOf(answer, asked, page));
  const container = {
    type: ComponentType.Container,
    accent_color: accents[answer.outcome],
    components: inside,
  } as const;
  const ephemeral = asked.ephemeral ? MessageFlags.Ephemeral : 0;
  return {
    components: [container],
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | ephemeral,
    allowedMentions: { parse: [] },
  };
}

const display = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

/** Title, labels and the notes that change how the answer is to be read. */
function header(answer: Answer, { words, from }: Asked): string {
  const title = `## ${within(wordEscaped(answer.title, words), 200)}`;
  if (from > 0) return title;
  const said = (first: boolean) => answer.notes.filter(({ code }) => leading.has(code) === first);
  const lines = answer.lines.map((line) => within(wordEscaped(line, words), 300));
  const notes = said(true).map((note) => `**${within(wordEscaped(note, words), 300)}**`);
  const choices = answer.choices
    .slice(0, 10)
    .map(({ label, ask }) => `- ${escapeText(within(label, 100))}: \`${ask.replaceAll('`', '')}\``);
  return cut(
    [title, ...lines, ...notes, ...choices, ...(answer.copy ? [codeBlock(answer.copy)] : [])],
    budget.header,
  );
}

/** What was searched besides, how old and how counted. */
function footer(answer: Answer, words: Words): string {
  const searched = answer.alsoSearched.slice(0, 8).join(', ');
  const notes = answer.notes.filter(
    ({ code }) => !leading.has(code) && code !== ('note.more' satisfies MessageCode),
  );
  return cut(
    [
      ...(searched
        ? [smallPrint(wordEscaped({ code: 'label.alsoSearched', facts: { words: searched } }, words))]
        : []),
      ...notes.map((note) => smallPrint(wordEscaped(note, words))),
    ],
    budget.footer,
  );
}

/** As many whole lines as fit; what is left out is said by a `…`. */
function cut(lines: readonly string[], limit: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += [...line].length + 1;
    if (length > limit && kept.length > 0) return [...kept, '…'].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

const codeBlock = (text: string) => `\`\`\`\n${within(text.replaceAll('```', "'''"), 500)}\n\`\`\``;

/** Quotations: a thin line where another document begins, the label of a group where it begins or goes on. */
function separated(quoted: readonly Quoted[]): APIComponentInContainer[] {
  return quoted.flatMap(({ text, document, group }, index) => {
    const before = quoted[index - 1];
    const line = {
      type: ComponentType.Separator,
      divider: true,
      spacing: SeparatorSpacingSize.Small,
    } as const;
    const begins = group !== (before?.group ?? '');
    const labelled = begins && group ? display(`**${group}**\n${text}`) : display(text);
    return begins || document !== before?.document ? [line, labelled] : [labelled];
  });
}
