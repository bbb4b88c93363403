/** What stands in brackets in a text. */
export interface Bracket {
  /** What stands before it, from the beginning. */
  readonly before: string;
  readonly inside: string;
  /** What stands after it, up to the end. */
  readonly after: string;
}

/** The outermost brackets. One that is never closed ends at the next semicolon, or with the text. */
export function brackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at)) {
    let end = closing(text, at);
    const closed = end >= 0;
    if (!closed) {
      const semicolon = text.indexOf(';', at);
      end = semicolon < 0 ? text.length : semicolon;
    }
    found.push({
      before: text.slice(0, at),
      inside: text.slice(at + 1, end).trim(),
      after: text.slice(closed ? end + 1 : end),
    });
    at = end;
  }
  return found;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
