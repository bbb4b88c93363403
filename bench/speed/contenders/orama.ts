import { readFileSync, writeFileSync } from 'node:fs';
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { type Contender, mostFound } from '../contender.ts';

const index = create({
  schema: { title: 'string', text: 'string', part: 'number' },
  components: { tokenizer: { stemming: true, language: 'english' } },
});

/** Orama, with its English stemmer; it takes every word for a beginning. */
const orama: Contender = {
  async build(passages) {
    await insertMultiple(index, [...passages]);
  },
  save: (file) => writeFileSync(file, JSON.stringify(save(index))),
  load: (file) => load(index, JSON.parse(readFileSync(file, 'utf8')) as RawData),
  async ask({ text, misspelt, part }) {
    const { hits } = await search(index, {
      term: text,
      limit: mostFound,
      threshold: 1,
      ...(misspelt && { tolerance: 1 }),
      ...(part !== undefined && { where: { part: { eq: part } } }),
    });
    return hits;
  },
};
export default orama;
