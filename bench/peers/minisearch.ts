import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';

/** MiniSearch as its documentation begins, without any option. */
export const minisearch: Peer = {
  name: 'MiniSearch, defaults',
  build(texts) {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(texts);
    return (question, most) =>
      index
        .search(question)
        .slice(0, most)
        .map(({ id }) => String(id));
  },
};
