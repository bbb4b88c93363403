import { describe, expect, it } from 'vitest';
import { withoutBeginning } from '../../src/search/speller.ts';
import { services } from '../support/corpus.ts';

describe('what is put before a word', () => {
  it.each([
    ['reelected', 'elected'],
    ['unlawful', 'lawful'],
    ['non-violent', 'violent'],
    ['antiterrorist', 'terrorist'],
  ])('is left out of %s', (word, rest) => expect(withoutBeginning(word)).toBe(rest));

  it.each(['union', 'under', 'interest', 'elected', 'represent', 'republic', '', 'непризнанный'])(
    'is not seen in %s',
    (word) => expect(withoutBeginning(word)).toBeUndefined(),
  );

  it('is left out rather than another word meant, where the rest is printed', () => {
    expect(services.search.speller('reelected')).toBe('elected');
    expect(services.search.speller('regitration')).toBe('registration');
  });
});
