/** The human-rights treaties by the names that texts and people give them, folded to lower case. */
const treaties: Readonly<Record<string, readonly string[]>> = {
  ICCPR: [
    'iccpr',
    'international covenant on civil and political rights',
    'covenant',
    'мпгпп',
    'пакта',
    'пакт',
  ],
  UDHR: ['udhr', 'universal declaration of human rights', 'universal declaration', 'вдпч'],
  ICESCR: ['icescr', 'international covenant on economic, social and cultural rights', 'мпэскп'],
  CEDAW: ['cedaw'],
  CAT: ['cat'],
  CRC: ['crc'],
  CRPD: ['crpd'],
  ICERD: ['icerd'],
};
const treatyOf = new Map(
  Object.entries(treaties).flatMap(([treaty, names]) => names.map((name) => [name, treaty])),
);
const names = [...treatyOf.keys()].sort((a, b) => b.length - a.length).join('|');

const listed = new RegExp(`\\barticles?\\s+([^:]*?)\\s+of the (${names})(?!\\p{L})`, 'giu');
const inverted = new RegExp(`\\b(${names}),? articles? (\\d+)`, 'giu');
const number = /(\d+)(?:\s*\(paragraphs?\s*(\d+)(?:\s*[-–]\s*(\d+))?\))?/g;

/**
 * The articles of treaties that an English text names: "Article 2 (paragraphs 2-3), 3 and 26 of the ICCPR" gives
 * `ICCPR 2(2)`, `ICCPR 2(3)`, `ICCPR 3`, `ICCPR 26`. Articles of a constitution or a code are not meant.
 */
export function articlesNamedIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, list = '', name = ''] of text.matchAll(listed)) {
    // "Article 20 of the Constitution and Article 19 of the ICCPR": only what comes last belongs to the treaty.
    const last = list.split(/ of the /).at(-1) ?? '';
    const own = last === list ? list : last.slice(Math.max(0, last.search(/\barticles? /i)));
    for (const [, article = '', from, to] of own.matchAll(number)) {
      const treaty = treatyOf.get(name.toLowerCase());
      if (!from) found.add(`${treaty} ${article}`);
      for (let paragraph = Number(from); paragraph <= Number(to ?? from); paragraph++) {
        found.add(`${treaty} ${article}(${paragraph})`);
      }
    }
  }
  for (const [, name = '', article = ''] of text.matchAll(inverted)) {
    found.add(`${treatyOf.get(name.toLowerCase())} ${article}`);
  }
  return [...found];
}

const articleNumber = /\d+(?:-\d+)?/g;
/** A number, what stands in brackets or quotation marks after it, and what leads to the next one. */
const mentioned =
  /\barticles?\s+((?:\d+(?:-\d+)?(?:\s*(?:\([^)]{1,80}\)|["“«][^"”»]{1,250}["”»]))*(?:\s*(?:,|and|or|to|[-–])\s*)*)+)/giu;
const aside = /\([^)]*\)|["“«][^"”»]*["”»]/gu;

/** The numbers of all articles that an English text names, whatever they are articles of. */
export const articleNumbersIn = (text: string): string[] =>
  [...text.matchAll(mentioned)].flatMap(([whole, list = '']) =>
    [...list.replace(aside, ' ').matchAll(articleNumber)].flatMap(([found]) =>
      plural.test(whole) ? inRange(found) : [found],
    ),
  );

const plural = /^articles/i;
/** No text means more articles than these by a range. */
const longestRange = 40;

/** "19-21" after "Articles" is three of them; "5-1", which does not go up, is one article. */
function inRange(number: string): string[] {
  const [first = 0, last = first] = number.split('-').map(Number);
  if (last <= first || last - first > longestRange) return [number];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

/** An article as a person asks for it, with its place in the wording. */
export interface AskedArticle {
  /** The first, where a range is asked for. */
  readonly number: string;
  /** All of a range. */
  readonly numbers: readonly string[];
  /** Undefined where no treaty is named. */
  readonly treaty: string | undefined;
  readonly start: number;
  readonly end: number;
}

const word = '(?:articles?|art\\.?|статья|статьи|статье|статью|ст\\.?|бап)';
const asked = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(?<before>${names})\\s+(?:${word}\\s*)?|${word}\\s*)(?<number>\\d+(?:[-–]\\d+)?)|(?<kazakh>\\d+(?:[-–]\\d+)?)-бап)` +
    `(?:\\s*\\(\\d+\\))?(?:,?\\s+(?:of\\s+)?(?:the\\s+)?(?<after>${names}))?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The articles in a question: `art 21`, `Article 21 of the ICCPR`, `ICCPR 21`, `статья 21 МПГПП`, `21-бап`. */
export function articlesAskedIn(wording: string): AskedArticle[] {
  return [...wording.matchAll(asked)].map(({ 0: whole, index, groups = {} }) => {
    const numbers = inRange((groups.number ?? groups.kazakh ?? '').replace('–', '-'));
    return {
      number: numbers[0] ?? '',
      numbers,
      treaty: treatyOf.get((groups.before ?? groups.after ?? '').toLowerCase()),
      start: index,
      end: index + whole.length,
    };
  });
}

/** `ICCPR 2(1)` without its paragraph: `ICCPR 2`. */
export const withoutParagraph = (article: string) => article.replace(/\(.*/, '');
