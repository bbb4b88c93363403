import lunr from 'lunr';
import type { Peer } from './peer.ts';

/** lunr, with its English stemmer and stop words. */
export const lunrPeer: Peer = {
  name: 'lunr',
  build(texts) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      for (const text of texts) builder.add(text);
    });
    return (question, most) =>
      index
        .query((query) => {
          // As terms: what people type is no query language.
          for (const word of question.toLowerCase().split(/[^\p{L}\p{N}]+/u)) if (word) query.term(word, {});
        })
        .slice(0, most)
        .map(({ ref }) => ref);
  },
};
