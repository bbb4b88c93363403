/** What a number is followed by: how many of a base unit one of it is. */
interface Unit {
  readonly unit: string;
  readonly factor: number;
}

const forms: readonly (readonly [RegExp, Unit])[] = [
  [
    /^(days?|день|дня|дней|дням|сут(?:ки|ок|кам|ками|очн\p{L}*)|(?:ти|ми|и)?дневн\p{L}*|күн\p{L}*|тәулі[кг]\p{L}*)$/u,
    { unit: 'day', factor: 1 },
  ],
  [/^(weeks?|(?:ти|ми|и)?недел\p{L}+|апта\p{L}*)$/u, { unit: 'day', factor: 7 }],
  [
    /^(months?|mos|мес|месяц\p{L}*|(?:ти|ми|и)?месячн\p{L}*|ай(?:ға|дан|да|лық)?)$/u,
    { unit: 'month', factor: 1 },
  ],
  [
    /^(years?|yrs?|лет|год[ау]?|годам|(?:ти|ми|и)?летн\p{L}*|летн|жыл\p{L}*)$/u,
    { unit: 'month', factor: 12 },
  ],
  [/^(hours?|час\p{L}*|сағат\p{L}*)$/u, { unit: 'hour', factor: 1 }],
  [/^(minutes?|минут\p{L}*)$/u, { unit: 'minute', factor: 1 }],
  [/^(percent|pct|процент\p{L}*|пайыз\p{L}*)$/u, { unit: '%', factor: 1 }],
  [/^(euros?|eur|евро)$/u, { unit: 'EUR', factor: 1 }],
  [/^(dollars?|bucks|usd|долл\p{L}*)$/u, { unit: 'USD', factor: 1 }],
  [/^(tenge|kzt|тенге|теңге\p{L}*)$/u, { unit: 'KZT', factor: 1 }],
  [/^(pounds?|gbp|фунт\p{L}*)$/u, { unit: 'GBP', factor: 1 }],
  [/^(rubles?|roubles?|rub|руб|рубл\p{L}*)$/u, { unit: 'RUB', factor: 1 }],
];
/** Fines are counted in an index that is set each year: none of them is a sum of money. */
export const index =
  /^[\s-]?(?:mcis?|monthly\s+calculation\s+(?:index(?:es)?|indices)|мрп|месячн\p{L}*\s+расч[её]тн\p{L}*\s+показател\p{L}*|аек|айлық\s+есептік\s+көрсеткіш\p{L}*)(?!\p{L})/iu;
/** "Трехлетний", "пятнадцатисуточный": a number and its unit in one word. */
export const compound = /^(\p{L}+?)(летн|месячн|недельн|дневн|суточн)\p{L}{2,3}$/u;
/** Words between a number and its unit that change nothing of it. */
export const between = /^(calendar|consecutive|full|whole|календарн\p{L}*|күнтізбелік|per)$/u;
/** Words before a number that leave room around it. */
export const approximate =
  /^(about|around|some|approximately|roughly|nearly|almost|approx|около|примерно|почти|порядка|шамамен)$/u;
/** Ten working days are not ten days. */
export const working = /^(working|business|рабоч\p{L}*|жұмыс)$/u;
/** After a duration: "18 years old", "12 years ago" say no term. */
export const noTerm: Readonly<Record<string, string>> = { old: 'age', ago: 'ago', назад: 'ago' };
export const signs: Readonly<Record<string, string>> = {
  '%': '%',
  '€': 'EUR',
  $: 'USD',
  '₸': 'KZT',
  '£': 'GBP',
  '₽': 'RUB',
};
/** Currencies that are written before their number. */
export const currencies: Readonly<Record<string, string>> = {
  eur: 'EUR',
  usd: 'USD',
  kzt: 'KZT',
  gbp: 'GBP',
  rub: 'RUB',
};
/** Scales that are written after digits. */
export const scales: readonly (readonly [RegExp, number])[] = [
  [/^(k|тыс|тысяч\p{L}*|мың)$/u, 1_000],
  [/^(m|mln|million|млн|миллион\p{L}*)$/u, 1_000_000],
  [/^(bn|billion|млрд|миллиард\p{L}*)$/u, 1_000_000_000],
];
/** Words before a number that say what it numbers. */
export const numbered = /^(articles?|arts?|стат(?:ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях)|ст|бап\p{L}*)$/u;
/** Words for several, which a list of numbers follows. */
export const numberedList = /^(articles|arts|стат(?:ьи|ей|ьям|ьями|ьях)|ст)$/u;
/** Words before a number that points to a place in a text. */
export const reference = /^(paras?|paragraphs?|pages?|pp?|sections?|§|пункт\p{L}*|п|стр)$/u;
/** Words before "one" that make no number of it: "no one", "the one", "this one". */
export const noOne = /^(no|the|this|that|every|each|any|some|which|another)$/;
/** Small numbers in words: figures only before a unit, since "one" and "two" rarely are what is meant. */
export const small: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  один: 1,
  одного: 1,
  одной: 1,
  одну: 1,
  два: 2,
  две: 2,
  двух: 2,
  двумя: 2,
  бір: 1,
  екі: 2,
};

/** The unit that a folded word names. "per cent" is read from its second word. */
export const unitOf = (word: string): Unit | undefined =>
  word === 'cent' ? { unit: '%', factor: 1 } : forms.find(([form]) => form.test(word))?.[1];
