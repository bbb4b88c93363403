import type { NameIndex } from './name-index.ts';
import type { Knowledge } from './understand.ts';

/**
 * The same knowledge that works each word out once: the words of a message are looked up again and again. It keeps what
 * people typed, so that it must be let go with the answer, and nothing that stays may refer to it.
 */
export function rememberWords({ index, thesaurus, speller }: Knowledge): Knowledge {
  return {
    index,
    speller: once(speller),
    thesaurus: {
      ...thesaurus,
      findByBeginning: once(thesaurus.findByBeginning),
      names: namesOnce(thesaurus.names),
    },
  };
}

function namesOnce(names: NameIndex): NameIndex {
  const ways = new Map<string, NameIndex['find']>();
  return {
    find(word, options = {}) {
      const way = `${options.identifying ?? false} ${options.changes ?? 0}`;
      const known = ways.get(way) ?? once((one) => names.find(one, options));
      ways.set(way, known);
      return known(word);
    },
  };
}

function once<Found>(find: (word: string) => Found): (word: string) => Found {
  const found = new Map<string, { readonly value: Found }>();
  return (word) => {
    const known = found.get(word) ?? { value: find(word) };
    found.set(word, known);
    return known.value;
  };
}
