import type { Block, Item } from './blocks.ts';

/** One word of a text, or a sign for where an item (`•`) or a numbered paragraph (`¶`) begins. */
export interface Word {
  readonly text: string;
  readonly line: number;
  /** The word begins a line of a received file, or a block of a document. */
  readonly begins: boolean;
  /** The number of a paragraph, which is not part of its passage's text. */
  readonly isNumber?: boolean;
}

export const ITEM = '•';
export const NUMBERED = '¶';

/** What a received file marks: bullets by a sign at the line's beginning, paragraphs by a number. */
export interface Signs {
  readonly bullets: boolean;
  readonly numbered: boolean;
}

/** Folds what is not a word: emphasis marks and link targets. */
function fold(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\*/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

/** The words of a received file: marks at line beginnings folded, compounds broken at a line end joined again. */
export function wordsOfSource(source: string, signs: Signs): Word[] {
  const words: Word[] = [];
  let broken = false;
  source.split(/\r?\n/).forEach((full, index) => {
    const line = index + 1;
    const [, mark = '', rest = ''] = /^\s*(#+\s|-\s(?=\S))?(.*)$/.exec(full) ?? [];
    const parts = fold(rest);
    if (parts.length === 0) return;
    if (signs.numbered && /^\d+\.$/.test(parts[0] ?? '')) words.push({ text: NUMBERED, line, begins: true });
    else if (mark.startsWith('-') && signs.bullets) words.push({ text: ITEM, line, begins: true });
    parts.forEach((text, position) => {
      const before = words.at(-1);
      if (broken && position === 0 && before)
        words[words.length - 1] = { ...before, text: before.text + text };
      else words.push({ text, line, begins: position === 0 });
    });
    const last = parts.at(-1) ?? '';
    broken = last.length > 1 && last.endsWith('-');
  });
  return words;
}

/**
 * Takes the footnote markers 1 to `count` off the words they stick to (`forces.1`, `trial16,`), in order.
 * Returns the number of the first marker that was not found, or undefined.
 */
export function dropFootnotes(words: Word[], count: number): number | undefined {
  let at = 0;
  for (let marker = 1; marker <= count; marker++) {
    const sticking = new RegExp(`^(.*[^\\d\\s])${marker}([,.;:]?)$`);
    while (at < words.length && !sticking.test(words[at]?.text ?? '')) at++;
    const word = words[at];
    if (!word) return marker;
    words[at] = { ...word, text: word.text.replace(sticking, '$1$2') };
    at++;
  }
  return undefined;
}

/** Takes out the words of a named omission; false where they are not found. */
export function dropOmission(words: Word[], omitted: string): boolean {
  const parts = fold(omitted);
  const start = words.findIndex((_, index) =>
    parts.every((part, offset) => words[index + offset]?.text === part),
  );
  if (start >= 0) words.splice(start, parts.length);
  return start >= 0;
}

/** The words of a corpus document, in the form in which those of its source come. */
export function wordsOfBlocks(blocks: readonly Block[], signs: Signs): Word[] {
  const words: Word[] = [];
  const add = (text: string, line: number, sign?: string, begins = true) => {
    if (sign) words.push({ text: sign, line, begins: true });
    fold(text).forEach((part, position) => {
      words.push({ text: part, line, begins: begins && position === 0 });
    });
  };
  const addItems = (items: readonly Item[]): void => {
    for (const item of items) {
      add(item.text, item.line, signs.bullets ? ITEM : undefined);
      addItems(item.items);
    }
  };
  for (const block of blocks) {
    if (block.type === 'list') addItems(block.items);
    else if (block.type === 'numbered') {
      if (signs.numbered) words.push({ text: NUMBERED, line: block.line, begins: true });
      words.push({ text: `${block.number}.`, line: block.line, begins: true, isNumber: true });
      add(block.text, block.line, undefined, false);
      addItems(block.items);
    } else if (block.type === 'quotation') for (const part of block.text.split('\n\n')) add(part, block.line);
    else if (block.type !== 'rule') add(block.text, block.line);
  }
  return words;
}

/** The words of a passage's text, without the marks before its bullets. */
export const wordsOfText = (text: string): string[] => fold(text.replace(/^- /gm, ''));
