import { readLibrary } from '../src/corpus/read-library.ts';
import { corpusFolder } from '../src/load.ts';
import { makeSearch } from '../src/search/search.ts';
import { answering, goldenLists, readGolden } from '../test/golden/golden.ts';
import type { Collection } from './collection.ts';
import type { Ask } from './peers/peer.ts';

const library = readLibrary(corpusFolder());

/** The passages of the library and the golden questions that they answer. */
export function goldenCollection(): Collection {
  const asked = goldenLists
    .flatMap(readGolden)
    .filter(({ ask, kind }) => kind !== 'none' && !ask.startsWith('/'))
    .map((golden, at) => ({ id: String(at), text: golden.ask, golden }));
  return {
    name: 'golden',
    texts: library.passages.map(({ id, heading, text }) => ({ id, title: heading.join(' '), text })),
    questions: asked.map(({ id, text }) => ({ id, text })),
    gains: Object.fromEntries(
      asked.map(({ id, golden }) => [
        id,
        Object.fromEntries(answering(golden, library).map((passage) => [passage.id, 1])),
      ]),
    ),
  };
}

/** As the bot itself searches the library: by concepts, over the vocabulary. */
export function askAsTheBotDoes(): Ask {
  const search = makeSearch(library);
  return (question, most) => {
    const { hits, closest } = search.find(question);
    return [...hits, ...closest].slice(0, most).map(({ passage }) => passage.id);
  };
}
