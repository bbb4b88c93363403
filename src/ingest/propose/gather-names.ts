import type { PassageId } from '../../domain/ids.ts';
import type { Passage } from '../../domain/passage.ts';
import { findExplained } from './find-explained.ts';
import { findNames } from './find-names.ts';
import { blankOut } from './mask-known.ts';
import { guessKind, isKindWord, isRole } from './name-kinds.ts';
import { stemsOf } from './name-stem.ts';
import {
  everywhere,
  isBodyOfState,
  isPlain,
  joiningWords,
  looselyJoiningWords,
  openingWords,
} from './plain-words.ts';

/** A form of a name and where the document has it. */
export interface GatheredName {
  readonly form: string;
  /** Its words without their endings. */
  readonly stems: readonly string[];
  times: number;
  readonly first: PassageId;
  /** The text before and after it, where it stands first. */
  readonly before: string;
  readonly after: string;
  readonly shorts: Set<string>;
  /** How often it stands where its capital letter is from its place only. */
  doubtful: number;
  /** How often a word of place stands before it: “in”, “near”. */
  placed: number;
  quoted: boolean;
}

const around = 60;
const placeBefore =
  /(?:^|\s)(?:in|near|at|from|to|outside|around|across|towns? of|cit(?:y|ies) of|villages? of|в|во|из|под|близ|город[а-яё]*|район[а-яё]*|област[а-яё]*|г\.|село|селе|қаласы)\s$/iu;
const placeAfter =
  /^\s(?:city|region|oblast|district|province|village|square|street|област|район|қалас|облыс)/iu;
/** A general abbreviation or a word of another kind is this short. */
const shortestName = 3;

/** So many general words together name one body: “Bureau for Human Rights and the Rule of Law”. */
const manyWords = 4;

/** All names of a document's texts, in the order in which they first stand; texts have known names blanked out. */
export function gatherNames(
  passages: readonly Pick<Passage, 'id'>[],
  texts: readonly string[],
): GatheredName[] {
  const lower = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}’'-]+/gu) ?? []));
  const gathered = new Map<string, GatheredName>();
  passages.forEach(({ id }, index) => {
    const text = texts[index] ?? '';
    if (isShouted(text)) return;
    const explained = findExplained(text);
    const rest = blankOut(text, explained);
    for (const found of [...explained, ...findNames(rest, lower)].sort((a, b) => a.start - b.start)) {
      const form = trimmed(found.text);
      if (!form) continue;
      const start = found.start + Math.max(0, found.text.indexOf(form));
      const before = text.slice(Math.max(0, start - around), start);
      const after = text.slice(found.end, found.end + around);
      const name = gathered.get(form) ?? {
        ...{ form, stems: stemsOf(form), times: 0, first: id, before, after, shorts: new Set<string>() },
        ...{ doubtful: 0, placed: 0, quoted: false },
      };
      name.times++;
      if (found.doubtful) name.doubtful++;
      if (placeBefore.test(before) || placeAfter.test(after)) name.placed++;
      if (found.quoted) name.quoted = true;
      if (found.short) name.shorts.add(found.short);
      gathered.set(form, name);
    }
  });
  return [...gathered.values()].filter((name) => isName(name, lower));
}

/** Without titles, general words and joints at its ends that belong to no name. */
function trimmed(text: string): string {
  const parts = text.split(/\s+/);
  while (parts.length > 0 && isOpening(parts[0])) parts.shift();
  while (parts.length > 0 && joiningWords.has(parts.at(-1) ?? '')) parts.pop();
  const trimmed = parts
    .join(' ')
    .replace(/['’]s$/u, '')
    .replace(/['’]$/u, '');
  return /^[^"“«]*["”»]$/u.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
}

const isOpening = (word = '') =>
  /-based$/u.test(word) ||
  (/['’]s$/u.test(word) && isPlain(word)) ||
  (openingWords.has(word.toLowerCase()) && !/^(?:On|О|Об)$/u.test(word)) ||
  joiningWords.has(word) ||
  /^(?:Mr|Mrs|Ms|Dr|Prof|Prime|President|Minister|Judge|Article|Articles|Г-н|Г-жа|Президента?|Статья)$/u.test(
    word,
  );

function isName(name: GatheredName, lower: ReadonlySet<string>): boolean {
  const { form, times, doubtful, placed } = name;
  if (form.length < shortestName || everywhere.test(form)) return false;
  const words = form.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  const telling = words.filter((word) => !isPlain(word) && !isJoint(word) && !isOnlyKind(word));
  if (telling.length === 0) {
    const many = words.filter((word) => !isJoint(word)).length >= manyWords;
    return isBodyOfState(form) || (many && guessKind(form, '') === 'organisation');
  }
  if (words.every(isRole)) return false;
  // “Russian Almaty”, “Spanish Embassy”
  if (words.length === 2 && telling.length === 1 && isPlain(words[0] ?? ''))
    return guessKind(form, name.before) !== undefined;
  if (words.length > 1) return true;
  if (doubtful === times || lower.has(form.toLowerCase()) || lower.has(name.stems.join(' '))) return false;
  return placed * 2 < times;
}

/** “Today.kz” is of a kind, too, but says which. */
const isOnlyKind = (word: string) => !word.includes('.') && isKindWord(word);
const isJoint = (word: string) => joiningWords.has(word) || looselyJoiningWords.has(word);

/** A line in capital letters is a heading, whatever it is marked as. */
function isShouted(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 3 && words.filter((word) => word === word.toUpperCase()).length > words.length / 2;
}
