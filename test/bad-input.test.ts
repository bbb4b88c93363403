import { describe, expect, it } from 'vitest';
import { answerSchema } from '../src/terminal/json.ts';
import { renderAnswer } from '../src/terminal/render.ts';
import { runLine } from '../src/terminal/run-line.ts';
import { ask, commands } from './support/ask.ts';
import { services } from './support/corpus.ts';

const questions = [
  '',
  ' ',
  '\n',
  '\0',
  '\u200e\u200f\u202e',
  '…',
  '?!.,;:',
  '""',
  '"',
  '“',
  '«»',
  '"unbalanced',
  'un"balanced "quotes',
  "'",
  '`',
  '\\',
  '\\\\"',
  '😀',
  '👩‍👩‍👧‍👦 protest',
  '(.*)+$',
  '[a-z',
  '^(?:(a+)+)$',
  '{}',
  '{name}',
  '$' + '{x}',
  '%s %d',
  '<script>alert(1)</script>',
  '&amp;',
  '**bold** _it_ ~~x~~ ||spoiler||',
  '# heading',
  '> quote',
  '- list',
  '@everyone',
  '@here',
  '<@1234>',
  '<#1234>',
  'https://example.org',
  'a'.repeat(6000),
  'a'.repeat(6001),
  'ab '.repeat(2000),
  'ж'.repeat(6000),
  '"a" '.repeat(1500),
  '1 '.repeat(3000),
  '٣٤٥',
  '１２３',
  '中文 维吾尔',
  'עברית',
  'العربية',
  'é',
  'e\u0301',
  'x\u0300\u0301\u0302\u0303'.repeat(100),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  'right:',
  'right: right:',
  ': : :',
  'year:2025',
];

describe.each(['', '/search ', '/right ', '/case ', '/recommendations ', '/document ', '/cite ', '/help '])(
  'asked as "%s…"',
  (prefix) => {
    it.each(questions)('%s gets an answer or a reason', (question) => {
      const line = `${prefix}${question}`;
      const answer = answerSchema.parse(ask(line));
      if (answer.outcome === 'error') expect(answer.notes[0]).toMatch(/\S.*[.!)]?$/);
      expect(
        renderAnswer(runLine(line, commands, services, 10).answer, { width: 80, colour: false }),
      ).toBeTruthy();
    });
  },
);
