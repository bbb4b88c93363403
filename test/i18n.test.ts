import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { message, messageCodes } from '../src/answers/message.ts';
import type { Options } from '../src/command.ts';
import { show } from '../src/discord/definitions.ts';
import { en } from '../src/i18n/en.ts';
import { languages } from '../src/i18n/languages.ts';
import { ru } from '../src/i18n/ru.ts';
import { word } from '../src/i18n/words.ts';
import { commands } from './support/ask.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const places = ['src/answers', 'src/digest', 'src/command.ts', 'src/run.ts', 'src/terminal', 'src/discord'];
const code = [...places, 'commands']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .map((file) => join(place, file)),
  )
  .filter((file) => !file.endsWith('message.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** Worded by what it names: `status.${status}`. */
const isOneOfAFamily = (name: string) =>
  code.includes(`\`${name.split('.')[0]}.\${`) ||
  show.choices.some((choice) => name === `show.${choice}`) ||
  commands.some(({ options }) =>
    Object.entries(options as Options).some(([option, { choices = [] }]) =>
      choices.some((choice) => name === `${option}.${choice}`),
    ),
  );

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[?|}]/g)].map((match) => match[1]))].sort();

/** English names commands and options where they are declared. */
const translations = Object.entries(languages).filter(([, words]) => words !== en);

describe.each(translations)('the language %s', (language, words) => {
  const file = `src/i18n/${language}.ts`;

  it('is called by its code', () => {
    expect(words.language).toBe(language);
  });

  it('has every message with the same placeholders', () => {
    expect(Object.keys(words.messages).sort(), `messages of ${file}`).toEqual([...messageCodes].sort());
    for (const code of messageCodes)
      expect(placeholders(words.messages[code]), `${code} in ${file}`).toEqual(
        placeholders(en.messages[code]),
      );
  });

  it('names every command and option once, within Discord’s limits', () => {
    const names = Object.values(words.commands).map(({ name }) => name);
    expect(new Set(names).size, `${file} names no two commands alike: ${names.join(', ')}`).toBe(
      names.length,
    );
    for (const command of commands) {
      const own = words.commands[command.name];
      const where = `“${command.name}” under commands in ${file}`;
      expect(own, `${where} is missing`).toBeDefined();
      expect(Object.keys(own?.options ?? {}).sort(), `options of ${where}`).toEqual(
        Object.keys(command.options).sort(),
      );
      const options = Object.values(own?.options ?? {});
      expect(new Set(options.map(({ name }) => name)).size, `${where} names no two options alike`).toBe(
        options.length,
      );
      for (const { name, description } of [own, ...options].filter((one) => one !== undefined)) {
        expect(name, `a name of ${where}`).toMatch(/^[\p{Ll}\p{N}_-]{1,32}$/u);
        expect(description.length, `the description of ${name}, ${where}`).toBeGreaterThan(0);
        expect([...description].length, `signs that describe ${name}, ${where}`).toBeLessThanOrEqual(100);
      }
    }
  });
});

it('chooses the plural form of the language', () => {
  const passages = (count: number) => word(message('line.passages', { count, documents: 1 }), ru);
  expect(new Set([1, 21, 101].map((count) => passages(count).replace(/\d+ /, ''))).size).toBe(1);
  expect(passages(2).replace(/^\d+ /, '')).not.toBe(passages(5).replace(/^\d+ /, ''));
  expect(passages(1).replace(/^\d+ /, '')).not.toBe(passages(2).replace(/^\d+ /, ''));
});

describe('messages', () => {
  it('are all worded, and all used', () => {
    expect(Object.keys(en.messages).sort()).toEqual([...messageCodes].sort());
    expect(messageCodes.filter((name) => !code.includes(`'${name}'`) && !isOneOfAFamily(name))).toEqual([]);
  });

  it('are filled with facts', () => {
    expect(word(message('line.passages', { count: 1, documents: 2 }))).toBe('1 passage in 2 documents');
    expect(word(message('line.option', { option: 'x', description: 'y', required: 1, choices: '' }))).toBe(
      'x (required): y',
    );
    expect(
      word(message('line.option', { option: 'x', description: 'y', required: 0, choices: 'a, b' })),
    ).toBe('x: y. One of: a, b');
  });

  it('do not read facts as templates', () => {
    expect(word(message('title.search', { words: '{count} $& {words}' }))).toBe(
      'Passages for “{count} $& {words}”',
    );
  });
});
