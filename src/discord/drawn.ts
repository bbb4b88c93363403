import type { Answer } from '../answers/answer.ts';
import { type Words, word } from '../i18n/words.ts';
import { pictureOf } from '../pictures/picture-of.ts';
import { limits, within } from './limits.ts';
import type { Picture } from './render-answer.ts';

/** The charts of an answer as a picture; its alternative text is the figures in words. */
export async function drawn(
  { charts, title, lines, figures = lines }: Answer,
  words: Words,
): Promise<Picture> {
  const text = [title, ...figures].map((line) => word(line, words)).join('\n');
  return {
    name: 'progress.png',
    attachment: await pictureOf(charts, words),
    description: within(text, limits.pictureText),
  };
}
