import type { Fact, Language, Message, MessageCode } from '../answers/message.ts';
import { en } from './en.ts';

/** An interface language: the wording of every message, and the names of commands in it. */
export interface Words {
  readonly language: Language;
  readonly messages: Readonly<Record<MessageCode, string>>;
  /**
   * Names (lower case, at most 32 characters) and descriptions (at most 100) of commands and options, where they differ
   * from those that a command declares.
   */
  readonly commands: Readonly<Record<string, CommandWords>>;
  /** The option that every command has on Discord: who sees the answer. */
  readonly show: { readonly name: string; readonly description: string };
  /** The names by which commands are called where the answer is read, where they are not those of `commands`. */
  readonly commandNames?: Readonly<Record<string, CommandWords>>;
}
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  /** What it is called in the menu of a message. */
  readonly onMessage?: string;
}

const pluralForms = ['one', 'few', 'many', 'other'];

/**
 * Words a message: `{name}` is replaced by a fact; `{count|one|other}` and, for languages that have them,
 * `{count|one|few|many}` choose by the plural form of a number; `{name?text}` stands only where the fact is not empty
 * or zero.
 *
 * @param treat what is done to a fact that is text before it is put in (an escape of the platform's marks)
 */
export function word({ code, facts }: Message, words: Words = en, treat: Treat = (text) => text): string {
  const said = (name: string): string => {
    const fact = facts[name] ?? '';
    const text = wordFact(fact, words);
    return typeof fact === 'number' ? text : treat(text, name);
  };
  const fill = (template: string): string =>
    template
      .replace(/\{(\w+)\?((?:[^{}]|\{\w+\})*)\}/g, (_, name: string, text: string) =>
        facts[name] === 0 || said(name) === '' ? '' : fill(text),
      )
      .replace(/\{(\w+)\|([^{}]*)\}/g, (_, name: string, forms: string) =>
        plural(Number(facts[name]), forms.split('|'), words.language),
      )
      .replace(/\{(\w+)\}/g, (_, name: string) => said(name));
  return fill(words.messages[code]);
}
export type Treat = (text: string, name: string) => string;

/** A fact in the reader's language. */
export function wordFact(fact: Fact, words: Words = en): string {
  if (typeof fact !== 'object') return String(fact);
  if (isList(fact)) {
    const parts = fact.map((part) => wordFact(part, words));
    return parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ');
  }
  if ('code' in fact) return word(fact, words);
  if ('date' in fact) return dateIn(fact.date, words.language);
  if ('label' in fact) return fact.label[words.language];
  if ('request' in fact) return requestIn(fact.request, words);
  if ('named' in fact)
    return namesIn(words)[fact.named.command]?.options[fact.named.option]?.name ?? fact.named.option;
  const { command, option } = fact.described;
  const own = words.commands[command];
  return (option === undefined ? own : own?.options[option])?.description ?? fact.text;
}

const isList = (fact: object): fact is readonly Fact[] => Array.isArray(fact);

/** `14 May 2025` (UN Editorial Manual), `14 мая 2025 г.`; only as long as the date is known. */
function dateIn(iso: string, language: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return dateFormat(language, Boolean(day)).format(date);
}

/** To make one takes a hundred times as long as to use it, and an answer uses dozens. */
const dateFormat = madeOnce((language, withDay) => {
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (withDay) form.day = 'numeric';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form);
});
const pluralRules = madeOnce((language) => new Intl.PluralRules(language));

/** One for each language and each of two forms: few enough to keep. */
function madeOnce<Made>(make: (language: string, variant: boolean) => Made) {
  const made = new Map<string, Made>();
  return (language: string, variant = false): Made => {
    const key = `${language} ${variant}`;
    const one = made.get(key) ?? make(language, variant);
    made.set(key, one);
    return one;
  };
}

const namesIn = ({ commandNames, commands }: Words) => commandNames ?? commands;

/** A request with the names of command and options that the reader's Discord shows. */
function requestIn(request: string, words: Words): string {
  const [, name = '', rest = ''] = /^\/(\S+)([\s\S]*)$/.exec(request) ?? [];
  const names = namesIn(words);
  const [, second = ''] = /^ ([a-z]+)(?!:)/.exec(rest) ?? [];
  const inGroup = names[`${name} ${second}`];
  if (inGroup && names[name]) return `/${names[name].name} ${inGroup.name}${rest.slice(second.length + 1)}`;
  const own = names[name];
  if (!own) return request;
  const options = rest.replace(/ ([a-z]+):/g, (whole, option: string) =>
    own.options[option] ? ` ${own.options[option].name}:` : whole,
  );
  return `/${own.name}${options}`;
}

/** The last of the forms stands for every plural form that has none of its own. */
function plural(count: number, forms: readonly string[], language: string): string {
  const form = pluralRules(language).select(count);
  const place = pluralForms.indexOf(form);
  return (form === 'other' ? forms.at(-1) : forms[place]) ?? forms.at(-1) ?? '';
}
