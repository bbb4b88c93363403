import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quote } from '../../src/answers/quote.ts';
import { cutsOf } from '../../src/domain/cuts.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { sentencesOf } from '../../src/domain/sentences.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { library, services } from '../support/corpus.ts';

const { search } = services;
const sentences = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('do not end after Alga!, initials and abbreviations', () => {
    expect(
      sentences(
        'The Alga! party. See para. 5 of A/HRC/29/25/Add.2. It met on Jan. 24 with K. Masimov. Then it left.',
      ),
    ).toEqual([
      'The Alga! party.',
      'See para. 5 of A/HRC/29/25/Add.2.',
      'It met on Jan. 24 with K. Masimov.',
      'Then it left.',
    ]);
  });

  it.each([
    'He met Mr. Kozlov and Prof. Ivanov.',
    'See No. 5, art. 21 and paras. 12-14 of it.',
    'It happened in the U.S. Court, e.g. Smith v. Kazakhstan.',
    'V. I. Kozlov led the Alga! Party.',
    'Under Art. III of the Law it is so.',
    '1. The State shall act.',
    '(a) Free them.',
    'The State must: (a) Free them; (b) Pay.',
  ])('go on after what only looks like an end: %s', (sentence) => {
    expect(sentences(`${sentence} Then it ended.`)).toEqual([sentence, 'Then it ended.']);
  });

  it('take a bullet for one', () => {
    expect(sentences('It:\n- does this;\n- does that.')).toEqual(['It:', '- does this;', '- does that.']);
  });

  it('leave no word out, for every passage of the library', () => {
    for (const { text } of library.passages) {
      const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim();
      expect(squeeze(sentences(text).join(' '))).toBe(squeeze(text));
    }
  });
});

describe('an excerpt', () => {
  const questions = [
    'how long is Kozlov’s sentence',
    'extrajudicial blocking of websites',
    '31 political prisoners',
    'zzz',
  ];

  it.each(questions)('is verbatim, within the limit, cut between words and marked: %s', (question) => {
    const { concepts } = search.find(question).understanding;
    for (const { text } of library.passages) {
      for (const limit of [80, 300, 600]) {
        const { text: shown, part } = excerptOf(text, concepts, search.index, { limit });
        const core = shown.replace(/^… /, '').replace(/ …$/, '');
        expect(text).toContain(core);
        expect(core.length).toBeLessThanOrEqual(Math.max(limit, part ? 0 : text.length));
        expect(core).toBe(text.slice(part?.start ?? 0, part?.end ?? text.length));
        expect(part !== undefined).toBe(core !== text);
        const at = text.indexOf(core);
        expect(text.slice(Math.max(0, at - 1), at)).toMatch(/^\s?$|^[“"([]$/);
        expect(text[at + core.length] ?? ' ').toMatch(/\s/);
      }
    }
  });

  it('shows the sentence that answers', () => {
    const passage = library.findPassage('sr-2015:parties');
    const { concepts } = search.find('how many members to form a political party').understanding;
    expect(excerptOf(passage?.text ?? '', concepts, search.index, { limit: 300 }).text).toContain(
      'not less than 40,000 members',
    );
  });

  it('has what was asked for literally, where a sentence says it', () => {
    for (const phrase of ['blocking of websites', 'right to strike', 'freedom of assembly']) {
      const { hits, understanding } = search.find(`"${phrase}"`);
      expect(hits.length).toBeGreaterThan(0);
      for (const { passage } of hits.filter(({ passage }) => passage.text.toLowerCase().includes(phrase))) {
        const { text } = excerptOf(passage.text, understanding.concepts, search.index, {
          phrases: understanding.phrases,
        });
        expect(text.toLowerCase(), passage.id).toContain(phrase);
      }
    }
  });
});

/** What stands on both sides of a line must not be parted. */
const held = [
  'within 15 | days',
  'a fine of KZT | 200,000',
  'under Article | 174',
  'for 7.5 | years',
  'some 20 | per | cent',
  'in No. | 5',
  'on 16 | December | 2011',
  'see para. | 12',
  'only 35 | calendar | days',
  'about 150 | 000 | EUR',
  'for seven | and | a | half | years',
  'of 5 | – 10 | days',
  'Articles 175, | 179',
  'under Section | III',
  'that (a) | frees',
  'by Mr. | Kozlov',
  'by V. | I. | Kozlov',
];

describe('a cut', () => {
  it.each(held)('never parts %s', (marked) => {
    const words = `He said it ${marked.replaceAll(' | ', ' ')} and then he left.`;
    const before = 'He said it '.length;
    const places = marked
      .split(' | ')
      .slice(0, -1)
      .map((_, at, all) => before + all.slice(0, at + 1).join(' ').length);
    const ends = new Set(cutsOf(words).map(({ end }) => end));
    expect(ends.size).toBeGreaterThan(0);
    for (const place of places) expect(ends.has(place), words.slice(0, place)).toBe(false);
  });

  it('leaves a dash between clauses to neither, and knows what brackets and marks hold', () => {
    const text = 'It was so – they said (or wrote, at least) – in “a kind of letter” to him.';
    const cuts = cutsOf(text);
    for (const { end, start } of cuts) {
      expect(text.slice(0, end)).not.toMatch(/–$/);
      expect(text.slice(start)).not.toMatch(/^–/);
    }
    const inside = cuts.filter((cut) => cut.inside).map(({ end }) => text.slice(0, end).split(' ').at(-1));
    expect(inside).toEqual(['(or', 'wrote,', 'at', '“a', 'kind', 'of']);
  });
});

const goldenSchema = z.array(
  z.strictObject({ ask: z.string(), passage: z.string(), words: z.array(z.string()).min(1) }),
);
const golden = goldenSchema.parse(
  load(readFileSync(new URL('../golden/excerpts.yaml', import.meta.url), 'utf8')),
);
const asked = golden.map(({ ask, ...rest }) => ({ ...rest, understood: search.understand(ask) }));
const squeeze = (text: string) => text.replace(/\s+/g, ' ');

describe('an article that is asked for by its number', () => {
  it.each([
    ['Article 174', 'ngo-iccpr-2025:59', '174 "Incitement of'],
    ['Article 405', 'ngo-iccpr-2025:59', '405 "Organisation'],
  ])('%s is in the part of %s that is shown', (question, id, words) => {
    const { concepts } = search.understand(question);
    const scored = { passage: library.passage(id as PassageId), score: 0 };
    expect(quote(services, [scored], concepts, { length: 480 })[0]?.excerpt).toContain(words);
  });
});

describe('the golden excerpts', () => {
  it('name words that stand in long passages', () => {
    expect(golden.length).toBeGreaterThanOrEqual(60);
    for (const { passage, words } of golden) {
      const { text } = library.passage(passage as PassageId);
      expect(text.length, passage).toBeGreaterThan(600);
      for (const one of words) expect(squeeze(text), passage).toContain(one);
    }
  });

  it.each([
    [600, 0.95],
    [480, 0.95],
    [250, 0.93],
  ])('hold within %i characters what answers', (length, least) => {
    const missing = asked.filter(({ passage, words, understood }) => {
      const { concepts, phrases } = understood;
      const scored = { passage: library.passage(passage as PassageId), score: 0 };
      const [result] = quote(services, [scored], concepts, { length, phrases, wants: understood });
      return !words.every((one) => squeeze(result?.excerpt ?? '').includes(one));
    });
    expect(
      1 - missing.length / asked.length,
      missing.map(({ passage }) => passage).join(),
    ).toBeGreaterThanOrEqual(least);
  });
});

/** Figures with their units, numbered places and dates, as the library prints them. */
const units =
  /\d\s+(?:calendar )?(?:days?|months?|years?|per cent|people|members|EUR|January|February|March|April|May|June|July|August|September|October|November|December|civilians|cases|recommendations)\b|\b(?:Articles?|No\.|paras?|paragraphs?|clause)\s+\d+|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}|\bper cent\b/g;

describe('an excerpt of any passage, for any of many questions', () => {
  const long = library.passages.filter(({ text }) => text.length > 250);

  it.each([600, 480, 250])('is a slice within %i characters that parts no word, figure or name', (limit) => {
    let cut = 0;
    for (const { id, text } of long) {
      const whole = [...text.matchAll(units)].map((match) => [match.index, match.index + match[0].length]);
      for (const { understood } of asked.slice(0, 20)) {
        const { concepts, phrases } = understood;
        const shown = excerptOf(text, concepts, search.index, { limit, phrases, wants: understood });
        const { start, end } = shown.part ?? { start: 0, end: text.length };
        expect(end - start, id).toBeLessThanOrEqual(limit);
        expect(shown.text).toBe(
          `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
        );
        for (const edge of [start, end]) {
          expect(/\S/.test(text[edge - 1] ?? ' ') && /\S/.test(text[edge] ?? ' '), `${id} ${edge}`).toBe(
            false,
          );
          expect(
            whole.some(([from = 0, to = 0]) => edge > from && edge < to),
            `${id} ${edge}`,
          ).toBe(false);
        }
        if (shown.part) cut++;
      }
    }
    expect(cut).toBeGreaterThan(100);
  });

  it('marks words of the question, in order and none over another', () => {
    for (const { understood, passage } of asked) {
      const { text } = library.passage(passage as PassageId);
      const { text: shown, matched } = excerptOf(text, understood.concepts, search.index, { limit: 480 });
      expect(matched.length, passage).toBeGreaterThan(0);
      for (const [at, { start, end }] of matched.entries()) {
        expect(start).toBeGreaterThanOrEqual(matched[at - 1]?.end ?? 0);
        expect(shown.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}.]$|^[\p{L}\p{N}]$/su);
      }
    }
  });
});

describe('an answer to a question of the document', () => {
  const answers = library.passages.filter(({ kind, text }) => kind === 'answer' && text.length > 250);

  it.each([600, 480, 250])('begins with that question and its yes or no, within %i characters', (length) => {
    for (const passage of answers) {
      const { concepts } = search.understand('permission of the authorities');
      const [result] = quote(services, [{ passage, score: 0 }], concepts, { length });
      const opening = passage.text.split('\n\n').slice(0, 2).join('\n\n');
      expect(result?.excerpt.startsWith(`${opening}\n\n`), passage.id).toBe(true);
      expect(result?.excerpt.replace(/… | …$/g, '').length, passage.id).toBeLessThanOrEqual(length);
    }
    expect(answers.length).toBeGreaterThan(3);
  });
});

describe('what is asked for', () => {
  const says = (question: string, text: string, limit = 110) => {
    const understood = search.understand(question);
    return excerptOf(text, understood.concepts, search.index, { limit, wants: understood }).text;
  };
  const rallies =
    'Organisers of rallies complain of the rules on rallies and rallies of others. A rally may be refused. ' +
    'A notice is to be filed 15 days before a rally is held in the city.';

  it('is shown with a figure where a number is wanted', () => {
    expect(says('how many days before rallies', rallies)).toContain('15 days');
    expect(says('complaints about rallies', rallies)).toContain('complain');
  });

  it('is shown with a date where a date is wanted, and not with the number of an article', () => {
    const text =
      'The protest law was praised, and the protest law was blamed, by many people and for long. ' +
      'Article 174 is another one. The protest law was adopted on 16 December 2011 by the lower house.';
    expect(says('when was the protest law adopted', text)).toContain('16 December 2011');
  });

  it('is looked for where it stands together, and not where a word of it stands often', () => {
    const text =
      'Torture, torture and again torture is what the first part of this text is about, and nothing else. ' +
      'The lawyers of the victims of torture were arrested by the police in the spring of that year.';
    expect(says('lawyers of torture victims', text)).toContain('lawyers of the victims');
  });
});
