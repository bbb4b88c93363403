import type { Message as AnswerMessage } from '../answers/message.ts';
import { type Words, word } from '../i18n/words.ts';

/** Signs that mean something to Discord anywhere in a text, and those that do at the beginning of a line. */
const anywhere = /[\\*_~`|<>[\]@]/g;
/** Marks of direction would turn round what stands after them. */
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const atLineBegin = /^(\s*)([#+-]|\d+(?=[.)]))/gm;

/**
 * A text that Discord shows as it is: no mark, heading, list, quotation, spoiler, link or mention in it changes the
 * layout. The backslashes are not shown.
 */
export function escapeText(text: string): string {
  return text
    .replace(direction, '')
    .replace(anywhere, '\\$&')
    .replace(atLineBegin, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}

/** A quotation: each line behind Discord's mark for one. */
export const blockQuote = (text: string) =>
  escapeText(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/**
 * A message worded for Discord: its facts are shown as they are, but timestamps, which Discord shows in the reader's time, and
 * mentions of channels and roles, which it shows by name and which tell nobody (`allowedMentions`).
 */
export const wordEscaped = (message: AnswerMessage, words: Words): string =>
  word(message, words, (fact, name) => (/(Timestamp|Mention)$/.test(name) ? fact : escapeText(fact)));

/** Small print of text that is escaped already; Discord has it line by line. */
export const smallPrint = (escaped: string) => `-# ${escaped.replaceAll('\n', ' ')}`;
