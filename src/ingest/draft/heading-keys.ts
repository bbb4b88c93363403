/** Words that tell one heading from another; these do not. */
const vague = new Set(
  'a an and as at by de des du en et for from in la le les of on or the to with и в на о об по с мен және'.split(
    ' ',
  ),
);
const most = 4;

/** Keys for headings, in their order: short, from their words, each only once. They stand in public ids. */
export class HeadingKeys {
  private readonly taken = new Set(['front', 'title']);
  private readonly counts = new Map<string, number>();

  keyOf(heading: string): string {
    const words = slugWords(heading.replace(/^\s*(?:[ivxlc]+|[a-z]|\d+(?:\.\d+)*)[.)]\s+/i, ''));
    const telling = words.filter((word) => !vague.has(word)).slice(0, most);
    const key = (telling.length > 0 ? telling : words.slice(0, most))
      .join('-')
      .slice(0, 40)
      .replace(/-$/, '');
    // A key that is a number would read as a paragraph's in an id.
    return this.free(/^(?:\d|r\d)/.test(key) || !key ? `part${key ? `-${key}` : ''}` : key);
  }

  private free(key: string): string {
    let count = this.counts.get(key) ?? 0;
    let free = key;
    do free = ++count === 1 ? key : `${key}-${count}`;
    while (this.taken.has(free));
    this.counts.set(key, count);
    this.taken.add(free);
    return free;
  }
}

/** The words of a text in lower-case ASCII letters and digits. */
export const slugWords = (text: string): string[] =>
  [...text.normalize('NFC').toLowerCase()]
    .map((letter) => cyrillic[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`"]/g, '')
    .match(/[a-z0-9]+/g) ?? [];

/** BGN/PCGN for Russian, and what is usual for Kazakh. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ә a ғ gh қ q ң ng ө o ұ u ү u һ h і i'
    .split(' ')
    .flatMap((letter, at, all) =>
      at % 2 === 0 ? [[letter, (all[at + 1] ?? '').replace('_', '')] as const] : [],
    ),
);
