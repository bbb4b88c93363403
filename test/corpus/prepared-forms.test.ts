import { describe, expect, it } from 'vitest';
import { freezePassages, indexPassages, preparePassages } from '../../src/search/index-passages.ts';
import { library } from '../support/corpus.ts';

describe('the index that is prepared', () => {
  it('is byte for byte the one that MiniSearch makes', () => {
    const bySearch = freezePassages(indexPassages(library), 'sum');
    expect(preparePassages(library, 'sum').equals(bySearch)).toBe(true);
  });
});
