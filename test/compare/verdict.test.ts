import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageCodes } from '../../src/answers/message.ts';
import { languages } from '../../src/i18n/languages.ts';
import { commands } from '../support/ask.ts';

const verdicts: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:(?:un)?tru(?:e|th)|false\p{L}*|(?:in)?correct\p{L}*|wrong\p{L}*|right(?:ly)?|confirm\p{L}*|refut\p{L}*|mislead\p{L}*|debunk\p{L}*|prove[ns]?|disprove\p{L}*|(?:in)?accura\p{L}*|lies?|fake|mistaken|valid|invalid)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:(?:не)?правд\p{L}*|(?:не)?верн(?:о|ый|ая|ы|а)|лож(?:ь|н\p{L}*)|ошибочн\p{L}*|(?:не)?правильн\p{L}*|подтвержд\p{L}*|подтвердил\p{L}*|опров\p{L}*|заблужд\p{L}*|(?:не)?достоверн\p{L}*|истин\p{L}*|фейк\p{L}*)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:рас(?:тал\p{L}*|тай\p{L}*)?|шын(?:дық|ы)?\p{L}*|өтірік|жалған\p{L}*|дұрыс\p{L}*|бұрыс|қате\p{L}*|теріске\p{L}*|жаңылыстыр\p{L}*|фейк\p{L}*)(?!\p{L})/iu,
};

/** The codes that the parts of `check` name, and those of what surrounds its claims. */
const files = [
  'commands/check.ts',
  'src/answers/find-claims.ts',
  'src/answers/remarks.ts',
  'src/answers/notes.ts',
];
const code = files.map((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).join('\n');
const used = messageCodes.filter((name) => code.includes(`'${name}'`) || /claim/i.test(name));

describe.each(Object.entries(verdicts))('what check says in the language %s', (language, verdict) => {
  const words = languages[language as keyof typeof languages];

  it('is no verdict', () => {
    expect(used.length).toBeGreaterThan(15);
    for (const name of used) expect(words.messages[name], name).not.toMatch(verdict);
  });

  it('is none in its names and descriptions', () => {
    const command = commands.find(({ name }) => name === 'check');
    expect(command?.description).not.toMatch(verdicts.en ?? /./);
    expect(JSON.stringify(words.commands.check ?? {})).not.toMatch(verdict);
  });
});

it.each([
  ['en', 'This is false', 'The claim was confirmed', 'Misleading'],
  ['ru', 'Это неправда', 'Утверждение подтверждено', 'Неверно'],
  ['kk', 'Бұл жалған', 'Мәлімет расталды', 'Дұрыс емес'],
])('a verdict in the language %s is one', (language, ...sentences) => {
  for (const sentence of sentences) expect(sentence).toMatch(verdicts[language] ?? /^$/);
});
