import { describe, expect, it } from 'vitest';
import type { Answer, Mark, Result } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/discord/asked.ts';
import { blockQuote } from '../../src/discord/escape.ts';
import { layOut } from '../../src/discord/lay-out.ts';
import { lengthOf, limits } from '../../src/discord/limits.ts';
import { quotationOf } from '../../src/discord/quotation.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { en } from '../../src/i18n/en.ts';
import { run } from '../../src/run.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';
import { textOf, withDocument } from '../support/made-library.ts';

interface Part {
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly custom_id?: string;
  readonly options?: readonly { readonly value: string }[];
}
const all = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [part, ...all(part.components ?? [])]);

const asking = (command: string, raw: Record<string, string>): Asked => ({
  command,
  raw,
  from: 0,
  ephemeral: true,
  words: en,
});
const answerTo = (command: string, raw: Record<string, string>, from = services): Answer =>
  run(command, () => ({ command: commands.find(({ name }) => name === command) as never, raw }), {
    services: from,
    commands,
    limit: 100,
  }).answer;
/** Each page with all parts of its message. */
const pagesOf = (answer: Answer, asked: Asked) =>
  layOut(answer, asked).page.starts.map((from) => {
    const page = { ...asked, from };
    const { components } = renderAnswer(answer, page);
    return { results: layOut(answer, page).page.results, parts: all(components as readonly Part[]) };
  });

const questions: [string, Record<string, string>][] = [
  ['search', { words: 'how long is Kozlov’s sentence' }],
  ['search', { words: '"right to strike"' }],
  ['search', { words: 'torture' }],
  ['right', { right: 'assembly' }],
  ['case', { name: 'kozlov' }],
];

describe('the words asked for', () => {
  const matches = (text: string, words: RegExp): Mark[] =>
    [...text.matchAll(words)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      kind: 'match',
    }));
  const whole = (text: string) => ({ start: 0, end: text.length });

  it.each([
    ['a *bold* word_with_lines and `code`', /bold|lines|code/g, 'a \\*'],
    ['# 5. rally\n- rally > 12. rally', /rally|12/g, '> \\#'],
    ['rally\nrally', /rally\nrally/g, '> **rally**\n> **rally**'],
    ['[rally](https://example.org) <@1> ||rally||', /rally/g, '\\['],
  ])('are bold in %j, and nothing else is changed', (text, words, expected) => {
    const marked = quotationOf(text, whole(text), matches(text, words));
    expect(marked).toContain(expected);
    expect(marked.match(/(?<!\\)\*\*/g)?.length).toBeGreaterThan(0);
    expect(marked.replace(/(?<!\\)\*\*/g, '')).toBe(blockQuote(text));
  });

  it('are bold in the part of a text that is shown, wherever it is cut', () => {
    const text = 'The rally was held and the rally was peaceful.';
    const marks = matches(text, /rally|peaceful/g);
    for (let end = 1; end <= text.length; end++) {
      const quoted = quotationOf(text, { start: 0, end }, marks);
      expect(quoted.replaceAll('**', '')).toBe(`> ${text.slice(0, end)}${end < text.length ? ' …' : ''}`);
      expect((quoted.split('**').length - 1) % 2, quoted).toBe(0);
    }
  });

  it.each(questions)(
    'change no word of an answer to /%s %j, within the room of a message',
    (command, raw) => {
      const answer = answerTo(command, raw);
      const plainly = (result: Result): Result => ({ ...result, marks: [] });
      const unmarked: Answer = {
        ...answer,
        groups: answer.groups.map((group) => ({ ...group, results: group.results.map(plainly) })),
      };
      const asked = asking(command, raw);
      const quoted = (from: Answer) =>
        pagesOf(from, asked)
          .flatMap(({ parts }) => parts.flatMap(({ content = '' }) => content.split('\n')))
          .filter((line) => line.startsWith('> '))
          .join('\n');
      expect(quoted(answer)).toContain('**');
      expect(quoted(answer).replace(/(?<!\\)\*\*/g, '')).toBe(quoted(unmarked));
      for (const { parts } of pagesOf(answer, asked)) {
        const length = parts.reduce((sum, { content = '' }) => sum + lengthOf(content), 0);
        expect(length).toBeLessThanOrEqual(limits.text);
      }
    },
  );
});

describe('a passage of which a part is shown', () => {
  it.each(questions)('is opened whole by a menu or a button on its page: /%s %j', (command, raw) => {
    let cut = 0;
    for (const { results, parts } of pagesOf(answerTo(command, raw), asking(command, raw))) {
      const ways = parts.flatMap(({ options = [], custom_id = '' }) => [
        custom_id,
        ...options.map(({ value }) => value),
      ]);
      for (const { passage, part } of results) {
        if (!part) continue;
        cut++;
        expect(
          ways.some((way) => way.includes(`${passage}#${part.start}-${part.end}`)),
          passage,
        ).toBe(true);
        const [shown] = answerTo('cite', { passage: `${passage}#${part.start}-${part.end}`, context: '1' })
          .groups.flatMap((group) => group.results)
          .filter((result) => result.passage === passage);
        expect(shown?.excerpt).toBe(textOf(passage));
      }
    }
    expect(cut).toBeGreaterThan(0);
  });
});

describe('words printed in two documents', () => {
  const persecution = 'kibhr-2015:persecution.1';
  const made = withDocument([{ id: '3', text: textOf(persecution), like: persecution }]);
  const raw = { name: 'kuramshin' };
  const [page] = pagesOf(answerTo('case', raw, made), asking('case', raw));

  it('are quoted once, with the other place below, which the menu opens', () => {
    const texts = page?.parts.flatMap(({ content = '' }) => content).join('\n') ?? '';
    expect(texts.split('7.5 year').length - 1).toBe(1);
    expect(texts).toMatch(/^-# Also in: .+/m);
    const values = page?.parts.flatMap(({ options = [] }) => options.map(({ value }) => value)) ?? [];
    expect(values.map((value) => value.split('#')[0])).toEqual(
      expect.arrayContaining([persecution, 'made-2020:3']),
    );
    expect(new Set(values).size).toBe(values.length);
  });
});
