import type { DateFact } from './fact.ts';

/** How the names of months begin in English, Russian and Kazakh, whatever their ending. */
const monthStems = [
  'jan(?:uary)?|январ\\p{L}*|қаңтар\\p{L}*',
  'feb(?:ruary)?|феврал\\p{L}*|ақпан\\p{L}*',
  'mar(?:ch)?|март\\p{L}*|наурыз\\p{L}*',
  'apr(?:il)?|апрел\\p{L}*|сәуір\\p{L}*',
  'may|ма[йяе]|мамыр\\p{L}*',
  'june?|июн\\p{L}*|маусым\\p{L}*',
  'july?|июл\\p{L}*|шілде\\p{L}*',
  'aug(?:ust)?|август\\p{L}*|тамыз\\p{L}*',
  'sept?(?:ember)?|сентябр\\p{L}*|қыркүйек\\p{L}*',
  'oct(?:ober)?|октябр\\p{L}*|қазан(?!ғ)\\p{L}*',
  'nov(?:ember)?|ноябр\\p{L}*|қараша\\p{L}*',
  'dec(?:ember)?|декабр\\p{L}*|желтоқсан\\p{L}*',
];
const months = monthStems.map((stem) => new RegExp(`^(?:${stem})$`, 'iu'));
const month = `(?<month>(?:${monthStems.join('|')})(?!\\p{L}))\\.?`;
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const from = '(?<from>\\d{1,2})(?:st|nd|rd|th)?\\s?(?:to|and|until|through|-|–|—|по|до|и)\\s?';
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const ofYear = `(?:\\s(?:годах?|годов|года|году|год|г\\.|жыл\\p{L}*))?`;

/** Ways to write a date, the fullest first; none may begin within a number or a symbol. */
const forms = [
  `${year}\\sжыл\\p{L}*\\s(?:${day}\\s)?${month}`,
  `(?:${from})?${day}\\s(?:of\\s)?${month},?(?:\\s${year}${ofYear})?`,
  `${month}\\s(?:(?<from>\\d{1,2})\\s?[-–—]\\s?)?${day}(?:,?\\s${year})?`,
  `${month},?\\s(?:of\\s)?${year}${ofYear}`,
  `(?<year>(?:19|20)\\d\\d)-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)`,
  `(?<day>\\d{1,2})[./](?<monthNumber>\\d{1,2})[./](?<year>(?:19|20)\\d\\d)`,
  `${year}${ofYear}`,
].map((form) => new RegExp(`(?<![\\p{L}\\p{N}/.,])${form}(?![/\\p{N}])`, 'giu'));

/** The dates of a text in order: days, runs of days, months, years, in the forms of three languages. */
export function datesIn(text: string): DateFact[] {
  const found: DateFact[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const date = read(match);
      const taken = found.some((other) => date && date.start < other.end && other.start < date.end);
      if (date && !taken) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(match: RegExpExecArray): DateFact | undefined {
  const { month: name = '', monthNumber, day: on, from: first, year: of } = match.groups ?? {};
  const inYear = monthNumber ? Number(monthNumber) : months.findIndex((stem) => stem.test(name)) + 1;
  if (inYear > 12 || Number(on ?? 1) > 31) return undefined;
  // "may 10 people" is no date; without a year these words need their capital.
  if (!of && /^(may|mar|march)$/.test(name)) return undefined;
  const start = match.index;
  const end = start + match[0].replace(/[\s,]+$/, '').length;
  return {
    kind: 'date',
    start,
    end,
    ...(of ? { year: Number(of) } : {}),
    ...(inYear > 0 ? { month: inYear } : {}),
    ...(on ? { day: Number(on) } : {}),
    ...(first ? { fromDay: Number(first) } : {}),
  };
}

/** `same` where all that both say agrees, `other` where something that both say differs. */
export function compareDates(a: DateFact, b: DateFact): 'same' | 'other' | 'apart' {
  const parts = (['year', 'month', 'day', 'fromDay'] as const).filter(
    (part) => a[part] !== undefined && b[part] !== undefined,
  );
  if (parts.length === 0) return 'apart';
  return parts.every((part) => a[part] === b[part]) ? 'same' : 'other';
}
