/** What stands in brackets in a text. */
export interface Bracket {
  /** What stands before it, from the beginning. */
  readonly before: string;
  readonly inside: string;
  /** What stands after it, up to the end. */
  readonly after: string;
  /** Whether it has its opening sign; else `inside` is all that may have stood in it. */
  readonly opened: boolean;
}

/**
 * The outermost brackets. One that is never closed ends at the next semicolon, or with the text; one that is never
 * opened begins after the bracket or semicolon before it.
 */
export function brackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  const closed = closings(text);
  let from = 0;
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, from)) {
    if (text[at] === ')') {
      found.push(unopened(text, from, at));
      from = at + 1;
      continue;
    }
    const close = closed.get(at);
    const end = close ?? semicolonFrom(text, at);
    from = close === undefined ? end : end + 1;
    found.push({
      before: text.slice(0, at),
      inside: text.slice(at + 1, end).trim(),
      after: text.slice(from),
      opened: true,
    });
  }
  return found;
}

function semicolonFrom(text: string, at: number): number {
  const semicolon = text.indexOf(';', at);
  return semicolon < 0 ? text.length : semicolon;
}

function nextSign(text: string, from: number): number {
  const sign = text.slice(from).search(/[()]/u);
  return sign < 0 ? -1 : from + sign;
}

function unopened(text: string, from: number, at: number): Bracket {
  const begin = from + text.slice(from, at).lastIndexOf(';') + 1;
  return {
    before: text.slice(0, begin),
    inside: text.slice(begin, at).trim(),
    after: text.slice(at + 1),
    opened: false,
  };
}

/** For each opening sign where it is closed. */
function closings(text: string): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, at + 1)) {
    if (text[at] === '(') open.push(at);
    else {
      const from = open.pop();
      if (from !== undefined) closed.set(from, at);
    }
  }
  return closed;
}
