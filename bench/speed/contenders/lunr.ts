import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import type { Contender } from '../contender.ts';

let index: lunr.Index;

/** lunr, with its English stemmer and stop words. */
const lunrContender: Contender = {
  build(passages) {
    index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      for (const { id, title, text } of passages) builder.add({ id, title, text });
    });
  },
  save: (file) => writeFileSync(file, JSON.stringify(index)),
  load(file) {
    index = lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')));
  },
  ask({ text, prefix, misspelt }) {
    const words = text.split(' ');
    return index.query((query) => {
      for (const [at, word] of words.entries())
        if (prefix && at === words.length - 1)
          query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
        else query.term(word, misspelt ? { editDistance: 1 } : {});
    });
  },
};
export default lunrContender;
