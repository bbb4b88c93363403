import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import type { Case } from '../../src/domain/vocabulary.ts';
import { makeNameIndex } from '../../src/search/name-index.ts';
import { kindNamedBy } from '../../src/search/name-kinds.ts';

describe('the index of names', () => {
  const named = (id: string, name: string, forms: Partial<Case> = {}): Case => ({
    id: id as CaseId,
    name,
    kind: 'person',
    printed: [],
    latin: [],
    cyrillic: [],
    related: [],
    passages: [],
    ...forms,
  });
  const { find } = makeNameIndex([
    named('ivanov', 'Pavel Ivanov', { latin: ['Ivanov Pavel'], cyrillic: ['Павел Иванов'] }),
    named('lake', 'Balkhash Foundation', { kind: 'organisation', cyrillic: ['Балқаш қоры', 'Фонд Балхаш'] }),
    named('ministry', 'Ministry of Fishing', {
      kind: 'organisation',
      cyrillic: ['Министерство рыболовства'],
    }),
    named('shores', 'Shores', { kind: 'outlet', cyrillic: ['Берега'] }),
  ]);
  const alone = (word: string) => [...find(word, { identifying: true, changes: 1 })];

  it('knows a person by the surname alone, whichever stands first', () => {
    for (const word of ['ivanov', 'иванову', 'ивановтың', 'iwanow', "ivanov'un", 'ivnaov'])
      expect(alone(word), word).toEqual(['ivanov']);
    for (const word of ['pavel', 'павлу', 'павел']) expect(alone(word), word).toEqual([]);
  });

  it('knows a body by its common words only beside others', () => {
    expect([...find('министерству')]).toEqual(['ministry']);
    expect(alone('министерству')).toEqual([]);
    expect([...find('министерству', { changes: 1 })]).toEqual([]);
  });

  it('takes a patronymic for one of any person, and a word for a kind for any of that kind', () => {
    expect([...find('петрович')]).toEqual(['ivanov']);
    expect([...find('фонда')]).toEqual(['lake', 'ministry']);
    expect([...find('газеты')]).toEqual(['shores']);
    expect(alone('петрович')).toEqual([]);
  });

  it('keeps first names and the surnames made of them apart', () => {
    expect([...find('павелов')]).toEqual([]);
  });

  it('has nothing for a number or a very short word', () => {
    expect([...find('2015')]).toEqual([]);
    expect([...find('ivo')]).toEqual([]);
  });

  it('knows no kind of an ordinary word', () => {
    expect(kindNamedBy('улица')).toBeUndefined();
  });
});
