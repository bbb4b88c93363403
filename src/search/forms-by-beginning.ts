/** A shorter beginning tells no word from another. */
const least = 4;
/** How much of a word, and of a form, their common beginning must be. */
const share = 0.7;

/** Forms of one word, for words with endings that no stemmer knows. */
export class FormsByBeginning<Value> {
  private readonly forms = new Map<string, (readonly [form: string, value: Value])[]>();

  add(form: string, value: Value): void {
    const key = form.slice(0, least);
    const alike = this.forms.get(key) ?? [];
    alike.push([form, value]);
    this.forms.set(key, alike);
  }

  /** What belongs to the form that has the longest beginning in common with a word; of equal ones to the first. */
  find(word: string): Value | undefined {
    let best: Value | undefined;
    let bestLength = Math.max(least, Math.ceil(word.length * share)) - 1;
    for (const [form, value] of this.forms.get(word.slice(0, least)) ?? []) {
      const length = commonBeginning(form, word);
      if (length > bestLength && length >= Math.ceil(form.length * share))
        [best, bestLength] = [value, length];
    }
    return best;
  }
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
