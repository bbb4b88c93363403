import type { Answer } from '../answers/answer.ts';
import type { MessageCode } from '../answers/message.ts';
import { type Asked, canGoOn } from './asked.ts';
import { footerOf, headerOf, quotes, titleOf } from './head-and-foot.ts';
import { itemsOf, lineItems } from './items.ts';
import { lengthOf, limits } from './limits.ts';
import { type Page, pageOf } from './pages.ts';

/** More characters of quotations on one page are too much for a phone. */
const mostQuoted = 2900;

export interface Layout {
  readonly head: string;
  readonly foot: string;
  readonly page: Page;
}

/** Shares a message's room: the quotations get what title, labels and notes leave. */
export function layOut(answer: Answer, asked: Asked): Layout {
  const whole = headerOf(answer, asked.words);
  const lay = (notes: readonly MessageCode[]): Layout => {
    const foot = footerOf(answer, notes, asked.words);
    const copy = answer.copy ? lengthOf(codeBlock(answer.copy)) : 0;
    const left = limits.text - lengthOf(whole) - lengthOf(foot) - copy - reserve;
    const room = quotes(answer) && !answer.opened ? Math.min(left, mostQuoted) : left;
    const items = quotes(answer)
      ? itemsOf([...answer.groups, { results: answer.closest }], room, asked.words)
      : lineItems(answer, room, asked.words);
    const page = pageOf(items, asked.from, room);
    const head = page.first === 0 ? whole : titleOf(answer, asked.words);
    return { head, foot, page };
  };
  const laid = lay([]);
  // What a button cannot lead to must be said.
  return laid.page.starts.length > 1 && !asked.single && !canGoOn(asked)
    ? lay([answer.groups.some(({ claim }) => claim) ? 'note.otherClaims' : 'note.noRoom'])
    : laid;
}

/** For the line that says which page it is. */
const reserve = 40;

/** Text to copy as it is. */
export const codeBlock = (text: string) => `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;
