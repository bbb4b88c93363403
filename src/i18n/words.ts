import type { Message, MessageCode } from '../answers/message.ts';
import { en } from './en.ts';

/** An interface language: the wording of every message, and the names of commands in it. */
export interface Words {
  /** BCP 47; decides the forms of plurals. */
  readonly language: string;
  readonly messages: Readonly<Record<MessageCode, string>>;
  /**
   * Names (lower case, at most 32 characters) and descriptions (at most 100) of commands and options, where they differ
   * from those that a command declares.
   */
  readonly commands: Readonly<Record<string, CommandWords>>;
}
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

const pluralForms = ['one', 'few', 'many', 'other'];

/**
 * Words a message: `{name}` is replaced by a fact; `{count|one|other}` and, for languages that have them,
 * `{count|one|few|many}` choose by the plural form of a number; `{name?text}` stands only where the fact is not empty
 * or zero.
 */
export function word({ code, facts }: Message, words: Words = en): string {
  const fill = (template: string): string =>
    template
      .replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, text: string) =>
        facts[name] ? fill(text) : '',
      )
      .replace(/\{(\w+)\|([^{}]*)\}/g, (_, name: string, forms: string) =>
        plural(Number(facts[name]), forms.split('|'), words.language),
      )
      .replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  return fill(words.messages[code]);
}

/** The last of the forms stands for every plural form that has none of its own. */
function plural(count: number, forms: readonly string[], language: string): string {
  const form = new Intl.PluralRules(language).select(count);
  const place = pluralForms.indexOf(form);
  return (form === 'other' ? forms.at(-1) : forms[place]) ?? forms.at(-1) ?? '';
}
