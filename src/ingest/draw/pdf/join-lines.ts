/** What words a document has, to tell a hyphen of its own from one that only parts a word at a line's end. */
export interface Words {
  readonly plain: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
  /** Hyphens at line ends that only part a word are usual in this document. */
  readonly parted: boolean;
}

const END = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)[-‐\u00ad]$/u;
const START = /^([\p{L}\p{N}]+)/u;
const PREFIX =
  /^(?:non|self|ex|anti|so|co|well|vice|pre|post|inter|multi|semi|quasi|sub|cross|mid|half|long|short|high|low|full|part|one|two|three|four|five|ten|all|follow|decision|policy|law|fact|civil|child|gender|age|cyber|e|socio|ill|under|over|de|re|counter|pro|neo|intra|trans|ultra|micro|macro)$/i;

/** Collects the words of lines, without those that a line's end may have cut. */
export function collectWords(lines: readonly string[]): Words {
  const plain = new Set<string>();
  const hyphened = new Set<string>();
  const ends: [string, string][] = [];
  lines.forEach((line, at) => {
    const words = line.toLowerCase().match(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu) ?? [];
    const end = END.test(line) && words.length ? words.length - 1 : words.length;
    const next = START.exec(lines[at + 1] ?? '')?.[1];
    if (end < words.length && next) ends.push([words.at(-1) as string, next.toLowerCase()]);
    words.slice(END.test(lines[at - 1] ?? '') ? 1 : 0, end).forEach((word) => {
      (/[-‐]/.test(word) ? hyphened : plain).add(word.replace(/‐/g, '-'));
    });
  });
  const undone = ends.filter(([a, b]) => plain.has(a + b) && !hyphened.has(`${a}-${b}`)).length;
  return { plain, hyphened, parted: undone >= 3 && undone * 4 >= ends.length };
}

export interface Joint {
  /** What stands between the lines: a space, nothing, or nothing instead of the hyphen. */
  readonly how: 'space' | 'close' | 'undone';
  readonly sure: boolean;
}

/** How two lines of a passage are joined. */
export function judgeJoint(before: string, next: string, words: Words): Joint {
  if (before.endsWith('\u00ad')) return { how: 'undone', sure: true };
  const a = END.exec(before)?.[1];
  const b = START.exec(next)?.[1];
  if (a && b) {
    const close: Joint = { how: 'close', sure: true };
    const last = a.split(/[-‐]/).at(-1) as string;
    if (/^[\p{Lu}\p{N}]/u.test(b) || /\p{N}$|\p{Lu}$/u.test(a) || a !== last) return close;
    const [low, tail] = [a.toLowerCase(), b.toLowerCase()];
    const joined = words.plain.has(low + tail);
    const compound = words.hyphened.has(`${low}-${tail}`);
    if (compound && !joined) return close;
    if (joined && !compound) return { how: 'undone', sure: true };
    if (PREFIX.test(low)) return { how: 'close', sure: compound || !words.parted };
    const bothWords = words.plain.has(low) && words.plain.has(tail);
    if (words.parted)
      return bothWords
        ? { how: 'close', sure: false }
        : { how: 'undone', sure: words.plain.has(tail) === false };
    return { how: 'close', sure: bothWords };
  }
  if (/\S\/$/.test(before) && /^\S/.test(next)) return { how: 'close', sure: true };
  if (/\p{N}[–-]$/u.test(before) && /^\p{N}/u.test(next)) return { how: 'close', sure: true };
  const address = /(?:https?:\/\/|www\.)\S*$/.exec(before)?.[0];
  if (
    address &&
    !/[,;)]$/.test(address) &&
    /^[\w%#?&=./~-]*[/._=?&-][\w%#?&=./~-]*/.test(next) &&
    !/^\p{L}+[.,]?(?:\s|$)/u.test(next)
  )
    return { how: 'close', sure: true };
  if (address && /[/\-_=?&]$/.test(address)) return { how: 'close', sure: true };
  return { how: 'space', sure: true };
}
