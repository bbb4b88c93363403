import type { Part, PartItem } from '../recognise/recognised.ts';

type Note = Extract<Part, { type: 'note' }>;
const mark = /\[\^([^\]\s]+)\]/g;

/**
 * Gives footnotes names that stand once in the document, and marks the name of their note: a document may begin its
 * marks anew on each page or below each table. A mark means the next note with it; one without any note is taken out,
 * which is told where it was drawn.
 */
export function nameNotes(parts: readonly Part[]): readonly Part[] {
  const notes = parts.filter((part): part is Note => part.type === 'note');
  const names = new Map<Note, string>();
  const counts = new Map<string, number>();
  for (const note of notes) {
    const count = (counts.get(note.mark) ?? 0) + 1;
    counts.set(note.mark, count);
    names.set(note, count === 1 ? note.mark : `${note.mark}-${count}`);
  }
  const nameFor = (printed: string, line: number) => {
    const same = notes.filter((note) => note.mark === printed);
    const meant = same.find((note) => (note.lines[0] ?? 0) >= line) ?? same.at(-1);
    return meant && names.get(meant);
  };
  const named = (text: string, line = 0) =>
    text.replace(mark, (_all, printed: string) => {
      const name = nameFor(printed, line);
      return name === undefined ? '' : `[^${name}]`;
    });
  const item = (one: PartItem): PartItem => ({
    ...one,
    text: named(one.text, one.lines[0]),
    items: one.items.map(item),
  });
  return parts.map((part): Part => {
    if (part.type === 'note') return { ...part, mark: names.get(part) ?? part.mark };
    if (part.type === 'row') return { ...part, cells: part.cells.map((cell) => named(cell, part.lines[0])) };
    const items = 'items' in part ? { items: part.items.map(item) } : {};
    return {
      ...part,
      ...('text' in part ? { text: named(part.text, part.lines[0]) } : {}),
      ...items,
    } as Part;
  });
}
