/** Russian and Kazakh letters in Latin ones, as ids have them. */
const latin: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    ә: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ғ: 'g',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'y',
  },
  ...{
    к: 'k',
    қ: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'n',
    о: 'o',
    ө: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
  },
  ...{ ұ: 'u', ү: 'u', ф: 'f', х: 'kh', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', і: 'i' },
  ...{ ь: '', э: 'e', ю: 'yu', я: 'ya' },
};
const left = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'republic', 'kazakhstan', 'public']);
const longest = 4;

/** A public id for a name: of a person the surname, of anything else its first telling words; none of those `taken`. */
export function idOfName(name: string, person: boolean, taken: ReadonlySet<string>): string {
  const plain = [...name.toLowerCase().normalize('NFKC')].map((letter) => latin[letter] ?? letter).join('');
  const words =
    plain
      .normalize('NFD')
      .replace(/[\p{M}'’‘]/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !left.has(word));
  const all = telling.length > 0 ? telling : words;
  const short = (person ? all.slice(-1) : all.slice(0, longest)).join('-') || 'name';
  const whole = all.join('-') || 'name';
  const free = [short, whole].find((id) => !taken.has(id));
  if (free) return free;
  for (let number = 2; ; number++) if (!taken.has(`${whole}-${number}`)) return `${whole}-${number}`;
}
