import type { Doubt, Drawn, Piece } from '../drawn.ts';

const FRONT = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Takes front matter off a Markdown file; its lines stay as empty ones, so that the others keep their numbers. */
export function takeFrontMatter(text: string): { body: string; about: Drawn['about']; doubts: Doubt[] } {
  const found = FRONT.exec(text);
  const inside = found?.[1] ?? '';
  if (!found || !/^[\w-]+:/m.test(inside)) return { body: text, about: {}, doubts: [] };
  const value = (key: string): string | undefined =>
    new RegExp(`^${key}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'mi').exec(inside)?.[1];
  const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(value('date') ?? '')?.[0];
  return {
    body: found[0].replace(/[^\n]+/g, '') + text.slice(found[0].length),
    about: { title: value('title'), author: value('author'), date, language: value('lang(?:uage)?') },
    doubts: [{ line: 1, message: 'the front matter of the Markdown file is not drawn' }],
  };
}

/** Takes footnotes out of Markdown text, `[^1]: …` with the indented lines after it; their lines stay as empty ones. */
export function takeNotes(text: string): { body: string; notes: Piece[] } {
  const notes: Extract<Piece, { type: 'note' }>[] = [];
  let open = false;
  const body = text.split('\n').map((line, index) => {
    const begun = /^ {0,3}\[\^([^\]\s]+)\]:\s*(.*)$/.exec(line);
    const last = notes.at(-1);
    if (begun) {
      open = true;
      notes.push({ type: 'note', mark: begun[1] ?? '', text: begun[2]?.trim() ?? '', lines: [index + 1] });
      return '';
    }
    open &&= /^\s*$|^(?: {2,}|\t)\S/.test(line);
    if (!open || !last || !line.trim()) return line;
    notes[notes.length - 1] = {
      ...last,
      text: `${last.text} ${line.trim()}`.trim(),
      lines: [...last.lines, index + 1],
    };
    return '';
  });
  return { body: body.join('\n'), notes };
}
