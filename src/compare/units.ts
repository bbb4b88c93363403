/** What a number is followed by: how many of a base unit one of it is. */
interface Unit {
  readonly unit: string;
  readonly factor: number;
}

const forms: readonly (readonly [RegExp, Unit])[] = [
  [/^(days?|день|дня|дней|сут(?:ки|ок)|күн\p{L}*)$/u, { unit: 'day', factor: 1 }],
  [/^(weeks?|недел\p{L}+|апта\p{L}*)$/u, { unit: 'day', factor: 7 }],
  [/^(months?|месяц\p{L}*|ай(?:ға|дан)?)$/u, { unit: 'month', factor: 1 }],
  [/^(years?|yrs?|лет|год[ау]?|жыл\p{L}*)$/u, { unit: 'month', factor: 12 }],
  [/^(hours?|час\p{L}*|сағат\p{L}*)$/u, { unit: 'hour', factor: 1 }],
  [/^(minutes?|минут\p{L}*)$/u, { unit: 'minute', factor: 1 }],
  [/^(percent|процент\p{L}*|пайыз\p{L}*)$/u, { unit: '%', factor: 1 }],
  [/^(euros?|eur|евро)$/u, { unit: 'EUR', factor: 1 }],
  [/^(dollars?|usd|долл\p{L}*)$/u, { unit: 'USD', factor: 1 }],
  [/^(tenge|kzt|тенге|теңге\p{L}*)$/u, { unit: 'KZT', factor: 1 }],
];
/** Words between a number and its unit that change nothing of it. */
export const between = /^(calendar|working|consecutive|full|whole|календарн\p{L}*|рабоч\p{L}*|per)$/u;
export const signs: Readonly<Record<string, string>> = { '%': '%', '€': 'EUR', $: 'USD', '₸': 'KZT' };
/** Scales that are written after digits. */
export const scales: readonly (readonly [RegExp, number])[] = [
  [/^(k|тыс|тысяч\p{L}*|мың)$/u, 1_000],
  [/^(m|mln|million|млн|миллион\p{L}*)$/u, 1_000_000],
];
/** Words before a number that say what it numbers. */
export const numbered = /^(articles?|arts?|статья|статьи|статье|статьей|ст|бап\p{L}*)$/u;
/** Small numbers in words: figures only before a unit, since "one" and "two" rarely are what is meant. */
export const small: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  один: 1,
  одну: 1,
  два: 2,
  две: 2,
  двух: 2,
  бір: 1,
  екі: 2,
};

/** The unit that a folded word names. "per cent" is read from its second word. */
export const unitOf = (word: string): Unit | undefined =>
  word === 'cent' ? { unit: '%', factor: 1 } : forms.find(([form]) => form.test(word))?.[1];
