import type { ListRow } from '../../domain/list-file.ts';

/** Rows that changed in one way: how many, and the first of them. */
export interface Changed<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** A row by its passage id, and how it begins. */
export interface RowNamed {
  readonly id: string;
  readonly begins: string;
}

/** A row whose fields are not what they were. */
export interface RowChanged extends RowNamed {
  readonly fields: readonly { readonly field: string; readonly old: string; readonly new: string }[];
}

/** What an import would change in the corpus. */
export interface Change {
  readonly added: Changed<RowNamed>;
  readonly changed: Changed<RowChanged>;
  readonly removed: Changed<RowNamed>;
  /** Rows that stay as they are. */
  readonly same: number;
  readonly documents: { readonly added: number; readonly changed: number; readonly removed: number };
  /** What of the list's own particulars changes: title, source, what was told. */
  readonly head: readonly string[];
  /** Whether the file in the corpus would be the same, byte for byte. */
  readonly nothing: boolean;
}

/** Which fields of a row differ. */
export function fieldsChanged(old: ListRow, row: ListRow): RowChanged['fields'] {
  const before = old as unknown as Record<string, unknown>;
  const after = row as unknown as Record<string, unknown>;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => field !== 'id')
    .map((field) => ({ field, old: shown(before[field]), new: shown(after[field]) }))
    .filter((change) => change.old !== change.new);
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join('; ') : value === undefined ? '' : String(value);

/** The change in lines for a terminal; of many rows the first. */
export function printChange(change: Change): string {
  if (change.nothing) return 'Nothing changes: the corpus has this list as it is in the file.';
  const { added, changed, removed, same, documents, head } = change;
  const lines = [
    `${added.count} added, ${changed.count} changed, ${removed.count} removed, ${same} stay as they are.`,
  ];
  if (documents.added + documents.changed + documents.removed > 0) {
    lines.push(
      `Documents: ${documents.added} added, ${documents.changed} changed, ${documents.removed} removed.`,
    );
  }
  if (head.length > 0) lines.push(`Of the list itself: ${head.join(', ')}.`);
  // On the first import everything is added.
  if (same + changed.count + removed.count > 0) lines.push(...listed('+', added));
  for (const { id, fields } of changed.first) {
    lines.push(
      `~ ${id}`,
      ...fields.map((each) => `    ${each.field}: “${short(each.old)}” → “${short(each.new)}”`),
    );
  }
  lines.push(...rest(changed), ...listed('-', removed));
  return lines.join('\n');
}

const listed = (sign: string, rows: Changed<RowNamed>) => [
  ...rows.first.map(({ id, begins }) => `${sign} ${id} ${begins}`),
  ...rest(rows),
];

const rest = ({ count, first }: Changed<unknown>) =>
  count > first.length ? [`  … and ${count - first.length} more`] : [];

const short = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** Counts, and keeps the first. */
export class FirstOf<T> {
  count = 0;
  readonly first: T[] = [];
  readonly #most: number;

  constructor(most = 20) {
    this.#most = most;
  }

  add(make: () => T): void {
    this.count += 1;
    if (this.first.length < this.#most) this.first.push(make());
  }
}
