import { describe, expect, it } from 'vitest';
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
