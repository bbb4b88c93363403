import { describe, expect, it } from 'vitest';
import { buildEngine, freezeEngine, openEngine, type Source } from '../../src/search/engine/engine.ts';

const few: Source[] = [
  { id: 'a', title: 'Freedom of assembly', text: 'A permit was refused in Almaty for a peaceful gathering.' },
  {
    id: 'b',
    title: 'Torture',
    text: 'Prisoners in Almaty told of torture. The assembly of parts is no matter.',
  },
  { id: 'c', title: 'Prisons', text: 'Prisoners: 16 of 20 were tortured in État-Ville.' },
  { id: 'd', title: 'Prisons', text: 'Prisoners: 16 of 20 were tortured in État-Ville.' },
];

const forms = {
  growing: buildEngine(few),
  compact: openEngine(freezeEngine(buildEngine(few), 'sum'), 'sum'),
};

describe.each(Object.entries(forms))('the %s engine', (_, engine) => {
  const ids = (question: string, options = {}) => engine.search(question, options).map(({ id }) => id);

  it('weighs the title more', () => expect(ids('assembly')).toEqual(['a', 'b']));
  it('finds other forms of a word', () => expect(ids('torturing assemblies')).toHaveLength(4));
  it('finds without accents and case', () => expect(ids('ETAT')).toEqual(['c', 'd']));
  it('keeps the order of documents where scores are equal', () => expect(ids('16')).toEqual(['c', 'd']));
  it('repairs a word that is nowhere', () => expect(ids('asembly')).toEqual(['a', 'b']));
  it('repairs no number', () => expect(ids('17')).toEqual([]));
  it('finds nothing for a word that is like none', () => expect(ids('zygomorphic')).toEqual([]));
  it('finds nothing for nothing', () => expect([ids(''), ids('of the'), ids('?!')]).toEqual([[], [], []]));
  it('completes the last word', () => expect(ids('alma', { prefix: true })).toHaveLength(2));
  it('does not complete unasked', () => expect(ids('alma')).toEqual([]));
  it('asks a predicate once a document', () => {
    const asked: string[] = [];
    const accept = (id: string) => asked.push(id) > 0 && id !== 'c';
    expect(ids('prisoners tortured', { accept })).toEqual(['d', 'b']);
    expect(asked.sort()).toEqual(['b', 'c', 'd']);
  });
  it('fills the limit after the filter', () => {
    expect(ids('prisoners', { limit: 1, accept: Uint8Array.of(0, 0, 0, 1) })).toEqual(['d']);
  });
  it('refuses a mask of another size', () => {
    expect(() => ids('prisoners', { accept: Uint8Array.of(1) })).toThrow(RangeError);
  });
  it('is unharmed by a predicate that throws', () => {
    const before = engine.search('prisoners');
    for (const last of before) {
      const accept = (id: string) => {
        if (id === last.id) throw new Error('no');
        return true;
      };
      expect(() => ids('prisoners', { accept })).toThrow('no');
      expect(engine.search('prisoners')).toEqual(before);
    }
  });
  it('finds nothing with a limit of none', () => expect(ids('prisoners', { limit: 0 })).toEqual([]));
});

describe('a growing engine', () => {
  it('finds what is added later, and completes and repairs by it', () => {
    const engine = buildEngine([]);
    expect(engine.search('assembly')).toEqual([]);
    for (const source of few) {
      engine.add(source);
      expect(engine.search('asembly').map(({ id }) => id)).toContain('a');
    }
    expect(engine.search('assembly')).toEqual(buildEngine(few).search('assembly'));
  });

  it('refuses an id twice and stays as it was', () => {
    const engine = buildEngine(few);
    expect(() => engine.add({ id: 'a', title: '', text: 'prisoners' })).toThrow(/duplicate/);
    expect(engine.size).toBe(few.length);
    expect(engine.search('prisoners')).toEqual(buildEngine(few).search('prisoners'));
  });
});
