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

/** Lines of a source that are read otherwise than the rest, from 1. */
export interface Lines {
  /** Of no passage. */
  readonly omitted: ReadonlySet<number>;
  /** Footnotes, compared by themselves. */
  readonly notes: ReadonlySet<number>;
  /** They begin with a number or a bullet that begins nothing. */
  readonly inside: ReadonlySet<number>;
  /** They begin with a paragraph's number without a full stop. */
  readonly bare?: ReadonlySet<number> | undefined;
}
const none: Lines = { omitted: new Set(), notes: new Set(), inside: new Set() };

const footnoteMark = /\[\^[^\]\s]+\](?!:)/g;
const noteBegins = /^\[\^([^\]\s]+)\]:/;
/** “pre- and post-trial” and a compound broken at a line's end look the same in a received file. */
const openHyphen = /(?<=[\p{L}\p{N}])-\s+(?=\S)/gu;
/** The hyphen of a word that was parted at a line's end without having one of its own. */
const softHyphen = '\u00ad';

/** Folds what is not a word: emphasis marks, link targets, marks of footnotes. */
function fold(text: string): string[] {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(noteBegins, '$1')
    .replace(footnoteMark, '')
    .replace(openHyphen, '-')
    .replace(/\*/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

/** The words of a received file: marks at line beginnings folded, words broken at a line end joined again. */
export function wordsOfSource(source: string, signs: Signs, lines: Lines = none): Word[] {
  const except = new Set([...lines.omitted, ...lines.notes]);
  return wordsOfLines(source, signs, lines, (line) => !except.has(line));
}

/** The words of its footnotes alone. */
export const notesOfSource = (source: string, lines: Lines): Word[] =>
  wordsOfLines(source, { bullets: false, numbered: false }, none, (line) => lines.notes.has(line)).map(
    withoutSigns,
  );
/** A mark is printed `3`, `3.` or `(3)`, and which number is one cannot be told from its line. */
const withoutSigns = (word: Word): Word => ({ ...word, text: word.text.replace(printedMark, '$1') });
const printedMark = /^\(?(\d{1,3})[).]$/;

/** What a line may begin with that is no word: signs of a heading, a bullet. */
const marked = /^\s*(#+\s|[-•·▪▫◦‣●○■□➢➤✓–—]\s+(?=\S))?(.*)$/u;
const heading = /^\s*(#+\s)?(.*)$/;

function wordsOfLines(
  source: string,
  signs: Signs,
  { inside, bare }: Lines,
  isRead: (line: number) => boolean,
): Word[] {
  const words: Word[] = [];
  let broken = false;
  source.split(/\r?\n/).forEach((full, index) => {
    const line = index + 1;
    const begins = !inside.has(line);
    const [, mark = '', rest = ''] = (begins ? marked : heading).exec(full) ?? [];
    const parts = fold(bare?.has(line) ? rest.replace(/^\s*\d+/, '$&.') : rest);
    if (parts.length === 0 || !isRead(line)) return;
    const bullet = mark !== '' && !mark.startsWith('#');
    const sign = begins ? signOf(bullet, parts[0] ?? '', signs) : undefined;
    if (sign) words.push({ text: sign, line, begins: true });
    parts.forEach((text, position) => {
      const before = words.at(-1);
      if (broken && position === 0 && before)
        words[words.length - 1] = { ...before, text: joined(before.text, text) };
      else words.push({ text, line, begins: position === 0 });
    });
    broken = /[\p{L}\p{N}]-$|\u00ad$/u.test(parts.at(-1) ?? '');
  });
  return words;
}

/** The sign of a beginning, by its first word and whether there is a bullet before it. */
function signOf(bullet: boolean, first: string, signs: Signs): string | undefined {
  if (number.test(first)) return signs.numbered ? NUMBERED : undefined;
  // “(a)” is a word; with it an item needs no bullet, and often has none.
  return bullet && signs.bullets && !enumerator.test(first) ? ITEM : undefined;
}
const number = /^\d+[.)]$/;
const enumerator = /^\(?(?:\p{L}{1,2}|[ivxlc]{1,7}|\d{1,3})[.)]$/iu;

const joined = (start: string, rest: string) =>
  start.endsWith(softHyphen) ? start.slice(0, -1) + rest : start + rest;

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
  const add = (text: string, line: number, bullet = false, begins = true) => {
    const parts = fold(text);
    const sign = begins ? signOf(bullet, parts[0] ?? '', signs) : undefined;
    if (sign) words.push({ text: sign, line, begins: true });
    parts.forEach((part, position) => {
      words.push({ text: part, line, begins: begins && position === 0 });
    });
  };
  const addItems = (items: readonly Item[]): void => {
    for (const item of items) {
      add(item.text, item.line, true);
      addItems(item.items);
    }
  };
  for (const block of blocks) {
    if (block.type === 'list') addItems(block.items);
    else if (block.type === 'numbered') {
      if (signs.numbered && number.test(block.printed))
        words.push({ text: NUMBERED, line: block.line, begins: true });
      words.push({ text: block.printed, line: block.line, begins: true, isNumber: true });
      add(block.text, block.line, false, false);
      addItems(block.items);
    } else if (block.type === 'note') continue;
    else if (block.type === 'quotation') for (const part of block.text.split('\n\n')) add(part, block.line);
    else if (block.type !== 'rule') add(block.text, block.line);
  }
  return words;
}

/** The words of a document's footnotes, in the form in which those of its source come. */
export const wordsOfNotes = (blocks: readonly Block[]): Word[] =>
  blocks.flatMap((block) =>
    block.type === 'note'
      ? fold(`${block.mark.replace(/-\d+$/, '')} ${block.text}`).map((text, at) =>
          withoutSigns({
            text,
            line: block.line,
            begins: at === 0,
          }),
        )
      : [],
  );

/** The words of a passage's text, without the marks before its bullets. */
export const wordsOfText = (text: string): string[] => fold(text.replace(/^- /gm, ''));
