import { stateNames } from '../../domain/states.ts';
import { fold, isCyrillic } from '../../search/fold.ts';
import { withoutEndings } from '../../search/name-endings.ts';
import { alsoCalled } from './also-called.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const languages = ['en', 'ru', 'kk'] as const;

interface Names {
  /** Codes by the keys of names. */
  readonly codes: ReadonlyMap<string, string>;
  /** The keys of all names of a code. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Codes by Cyrillic names without endings, as texts have them in other cases. */
  readonly endless: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By their keys, names by which people mean any of several States, and lists always the same one. */
const printedOnly: ReadonlyMap<string, string> = new Map([['korea', 'KR']]);

let known: Names | undefined;
/** As Unicode's CLDR has them in English, Russian and Kazakh, with the forms that lists print. Made when first needed. */
const names = (): Names => {
  known ??= read();
  return known;
};

function read(): Names {
  const codes = new Map<string, string>();
  const keys = new Map<string, string[]>();
  const endless = new Map<string, Set<string>>();
  const add = (code: string, name: string) => {
    const key = keyOf(name);
    if (!codes.has(key)) codes.set(key, code);
    if (codes.get(key) !== code) return;
    keys.set(code, [...(keys.get(code) ?? []), key]);
    for (const form of withoutCase(key)) endless.set(form, (endless.get(form) ?? new Set()).add(code));
  };
  for (const [code, ...also] of alsoCalled) for (const name of also) add(code, name);
  for (const { code, names: printed } of stateNames)
    for (const name of printed) if (code && !printedOnly.has(keyOf(name))) add(code, name);
  for (const language of languages) {
    const region = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = isCurrent(code) ? region.of(code) : undefined;
      for (const form of name ? [name, withoutBrackets(name)] : []) add(code, form);
    }
  }
  return { codes, keys, endless };
}

/** A code that was withdrawn stands for another one: BU for MM. */
const isCurrent = (code: string) => new Intl.Locale('und', { region: code }).region === code;

const withoutBrackets = (name: string) => name.replace(/ \([^)]*\)$/, '');
/** Names of more words than this are not said in other cases. */
const mostWords = 3;
const ofPlurals = /[ое]в$/;

/** A Cyrillic name as it may begin in every case: each of its words without each ending that it may have. */
function withoutCase(key: string): readonly string[] {
  const words = key.split(' ');
  if (!isCyrillic(key) || words.length > mostWords) return [];
  const forms = words.map((word) => [word, ...withoutEndings(word, 3), word.replace(ofPlurals, '')]);
  return forms.reduce((before, more) => before.flatMap((one) => more.map((form) => `${one} ${form}`)), ['']);
}

/** One key for spellings of a name that differ in case, accents, signs, "&", "St." and a "the" before it. */
export const keyOf = (name: string): string =>
  fold(name)
    .replaceAll('&', ' and ')
    .replace(/[.']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*the\s+/, '')
    .replace(/\bst(?= )/g, 'saint')
    .trim();

/** What stands before a name in its long form: "Islamic Republic of", «Исламская Республика». */
const before = [
  /^(?:\p{L}+ ){0,3}(?:republic|kingdom|state|states|commonwealth|principality|sultanate) of (?:the )?/u,
  /^(?:\p{L}+ ){0,3}(?:республика|королевство|государство) /u,
];

/** A name in the forms in which it may be known, the surest first. */
function formsOf(name: string): readonly string[] {
  const [, short = '', long = ''] = /^(.*?)\s*(?:,\s*|\()(.*?)\)?\s*$/s.exec(name) ?? [];
  const whole = [name, ...(short ? [`${long} ${short}`] : [])].map(keyOf);
  const bare = whole.flatMap((key) => before.map((prefix) => key.replace(prefix, '')));
  return [...whole, ...bare, ...(short ? [keyOf(short)] : [])];
}

/** The code of a State by a name of it, or by the code itself; undefined for what is no name of a State. */
export function codeOf(name: string): string | undefined {
  const { codes, keys } = names();
  const typed = name.trim().toUpperCase();
  const found = formsOf(name)
    .map((form) => codes.get(form))
    .find((code) => code !== undefined);
  return found ?? (keys.has(typed) ? typed : undefined);
}

/** The code of a State by a name of it that a list prints. */
export const codeOfPrinted = (name: string): string | undefined =>
  codeOf(name) ?? printedOnly.get(keyOf(name));

/** The codes of the States whose name in another case Cyrillic words may be: «Южной Кореи». */
export const codesOfForm = (wording: string): ReadonlySet<string> =>
  new Set(withoutCase(keyOf(wording)).flatMap((form) => [...(names().endless.get(form) ?? [])]));

/** The keys of all names of a State in the three languages. */
export const keysOfCode = (code: string): readonly string[] => names().keys.get(code) ?? [];

/** What a State is called in Russian or Kazakh; undefined for what is no code. */
export function nameIn(language: 'ru' | 'kk', code: string): string | undefined {
  const own = officialNames[language][code];
  if (own || !/^[A-Z]{2}$/.test(code)) return own;
  const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
  return name && withoutBrackets(name);
}

/** Where the name of a region in CLDR is not what the United Nations calls the State. */
const officialNames: Readonly<Record<'ru' | 'kk', Readonly<Record<string, string>>>> = {
  ru: {
    PS: 'Государство Палестина',
    VA: 'Святой Престол',
    CD: 'Демократическая Республика Конго',
    CG: 'Конго',
  },
  kk: {
    KR: 'Корея Республикасы',
    KP: 'Корея Халықтық Демократиялық Республикасы',
    PS: 'Палестина мемлекеті',
    VA: 'Қасиетті Тақ',
    CD: 'Конго Демократиялық Республикасы',
    CG: 'Конго',
  },
};
