const apostrophes = /['’‘]/g;
const normal = (text: string) => text.replace(apostrophes, "'").replace(/\s+/g, ' ');
const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

interface Form {
  readonly text: string;
  readonly ids: readonly string[];
}

/**
 * Makes a finder of names in text. A form counts where it stands on word boundaries, in the case in which it is
 * given; white space is flexible and the longest form wins, so that a name inside a longer name is not counted.
 */
export function makeMentionFinder(
  forms: ReadonlyMap<string, readonly string[]>,
): (text: string) => Set<string> {
  const byFirstWord = new Map<string, Form[]>();
  for (const [form, ids] of forms) {
    const text = normal(form);
    const [first = ''] = /[\p{L}\p{N}]+/u.exec(text) ?? [];
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { text, ids }]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);

  return (raw) => {
    const text = normal(raw);
    const found = new Set<string>();
    let free = 0;
    for (const { 0: word, index } of text.matchAll(wordStart)) {
      if (index < free) continue;
      const form = byFirstWord.get(word)?.find((candidate) => standsAt(text, index, candidate.text));
      if (!form) continue;
      for (const id of form.ids) found.add(id);
      free = index + form.text.length;
    }
    return found;
  };
}

function standsAt(text: string, at: number, form: string): boolean {
  // A form may begin with a sign before its first word ("Alga!" does not, a quotation mark does).
  const start = at - form.search(letterOrDigit);
  const next = text[start + form.length];
  const closed = next === undefined || !letterOrDigit.test(next) || !letterOrDigit.test(form.at(-1) ?? '');
  return closed && text.startsWith(form, start);
}
