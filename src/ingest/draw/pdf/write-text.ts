import { type Joint, judgeJoint, type Words } from './join-lines.ts';
import type { Line } from './line.ts';

export interface Joined {
  readonly text: string;
  /** Lines whose hyphen is not surely undone or kept, with the word that stands now. */
  readonly unsure: readonly { readonly line: Line; readonly word: string }[];
  /** Lines whose hyphen was undone. */
  readonly undone: readonly Line[];
  /** Lines to which the next one was joined without a space, though they end with no hyphen: addresses, `UNDP/`. */
  readonly closed: readonly Line[];
}

/** One text of the lines of a passage. `texts` are what the lines say, without bullets and marks of notes before them. */
export function joinLines(lines: readonly Line[], texts: readonly string[], words: Words): Joined {
  let text = '';
  const unsure: { line: Line; word: string }[] = [];
  const undone: Line[] = [];
  const closed: Line[] = [];
  texts.forEach((next, at) => {
    if (!at) {
      text = next;
      return;
    }
    const joint: Joint = judgeJoint(text, next, words);
    if (joint.how === 'undone') {
      text = text.replace(/[-‐\u00ad]$/, '') + next;
      undone.push(lines[at - 1] as Line);
    } else {
      // The check of a draft knows by itself that a word goes on after its hyphen.
      if (joint.how === 'close' && !/[\p{L}\p{N}]-$/u.test(text)) closed.push(lines[at - 1] as Line);
      text += joint.how === 'space' ? ` ${next}` : next;
    }
    if (!joint.sure) {
      const start = text.length - next.length;
      const word = `${/\S*$/.exec(text.slice(0, start))?.[0] ?? ''}${/^\S*/.exec(next)?.[0] ?? ''}`;
      unsure.push({ line: lines[at - 1] as Line, word });
    }
  });
  return { text, unsure, undone, closed };
}
