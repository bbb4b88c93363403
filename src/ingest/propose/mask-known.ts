const apostrophes = /['’‘]/g;
const plain = (text: string) => text.replace(apostrophes, "'").replace(/\s/g, ' ');
const letterOrDigit = /[\p{L}\p{N}]/u;

/** A known form where it stands in a text. */
export interface FoundForm {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a finder of forms of known names, on word boundaries, in the case in which they are given, the longest first,
 * so that a name inside a longer one is not found.
 */
export function makeFormFinder(forms: Iterable<string>): (text: string) => FoundForm[] {
  const byFirst = new Map<string, { form: string; text: string; lead: number }[]>();
  for (const form of new Set(forms)) {
    const text = plain(form);
    const [first] = /[\p{L}\p{N}]+/u.exec(text) ?? [];
    if (!first) continue;
    const one = { form, text, lead: text.search(letterOrDigit) };
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

  return (raw) => {
    const text = plain(raw);
    const found: FoundForm[] = [];
    let free = 0;
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu)) {
      if (index < free) continue;
      const one = byFirst.get(word)?.find((candidate) => {
        const start = index - candidate.lead;
        const next = text[start + candidate.text.length] ?? '';
        const open = letterOrDigit.test(next) && letterOrDigit.test(candidate.text.at(-1) ?? '');
        return !open && text.startsWith(candidate.text, start);
      });
      if (!one) continue;
      free = index - one.lead + one.text.length;
      found.push({ form: one.form, start: index - one.lead, end: free });
    }
    return found;
  };
}

/** The text with what was found in it made blank, of the same length, so that places stay. */
export function blankOut(text: string, found: readonly Pick<FoundForm, 'start' | 'end'>[]): string {
  let blank = text;
  // Commas part the names on both sides.
  for (const { start, end } of found)
    blank = `${blank.slice(0, start)}${','.repeat(end - start)}${blank.slice(end)}`;
  return blank;
}
