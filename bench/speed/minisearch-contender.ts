import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Contender } from './contender.ts';
import { type Passage, partOf } from './synthetic.ts';

/** What is asked of it besides, in questions of a kind. */
interface Besides {
  readonly misspelt?: SearchOptions;
  readonly prefix?: SearchOptions;
}

export function miniSearchOf(options: Options<Passage>, besides: Besides = {}): Contender {
  let index = new MiniSearch<Passage>(options);
  return {
    build: (passages) => index.addAll(passages),
    save: (file) => writeFileSync(file, JSON.stringify(index)),
    load(file) {
      index = MiniSearch.loadJSON<Passage>(readFileSync(file, 'utf8'), options);
    },
    ask({ text, prefix, misspelt, part }) {
      return index.search(text, {
        ...(misspelt && besides.misspelt),
        ...(prefix && { prefix: (_, at, terms) => at === terms.length - 1, ...besides.prefix }),
        ...(part !== undefined && { filter: ({ id }) => partOf(String(id)) === part }),
      });
    },
  };
}
