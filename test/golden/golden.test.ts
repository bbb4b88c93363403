import { describe, expect, it } from 'vitest';
import type { PassageId } from '../../src/domain/ids.ts';
import { ask, passagesOf } from '../support/ask.ts';
import { library } from '../support/corpus.ts';
import { answering, goldenLists, readGolden } from './golden.ts';
import { measureMessages } from './messages.ts';

/** Shares of the answerable questions whose passage is first, or among five; of the others, shares refused. */
function measure(name: (typeof goldenLists)[number]) {
  const questions = readGolden(name).filter(({ kind }) => kind !== 'paraphrase');
  const answerable = questions.filter(({ kind }) => kind !== 'none');
  const ranks = answerable.map((golden) => {
    const wanted = new Set<string>(answering(golden, library).map(({ id }) => id));
    return passagesOf(ask(golden.ask)).findIndex((id) => wanted.has(id)) + 1;
  });
  const none = questions.filter(({ kind }) => kind === 'none');
  return {
    first: ranks.filter((rank) => rank === 1).length / ranks.length,
    five: ranks.filter((rank) => rank >= 1 && rank <= 5).length / ranks.length,
    wrongly:
      answerable.filter(({ ask: question }) => ask(question).outcome === 'nothing').length / ranks.length,
    refused: none.filter(({ ask: question }) => ask(question).outcome === 'nothing').length / none.length,
  };
}

describe.each(goldenLists)('the golden list %s', (name) => {
  it('has answers that stand in exactly one passage each', () => {
    for (const golden of readGolden(name)) {
      expect(answering(golden, library).length, golden.ask).toBe(
        golden.answer.length === 0
          ? 0
          : new Set(
              golden.answer.map(
                ({ document, words }) =>
                  answering({ ...golden, answer: [{ document, words }] }, library)[0]?.id,
              ),
            ).size,
      );
      for (const answer of golden.answer)
        expect(
          answering({ ...golden, answer: [answer] }, library),
          `${golden.ask}: ${answer.words}`,
        ).toHaveLength(1);
    }
  });

  it('is answered well enough', () => {
    const { first, five, refused, wrongly } = measure(name);
    expect(first).toBeGreaterThanOrEqual(0.85);
    expect(five).toBeGreaterThanOrEqual(0.96);
    expect(refused).toBeGreaterThanOrEqual(0.35);
    expect(wrongly).toBeLessThanOrEqual(0.03);
  });

  it('shows then and now among the first five where it asks for both', () => {
    const asked = readGolden(name).filter(({ kind }) => kind === 'then-and-now');
    const both = asked.filter((golden) => {
      const ids = passagesOf(ask(golden.ask)).slice(0, 5);
      const dates = ids.map((id) => library.document(library.passage(id as PassageId).document).date);
      return new Set(dates.map((date) => date.slice(0, 4))).size > 1;
    });
    // One asks for words in quotation marks that nothing says.
    expect(both.length).toBeGreaterThanOrEqual(asked.length - 1);
  });
});

describe('the golden messages', () => {
  const { shares } = measureMessages();

  it.each([
    ['claims found', 0.9],
    ['talk left out', 0.7],
    ['first passage settles it', 0.88],
    ['one of two passages settles it', 0.92],
    ['silence where the corpus is silent', 0.75],
    ['same marked', 0.9],
    ['differences marked', 0.7],
    ['marked differences that are ones', 0.9],
  ] as const)('are checked well enough: %s', (name, least) => {
    expect(shares[name].hits / shares[name].of).toBeGreaterThanOrEqual(least);
  });
});
