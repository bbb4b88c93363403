import { create, insertMultiple, search } from '@orama/orama';
import type { Peer } from './peer.ts';

/** Orama, with its English stemmer. */
export const orama: Peer = {
  name: 'Orama',
  async build(texts) {
    const index = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { stemming: true, language: 'english' } },
    });
    await insertMultiple(index, [...texts]);
    return async (question, most) => {
      const { hits } = await search(index, { term: question, limit: most, threshold: 1 });
      return hits.map(({ id }) => String(id));
    };
  },
};
