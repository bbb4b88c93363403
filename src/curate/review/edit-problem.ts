import type { Form } from './form.ts';
import type { Unit } from './units.ts';

/** An edit that cannot be made; its message is for the person who asked for it. Nothing was changed. */
export class EditError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditError';
  }
}

/**
 * Compares what is read after an edit with what was meant: every other part has to be what it was.
 * @param change `taken` parts from the index `from` on became those of `instead`
 * @throws EditError with the first part that would be another
 */
export function holdTogether(
  before: readonly Unit[],
  after: readonly Unit[],
  { from, instead, taken }: { from: number; instead: readonly Form[]; taken: number },
): void {
  const expected = [
    ...before.slice(0, from).map(sayOf),
    ...instead.map(sayOf),
    ...before.slice(from + taken).map(sayOf),
  ];
  const found = after.map(sayOf);
  const at = Math.max(expected.length, found.length);
  for (let index = 0; index < at; index++) {
    if (expected[index] === found[index]) continue;
    const other = index < from || index >= from + instead.length;
    throw new EditError(
      other
        ? `this would change another part, too: “${short(before[index - instead.length + taken]?.text ?? before.at(-1)?.text)}”; edit that one first`
        : `this would not be read as it is meant: “${short(instead[index - from]?.text)}”`,
    );
  }
}

const sayOf = ({ kind, number, text }: Pick<Unit, 'kind' | 'text'> & { number?: string }) =>
  `${kind} ${kind === 'numbered' ? number : ''} ${text.replace(/[\s\\]+/g, '')}`;

const short = (text = '') => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
