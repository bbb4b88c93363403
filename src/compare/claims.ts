import { chatSentencesOf } from '../domain/sentences.ts';

/** What Discord marks in a message: mentions, emoji, times, links and their address, code, bold and so on. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|<\/[^:>]+:\d+>/g, ' '],
  [/\[([^\]]+)\]\(<?https?:[^)]*\)/g, '$1'],
  [/<?https?:\/\/[^\s>]+>?/g, ' '],
  [/\*{1,3}|__|~~|\|\||`{1,3}/g, ''],
  [/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]+/gu, '\n'],
];
/** Quotations, headings, small print and list items begin a line. */
const lineBegin = /^\s*(?:>{1,3}\s|#{1,3}\s|-#\s|[-•]\s|\d{1,2}[.)]\s)*/;

/** The sentences of a message without what Discord marks; a line is a sentence where it has no full stop. */
export function sentencesOfMessage(message: string): string[] {
  const plain = marks.reduce((text, [mark, instead]) => text.replace(mark, instead), message);
  return plain.split('\n').flatMap((line) => {
    const text = line
      .replace(lineBegin, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return chatSentencesOf(text)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  });
}

const question =
  /\?["”»)\s]*$|^(?:(?:and|so|but|ok|well|lol|ну|и|а)\s+)*(?:who|what|when|where|why|how|which|anyone|has anyone|does anyone|кто|что|когда|где|почему|зачем|сколько|кім|қашан|неге|қалай|қайда)\b(?!.*[,:])/iu;
/** How people begin what is no statement about the world: opinions, thanks, requests, talk about the talk. */
const talk =
  /^(?:(?:and|so|but|ok|okay|well|yes|no|lol|btw|anyway|also|ну|и|а|да)[\s,]+)*(?:i|i'm|i’m|i've|i’ve|i'd|i’d|im|my|we|let's|let’s|let|imo|imho|idk|thanks|thank|thx|ty|please|pls|plz|make|show|judge|look|remember|read|sign|join|share|come|stop|nobody should|good|great|nice|morning|hi|hello|hey|welcome|solidarity|calling|guess|sorry|sure|you|your|quick|source|спасибо|привет|всем|хватит|подпишите|удачи|по-моему|мне|я|мы|вы|ты|просто|пожалуйста|кстати|менің|сәлем|рахмет|ұмытпайық|өтінемін)(?![\p{L}'’-])/iu;

/** Whether a sentence asks instead of saying something. */
export const isQuestion = (sentence: string) => question.test(sentence);
/** Whether a sentence begins as people talk, not as they state. */
export const isTalk = (sentence: string) => talk.test(sentence);
