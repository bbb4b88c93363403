import { describe, expect, it } from 'vitest';
import { alsoInRemarks } from '../../src/answers/also-in.ts';
import { results } from '../../src/answers/answer.ts';
import { plainSentences, plainWords } from '../../src/answers/same-words.ts';
import type { Services } from '../../src/answers/services.ts';
import { earlierTwins, fewestWords } from '../../src/answers/twins.ts';
import { en } from '../../src/i18n/en.ts';
import { kk } from '../../src/i18n/kk.ts';
import { ru } from '../../src/i18n/ru.ts';
import { word } from '../../src/i18n/words.ts';
import { toJson } from '../../src/terminal/json.ts';
import { renderAnswer } from '../../src/terminal/render.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { commands } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';
import { textOf, withDocument } from '../support/made-library.ts';

const run = (line: string, made: Services, limit = 100) => runLine(line, commands, made, limit);
const answer = (line: string, made: Services, limit?: number) => run(line, made, limit).answer;
const quoted = (line: string, made: Services, limit?: number) =>
  results(answer(line, made, limit)).map(({ passage }) => passage as string);

const persecution = 'kibhr-2015:persecution.1';
/** As another typist would have it: other case, marks, white space, a footnote. */
const retyped = textOf(persecution)
  .replace('A number of', 'A NUMBER OF')
  .replaceAll('-year', '\u2011year')
  .replace('unfair trials.', 'unfair trials.14')
  .replace(/ /g, (space, at: number) => (at % 50 === 0 ? '\n' : space));
const twice = withDocument([{ id: '3', text: retyped, like: persecution }]);

describe('words printed in two documents', () => {
  it.each(['/search how long is Kuramshin’s sentence', '/case kuramshin', '/right fair trial'])(
    'are quoted once, with both places and dates: %s',
    (line) => {
      const found = results(answer(line, twice));
      const pair = found.filter(({ passage }) => [persecution, 'made-2020:3'].includes(passage));
      expect(pair).toHaveLength(1);
      const [shown] = pair;
      const other = shown?.passage === persecution ? 'made-2020:3' : persecution;
      expect(shown?.alsoIn).toEqual([
        {
          passage: other,
          date: other === persecution ? '2015' : '2020-03',
          citationShort: expect.stringMatching(other === persecution ? /, 2015,/ : /, March 2020, para\. 3$/),
        },
      ]);
      expect(shown?.citationShort).toMatch(/20(15|20)/);
    },
  );

  it('count once, and stand on the page of the passage that is shown however many are asked for', () => {
    const line = '/search how long is Kuramshin’s sentence';
    const all = answer(line, twice);
    expect(results(all)).toHaveLength(all.total);
    const [first] = results(answer(line, twice, 1));
    expect(first?.alsoIn).toEqual(results(all)[0]?.alsoIn);
    expect(answer(line, twice, 1).total).toBe(all.total);
    expect(all.documents.map(({ id }) => id)).toContain('made-2020');
  });

  it('are said in the terminal, in JSON, and in each language', () => {
    const { answer: found, ...rest } = run('/case kuramshin', twice);
    const shown = renderAnswer(found, { width: 80, colour: false }).replace(/\s+/g, ' ');
    expect(shown).toMatch(
      /Also in: .*(Made report, March 2020, para\. 3 · made-2020:3|kibhr-2015:persecution\.1)/,
    );
    const json = toJson({ ...rest, answer: found });
    expect(json.results.flatMap(({ alsoIn = [] }) => alsoIn)).toHaveLength(1);
    const [remark] = results(found).flatMap(alsoInRemarks);
    expect(remark && [en, ru, kk].map((words) => word(remark, words).split(':')[0])).toEqual([
      'Also in',
      'Также в',
      'Мынада да бар',
    ]);
  });

  it('are quoted twice where another passage has only some of them', () => {
    const [first = ''] = textOf(persecution).split(/(?<=trials\.) /);
    const made = withDocument([{ id: '3', text: `${first} Kuramshin is one.`, like: persecution }]);
    expect(quoted('/case kuramshin', made)).toEqual(expect.arrayContaining([persecution, 'made-2020:3']));
  });

  it('are quoted twice where a figure is another', () => {
    const text = textOf(persecution).replace('12-year', '13-year');
    const made = withDocument([{ id: '3', text, like: persecution }]);
    expect(quoted('/case kuramshin', made)).toEqual(expect.arrayContaining([persecution, 'made-2020:3']));
  });

  it.each([
    ['a denial', 'The Government denies that'],
    ['a report', 'According to nobody in particular,'],
  ])('are quoted twice where they stand in %s', (_, before) => {
    const said = 'Observers saw Kuramshin in the unheated court of the city on that day.';
    const made = withDocument([
      { id: '3', text: said, like: persecution },
      { id: '4', text: `${before} ${said[0]?.toLowerCase()}${said.slice(1)}`, like: persecution },
    ]);
    expect(quoted('/search observers saw Kuramshin in court', made)).toEqual(
      expect.arrayContaining(['made-2020:3', 'made-2020:4']),
    );
  });

  it.each([
    ['Five of them were beaten', 'Fifteen of them were beaten'],
    ['They were beaten', 'They were not beaten'],
  ])('are quoted twice where one word is another: %s, %s', (one, other) => {
    const around = 'Observers saw Kuramshin and others in the court of the city on that day.';
    const made = withDocument([
      { id: '3', text: `${around} ${one} in the court of the city.`, like: persecution },
      { id: '4', text: `${around} ${other} in the court of the city.`, like: persecution },
    ]);
    expect(quoted('/search observers saw Kuramshin in court', made)).toEqual(
      expect.arrayContaining(['made-2020:3', 'made-2020:4']),
    );
  });
});

describe('a demand made twice in the same words', () => {
  const demand = 'ngo-iccpr-2025:r49.9';
  const again = withDocument([{ id: '8', text: textOf(demand), like: demand }]);

  it('stays twice in a list', () => {
    expect(quoted('/recommendations all', again)).toEqual(expect.arrayContaining([demand, 'made-2020:8']));
    expect(quoted('/compare assembly', again).length).toBe(quoted('/compare assembly', services).length + 1);
  });

  it('is quoted once in an answer to a question', () => {
    const found = quoted(`/search ${textOf(demand).slice(0, 120)}`, again);
    expect(found.filter((id) => [demand, 'made-2020:8'].includes(id))).toHaveLength(1);
  });

  it('is quoted twice where it is made to somebody else', () => {
    const addressed = withDocument([{ id: '8', text: textOf('kibhr-2015:rec-expression.r1'), like: demand }]);
    const found = quoted(`/search ${textOf('kibhr-2015:rec-expression.r1').slice(0, 120)}`, addressed);
    expect(found).toEqual(expect.arrayContaining(['kibhr-2015:rec-expression.r1', 'made-2020:8']));
  });
});

describe('the words of two texts', () => {
  it.each([
    ['The “Right to Assembly”', "the 'right  to\nassembly'"],
    ['a non\u2011profit body', 'a non-profit body'],
    ['It was not implemented.12 Then it was.', 'It was not implemented. Then it was.'],
    ['It was not implemented¹ yet', 'It was not implemented yet'],
    ['It was not implemented [7] yet', 'It was not implemented  yet'],
  ])('are the same: %j and %j', (one, other) => {
    expect(plainWords(one)).toBe(plainWords(other));
  });

  it.each([
    ['See para.12 of it', 'See para.13 of it'],
    ['Under Article12 of it', 'Under Article13 of it'],
    ['In 2015 there were 20', 'In 2015 there were 21'],
    ['on tier1 of it', 'on tier2 of it'],
    ['12[12] people', '12 people'],
    ['A/HRC/29/25/Add.2', 'A/HRC/29/25/Add.5'],
    ['He is guilty', 'He is not guilty'],
  ])('are others: %j and %j', (one, other) => {
    expect(plainSentences(one)).not.toEqual(plainSentences(other));
  });
});

it('passages of the library that share no words are never compared', () => {
  const twins = earlierTwins(library.passages);
  for (const [one, others] of twins) {
    const words = (id: string) => plainWords(textOf(id)).match(/[\p{L}\p{N}]+/gu) ?? [];
    const text = ` ${words(one).join(' ')} `;
    for (const other of others) {
      const theirs = words(other);
      const shared = theirs.some((_, at) => {
        const run = theirs.slice(at, at + fewestWords);
        return run.length === fewestWords && text.includes(` ${run.join(' ')} `);
      });
      expect(shared, `${one} ${other}`).toBe(true);
    }
  }
  expect(twins.size).toBeGreaterThan(0);
});
