/** A stretch of a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** After these a full stop ends no sentence: abbreviations, initials, "Alga!", which is a name. */
const goesOn =
  /(?:(?<!\p{L})(?:para|paras|subparas?|vol|ed|eds|messrs|mr|mrs|ms|dr|prof|gen|col|capt|lt|gov|sr|jr|st|ltd|inc|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|id|ibid|al|incl|rev|v|vs|e\.g|i\.e|cf|p|pp|approx|pop|u\.s|u\.n|гг?|см|млн|млрд|тыс|т\.е|т\.к|им|ул|ж|янв|февр?|апр|авг|сент?|окт|нояб?|дек)\.|(?<!\p{L})\p{Lu}\.|\bAlga!)["”’)]*\s*$/iu;
/** After these it ends none where a number follows: "Art. 21", but not "sorry but no." */
const goesOnWithNumber =
  /(?<!\p{L})(?:no|nos|art|arts|add|corr|sect|sec|chap|ch|cl|fig|figs|ст|п|гл)\.\s*$/iu;
const goesOnWithNumeral = /(?<!\p{L})(?:art|arts|sect|chap)\.\s*$/iu;
/** Whether a full stop at the end of `before` ends no sentence, with `next` behind it. */
export const isOpen = (before: string, next: string) =>
  goesOn.test(before) ||
  (goesOnWithNumber.test(before) && /^\s*[\d(]/.test(next)) ||
  (goesOnWithNumeral.test(before) && /^\s*[IVXLC]+(?![a-z])/.test(next));
/** A sentence is not its number: "1.", "(a)", "iv)". */
const isNumber = (sentence: string) => /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s*$/i.test(sentence);

/** The sentences of a text; a bullet is a sentence by itself. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const { segment, index } of segmenter.segment(text)) {
    if (open < 0) open = index;
    const end = index + segment.length;
    const next = text.slice(end);
    const brokenOff =
      !segment.endsWith('\n') &&
      (isOpen(segment, next) || /^\p{Ll}/u.test(next) || isNumber(text.slice(open, end)));
    if (brokenOff && next.length > 0) continue;
    spans.push(trimmed(text, open, end));
    open = -1;
  }
  return spans.filter((span) => span.end > span.start);
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Sentences as people type them in a chat, where a new one may begin with a small letter. */
export function chatSentencesOf(text: string): Span[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const breaks = [...sentence.matchAll(/[.!?…]+["”’)]*\s+(?=[\p{Ll}\p{N}])/gu)]
      .map((match) => match.index + match[0].length)
      .filter((at) => !isOpen(sentence.slice(0, at).trimEnd(), sentence.slice(at)));
    return [0, ...breaks].map((from, index) =>
      trimmed(text, start + from, start + (breaks[index] ?? sentence.length)),
    );
  });
}
