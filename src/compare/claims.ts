import { chatSentencesOf } from '../domain/sentences.ts';

/** What Discord marks in a message: mentions, emoji, times, links and their address, code, bold and so on. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|<\/[^:>]+:\d+>|@(?:everyone|here)(?!\p{L})/gu, ' '],
  [/\[([^\]]+)\]\(<?https?:(?:[^()]|\([^()]*\))*\)/g, '$1'],
  [/<https?:\/\/[^\s>]+>|https?:\/\/(?:\([^\s()]*\)|[^\s>()])*(?:\([^\s()]*\)|[^\s>().,;:!?"'»”])/g, ' '],
  // "2*3" is no markup: what stands between two numbers stays.
  [
    /(?<!\d)\*{1,3}|\*{1,3}(?!\d)|__|~~|\|\||`{1,3}|(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu,
    '',
  ],
  // Keycaps are digits.
  [/\ufe0f?\u20e3/g, ''],
  // An emoji ends a sentence, unless the sentence goes on behind it.
  [
    /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]+(?=\s*[\p{Ll}.,;!?])/gu,
    ' ',
  ],
  [/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]+/gu, '\n'],
  [/[ \t]+(?=[.,;:!?](?:\s|$))/g, ''],
];
/** Quotations, headings, small print and list items begin a line. */
const lineBegin = /^\s*(?:>{1,3}\s|#{1,3}\s|-#\s|[-–—•+]\s|\d{1,2}[.)]\s)*/;

/** The sentences of a message without what Discord marks; a line is a sentence where it has no full stop. */
export function sentencesOfMessage(message: string): string[] {
  const plain = marks.reduce((text, [mark, instead]) => text.replace(mark, instead), message);
  return plain.split('\n').flatMap((line) => {
    const text = line
      .replace(lineBegin, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return chatSentencesOf(text)
      .flatMap(({ start, end }) => inPieces(text.slice(start, end)))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  });
}

/** Nobody reads a longer sentence as one claim; a menu of Discord holds one whole up to this length (UTF-16). */
const longest = 240;

/** A sentence without an end in sight, cut at commas, else between words. */
function inPieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const head = sentence.slice(0, longest);
  const comma = /.*[;,–—]\s/su.exec(head)?.[0].length ?? 0;
  const at = comma > longest / 3 ? comma : (/.*\s/su.exec(head)?.[0].length ?? longest);
  return [sentence.slice(0, at).trim(), ...inPieces(sentence.slice(at).trim())];
}

const question =
  /\?[!?\s"”’»)…]*$|^["“«(\s]*(?:(?:and|so|but|ok|well|lol|ну|и|а)\s+)*(?:(?:who|what|why|anyone|has anyone|does anyone|кто|что|когда|где|почему|зачем|сколько|кім|қашан|неге|қалай|қайда)(?![\p{L}\p{N}])(?!.*[,:])|(?:when|where|how)\s+(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|many|much|long|often|come)(?!\p{L})(?!.*[,:]))/iu;
/** How people begin what is no statement about the world: opinions, thanks, requests, talk about the talk. */
const talk =
  /^["“«(\s]*(?:(?:and|so|but|ok|okay|well|yes|no|lol|btw|anyway|also|ну|и|а|да)[\s,]+)*(?:i|i'm|i’m|i've|i’ve|i'd|i’d|im|my|we|let's|let’s|let|imo|imho|idk|thanks|thank|thx|ty|please|pls|plz|make|show|judge|look|remember|read|sign|join|share|come|stop|nobody should|good|great|nice|morning|hi|hello|hey|welcome|solidarity|calling|guess|sorry|sure|you|your|quick|source|спасибо|привет|всем|хватит|подпишите|удачи|по-моему|мне|я|мы|вы|ты|просто|пожалуйста|кстати|менің|сәлем|рахмет|ұмытпайық|өтінемін)(?:['’](?:re|ve|ll|d))?(?![\p{L}'’-])/iu;

/** A name or a number by itself says nothing of it: a statement has at least two words and one more, or a figure. */
export function saysSomething(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? [];
  return words.length > 2 && words.filter((word) => /\p{L}{2}/u.test(word)).length > 1;
}

const negation =
  /(?<!\p{L})(?:not|no|never|nobody|none|cannot|without|не|нет|ни|никто|никогда|без|емес|жоқ)(?!\p{L})|n['’]t(?!\p{L})/iu;
/** Whether a sentence denies something, which figures, dates and names do not show. */
export const denies = (sentence: string) => negation.test(sentence);

/** Whether a sentence asks instead of saying something. */
export const isQuestion = (sentence: string) => question.test(sentence);
/** Whether a sentence begins as people talk, not as they state. */
export const isTalk = (sentence: string) => talk.test(sentence);
