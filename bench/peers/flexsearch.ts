import { Charset, Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Peer } from './peer.ts';

/** FlexSearch in English, with suggestions, so that a text need not have all words. */
export const flexsearch: Peer = {
  name: 'FlexSearch',
  build(texts) {
    const index = new Document({
      document: { id: 'id', index: ['title', 'text'] },
      tokenize: 'strict',
      // @ts-expect-error: it takes several, as its documentation says, but its types do not.
      encoder: new Encoder(Charset.Default, english),
    });
    for (const { id, title, text } of texts) index.add({ id, title, text });
    return (question, most) => {
      const found = index.search(question, { suggest: true, limit: most, merge: true }) as { id: unknown }[];
      return found.slice(0, most).map(({ id }) => String(id));
    };
  },
};
