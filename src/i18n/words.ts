import type { Message, MessageCode } from '../answers/message.ts';
import { en } from './en.ts';

/** The wording of every message in one language. */
export type Words = Readonly<Record<MessageCode, string>>;

/**
 * Words a message: `{name}` is replaced by a fact, `{count|one|many}` chooses by whether a number is 1 (or a flag is
 * set), `{name?text}` stands only where the fact is not empty.
 */
export function word({ code, facts }: Message, words: Words = en): string {
  const fill = (template: string): string =>
    template
      .replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, text: string) =>
        facts[name] ? fill(text) : '',
      )
      .replace(/\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g, (_, name: string, one: string, many: string) =>
        facts[name] === 1 ? one : many,
      )
      .replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  return fill(words[code]);
}
