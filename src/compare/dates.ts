import type { DateFact } from './fact.ts';

/** How the names of months begin in English, Russian and Kazakh, whatever their ending; the English first. */
const monthStems = [
  'jan(?:uary)?|янв(?:ар\\p{L}*)?|қаңтар\\p{L}*',
  'feb(?:ruary)?|февр?(?:ал\\p{L}*)?|ақпан\\p{L}*',
  'mar(?:ch)?|март(?:а|у|е|ом)?|наурыз(?!б)\\p{L}*',
  'apr(?:il)?|апр(?:ел\\p{L}*)?|сәуір\\p{L}*',
  'may|ма[йяе]|мамыр\\p{L}*',
  'june?|июн\\p{L}*|маусым\\p{L}*',
  'july?|июл\\p{L}*|шілде\\p{L}*',
  'aug(?:ust)?|авг(?:уст(?:а|у|е|ом|овск\\p{L}*)?)?|тамыз\\p{L}*',
  'sept?(?:ember)?|сент?(?:ябр\\p{L}*)?|қыркүйек\\p{L}*',
  'oct(?:ober)?|окт(?:ябр\\p{L}*)?|қазан(?!ғ)\\p{L}*',
  'nov(?:ember)?|нояб?(?:р\\p{L}*)?|қараша\\p{L}*',
  'dec(?:ember)?|дек(?:абр\\p{L}*)?|желтоқсан\\p{L}*',
];
const months = monthStems.map((stem) => new RegExp(`^(?:${stem})$`, 'iu'));
const monthOf = (stems: readonly string[]) => `(?<month>(?:${stems.join('|')})(?!\\p{L}))\\.?`;
const month = monthOf(monthStems);
/** Only English puts the day behind: "в декабре 12 человек" counts people. */
const englishMonth = monthOf(monthStems.map((stem) => stem.slice(0, stem.indexOf('|'))));
const ordinal = '(?:st|nd|rd|th|-?(?:го|ого|е|ое))?';
const day = `(?<day>\\d{1,2})${ordinal}(?!\\d)`;
const from = `(?<from>\\d{1,2})${ordinal}\\s?(?:to|and|until|through|-|–|—|по|до|и|на)\\s?`;
const year = '(?<year>(?:19|20)\\d\\d)(?!\\d|s(?!\\p{L})|-(?:х|е|ые|ых)(?!\\p{L})|[-\\s]жылдар)';
const ofYear = `(?:\\s(?:годах?|годов|года|году|год|г\\.|ж\\.|жыл\\p{L}*))?`;
const comma = '(?:,\\s?|\\s)';

/** A date may not begin within a number, a symbol or a telephone number. */
const asForm = (form: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}/.,€$₸£]|\\+\\d[\\d\\s()-]*|\\d-\\d{3}-)${form}(?![/\\p{N}]|\\.\\d|-\\d\\d-)`,
    'giu',
  );
/** Ways to write a date, the fullest first. */
const withMonth = [
  `${year}[-\\s](?:жыл\\p{L}*|ж\\.)\\s(?:(?:${from})?${day}[-\\s])?${month}`,
  `(?:${from})?${day}[-\\s](?:of\\s)?${month}(?:(?:,\\s?|[-\\s])${year}${ofYear})?`,
  `${englishMonth}\\s(?:${from})?${day}(?:${comma}${year})?`,
  `${month}${comma}(?:of\\s)?${year}${ofYear}`,
].map(asForm);
const inDigits = [
  `(?<year>(?:19|20)\\d\\d)-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)`,
  `(?<day>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.(?<year>(?:19|20)\\d\\d)`,
  `(?<one>\\d{1,2})/(?<other>\\d{1,2})/(?<year>(?:19|20)\\d\\d)`,
  `(?<!(?:more than|fewer than|less than|over|at least|nearly|almost|более|больше|менее|почти)\\s)${year}${ofYear}`,
].map(asForm);
/** Most sentences name no month. */
const anyMonth = new RegExp(`(?<!\\p{L})(?:${monthStems.join('|')})(?!\\p{L})`, 'iu');
/** "2000 people", "2014 тенге": what is counted makes a number of what looks like a year. */
const counted =
  /^\s?(?:[%€$₸£]|(?:people|persons|members|participants|protesters|demonstrators|detainees|prisoners|workers|voters|signatures|euros?|eur|dollars|usd|tenge|kzt|rubles|days|hours|km|человек|людей|членов|участник|подпис|задержан|евро|доллар|тенге|адам|теңге)\p{L}*)/iu;

/** The dates of a text in order: days, runs of days, months, years, in the forms of three languages. */
export function datesIn(text: string): DateFact[] {
  if (!/\d/.test(text)) return [];
  const found: DateFact[] = [];
  const forms = anyMonth.test(text) ? [...withMonth, ...inDigits] : inDigits;
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
  const { month: name = '', from: first, year: of } = match.groups ?? {};
  const numbers = inNumbers(match.groups ?? {});
  if (!numbers) return undefined;
  const { monthNumber, on } = numbers;
  const inYear = monthNumber ? Number(monthNumber) : months.findIndex((stem) => stem.test(name)) + 1;
  if (monthNumber && (inYear < 1 || inYear > 12)) return undefined;
  if (on && (Number(on) < 1 || Number(on) > 31)) return undefined;
  const start = match.index;
  if (!of) {
    // "may 10 people" is no date; without a year these words need their capital.
    if (/^(may|mar|march)$/.test(name)) return undefined;
    // "In January 19 officers died": a day has "on".
    if (/^\p{L}/u.test(match[0]) && /(?<!\p{L})in\s$/iu.test(match.input.slice(0, start))) return undefined;
  }
  if (inYear === 0 && !/\p{L}/u.test(match[0]) && counted.test(match.input.slice(start + 4)))
    return undefined;
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

/** "16/12/2011" and "12/16/2011" say one day each; "5/12/2011" does not tell whether of May or of December. */
function inNumbers(groups: Record<string, string | undefined>) {
  const { one = '', other = '', monthNumber, day: on } = groups;
  if (!one) return { monthNumber, on };
  if (Number(one) === Number(other) || Number(one) > 12) return { on: one, monthNumber: other };
  return Number(other) > 12 ? { on: other, monthNumber: one } : undefined;
}

/**
 * How a date of a claim stands to one of a passage: `same` where the passage says all that the claim says, `other` where
 * both say something different. A day within a run of days, or a day of a month, is neither.
 */
export function compareDates(claim: DateFact, passage: DateFact): 'same' | 'other' | 'apart' {
  const said = (['year', 'month', 'day'] as const).filter((part) => claim[part] !== undefined);
  const both = said.filter((part) => passage[part] !== undefined);
  if (both.some((part) => part !== 'day' && claim[part] !== passage[part])) return 'other';
  if (both.includes('day')) {
    const [a, b] = [claim, passage].map(({ fromDay, day: last = 0 }) => ({ first: fromDay ?? last, last }));
    if (!a || !b || a.last < b.first || b.last < a.first) return 'other';
    const within = (a.first <= b.first && b.last <= a.last) || (b.first <= a.first && a.last <= b.last);
    if (a.first !== b.first || a.last !== b.last)
      return within && (a.first === a.last || b.first === b.last) ? 'apart' : 'other';
  }
  return both.length > 0 && both.length === said.length ? 'same' : 'apart';
}

/** How many parts two dates that differ have in common; a year alone is in common to many. */
export function partsShared(a: DateFact, b: DateFact): number {
  const shared = (['year', 'month', 'day'] as const).filter(
    (part) => a[part] !== undefined && a[part] === b[part],
  );
  const isYearAlone =
    shared.length === 1 && shared[0] === 'year' && (a.month === undefined || b.month === undefined);
  return isYearAlone ? 0 : shared.length;
}
