import { fold } from '../../search/fold.ts';

/** Words for a part of the day, and the hours it has, on a clock of 24; a night goes over midnight. */
interface PartOfDay {
  readonly words: RegExp;
  readonly from: number;
  readonly to: number;
  /** Whether only 1 to 12 can stand beside it: there is no `13 pm`. */
  readonly twelve?: true;
}
const parts: readonly PartOfDay[] = [
  { words: alone('a\\.? ?m\\.?'), from: 0, to: 11, twelve: true },
  { words: alone('p\\.? ?m\\.?'), from: 12, to: 23, twelve: true },
  { words: alone('утра|таңғы|таңертеңгі|таңертең|in the morning'), from: 1, to: 11 },
  { words: alone('дня|күндізгі|түскі|түстен кейінгі|түстен кейін|in the afternoon'), from: 11, to: 18 },
  { words: alone('вечера|кешкі|кешкілік|in the evening'), from: 16, to: 23 },
  { words: alone('ночи|түнгі|at night'), from: 21, to: 5 },
];
const named: Readonly<Record<string, readonly string[]>> = {
  '12:00': ['noon', 'midday', '12 noon', 'полдень', 'в полдень', 'талтүс', 'тал түс', 'түс'],
  '00:00': ['midnight', '12 midnight', 'полночь', 'в полночь', 'түн ортасы', 'түн жарымы'],
};

/** A whole word at either end; a letter beside it would make another word of it. */
function alone(words: string): RegExp {
  return new RegExp(`^(?:${words})(?!\\p{L})|(?<!\\p{L})(?:${words})$`, 'u');
}

/** The time of a day that is typed, as `07:30`; undefined for what is none, or not certainly one. */
export function readTime(text: string): string | undefined {
  const typed = fold(text).replace(/\s+/g, ' ').trim();
  const name = Object.entries(named).find(([, names]) => names.includes(typed));
  if (name) return name[0];
  const part = parts.find(({ words }) => words.test(typed));
  const clock = clockOf(part ? typed.replace(part.words, '') : typed);
  if (!clock) return undefined;
  const hour = part ? hourIn(part, clock.hour) : clock.hour;
  if (hour === undefined || hour > 23 || clock.minute > 59) return undefined;
  return `${twoDigits(hour)}:${twoDigits(clock.minute)}`;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

const unit = /(?<=\d) ?(?:h|o'clock|ч\.?|час|часа|часов|сағат)(?!\p{L})\s*/u;
const minuteUnit = /(?<=h\d\d) ?(?:m|min|м|мин|минут)\.?$/;

/** Hours and minutes as they stand there. Minutes have two digits: `7:5` might be 7:05 as well as 7:50. */
function clockOf(typed: string): { hour: number; minute: number } | undefined {
  const plain = typed
    .trim()
    .replace(/^(?:at|в|сағат) (?=\d)/, '')
    .replace(unit, 'h')
    .replace(minuteUnit, '')
    .replace(/(?<=\d)-?(?:де|да|те|та)$/, '');
  const found = /^(\d{1,2})(?:[:.h](\d\d)|h)?$/.exec(plain) ?? /^(\d{1,2})(\d\d)$/.exec(plain);
  return found ? { hour: Number(found[1]), minute: Number(found[2] ?? 0) } : undefined;
}

/** The hour that is meant beside a part of the day: `7` in the evening is 19, and so is `19`; `2` in the evening is none. */
function hourIn({ from, to, twelve }: PartOfDay, hour: number): number | undefined {
  const ofTwelve = hour >= 1 && hour <= 12;
  if (twelve && !ofTwelve) return undefined;
  const candidates = ofTwelve ? [hour % 12, (hour % 12) + 12] : [hour];
  const within = (one: number) => (from <= to ? one >= from && one <= to : one >= from || one <= to);
  return candidates.find(within);
}
