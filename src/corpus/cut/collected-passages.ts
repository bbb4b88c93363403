import { type DocumentId, type PassageId, passageId } from '../../domain/ids.ts';
import type { Passage, PassageKind } from '../../domain/passage.ts';
import type { Pinpoint } from '../../domain/pinpoint.ts';
import type { Problem } from '../problems.ts';
import { notesOf, withoutMarks } from './footnotes.ts';
import type { Section } from './sections.ts';

/** What a passage is cut as: the local part of its id, its place, its words. */
export interface Cut {
  readonly kind: PassageKind;
  readonly local: string;
  readonly pinpoint: Pinpoint;
  readonly text: string;
  /** In the file, from 1. */
  readonly line: number;
}

/** The passages of a document as they are cut, with their ids, counts and footnotes. */
export class CollectedPassages {
  readonly passages: Passage[] = [];
  private readonly counts = new Map<string, number>();
  private readonly ids = new Set<string>();

  constructor(
    readonly document: { readonly id: DocumentId; readonly shortTitle: string },
    private readonly notes: ReadonlyMap<string, string>,
    private readonly file: string,
    private readonly problems: Problem[],
  ) {}

  idOf(local: string): PassageId {
    return passageId(`${this.document.id}:${local}`);
  }

  add(section: Section, { kind, local, pinpoint, text, line }: Cut, more: Partial<Passage> = {}): PassageId {
    const id = this.idOf(local);
    if (this.ids.has(id)) this.problem(line, `the passage id ${id} stands twice`);
    this.ids.add(id);
    const footnotes = notesOf(text, this.notes);
    this.passages.push({
      id,
      document: this.document.id,
      kind,
      number: null,
      heading: section.headings.map((heading) => withoutMarks(heading.text)),
      headingKeys: section.headings.map((heading) => heading.marks.key ?? ''),
      pinpoint,
      text: withoutMarks(text),
      quotations: [],
      rights: [],
      cases: [],
      ...(footnotes.length > 0 ? { footnotes } : {}),
      ...more,
    });
    return id;
  }

  /** Puts bullets to the passage that was added last. */
  lengthen(text: string): void {
    const last = this.passages.pop();
    if (!last) return;
    const footnotes = [...(last.footnotes ?? []), ...notesOf(text, this.notes)];
    this.passages.push({
      ...last,
      text: `${last.text}\n${withoutMarks(text)}`,
      ...(footnotes.length > 0 ? { footnotes } : {}),
    });
  }

  /** Counts under a key: 1 for the first. */
  count(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  /** Whether nothing was counted under a key yet. */
  isFirst(key: string): boolean {
    return !this.counts.has(key);
  }

  problem(line: number, message: string): void {
    this.problems.push({ file: this.file, line, message });
  }
}
