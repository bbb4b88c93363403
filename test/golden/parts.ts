import { weights } from '../../src/search/concept.ts';
import { fields } from '../../src/search/passage-rows.ts';
import { ranking } from '../../src/search/rank.ts';
import { floor, makeSearch } from '../../src/search/search.ts';
import { library } from '../support/corpus.ts';
import { answering, goldenLists, readGolden, sealed } from './golden.ts';

/** Prints what each part of the ranking is worth: the golden lists with it, and with it switched off. */
type Switch = readonly [what: string, settings: object, off: Readonly<Record<string, number>>];
const switches: readonly Switch[] = [
  ['neighbouring words close together', ranking, { proximity: 0 }],
  ['a figure or a date in the passage', ranking, { wantedFigure: 1 }],
  ['a figure beside what is asked for', ranking, { figureNear: 1 }],
  ['a date beside what is asked for', ranking, { dateNear: 1 }],
  ['recommendations last where unasked', ranking, { recommendationUnasked: 1 }],
  ['recommendations first where asked', ranking, { recommendationAsked: 1 }],
  ['another year than asked for', ranking, { otherYear: 1 }],
  ['passages without the name asked for later', ranking, { otherName: 1 }],
  ['a phrase that is said literally', ranking, { phrase: 0 }],
  ['words that say little', weights, { vague: 1, vagueScore: 1 }],
  ['synonyms', weights, { synonym: 0 }],
  ['lexicon', weights, { lexicon: 0, lexiconKnown: 0 }],
  ['lexicon for words that are printed', weights, { lexiconKnown: 0 }],
  ['rights by their words', weights, { right: 0 }],
  ['cases by their names', weights, { case: 0 }],
  ['articles by their numbers', weights, { article: 0, articleRight: 0 }],
  ['unknown names tell more than words', weights, { unknownName: 1 }],
  ['headings', fields[1], { weight: 0 }],
  ['tags of rights, cases, articles', fields[2], { weight: 0 }],
  ['many tags are no fault', fields[2], { length: 0.75 }],
  ["the document's title and date", fields[3], { weight: 0 }],
  ['the floor', floor, { coverage: 0 }],
];

const questions = goldenLists
  .filter((name) => name !== sealed)
  .flatMap((name) =>
    readGolden(name)
      .filter(({ ask, kind }) => !ask.startsWith('/') && kind !== 'paraphrase')
      .map((golden) => ({ ...golden, wanted: new Set(answering(golden, library).map(({ id }) => id)) })),
  );
const answerable = questions.filter(({ kind }) => kind !== 'none');

function measure(): string {
  const search = makeSearch(library);
  const share = (count: number, of: number) => (count / of).toFixed(3);
  const ranks = answerable.map(({ ask, wanted }) => {
    const { hits, closest, why } = search.find(ask);
    return { rank: (why ? closest : hits).findIndex(({ passage }) => wanted.has(passage.id)) + 1, why };
  });
  const among = (most: number) => ranks.filter(({ rank }) => rank >= 1 && rank <= most).length;
  const none = questions.filter(({ kind }) => kind === 'none');
  return [
    share(among(1), ranks.length),
    share(among(5), ranks.length),
    share(none.filter(({ ask }) => search.find(ask).why).length, none.length),
    share(ranks.filter(({ why }) => why).length, ranks.length),
  ].join('   ');
}

export function printParts(): void {
  console.log(`${'without'.padEnd(40)}first   five    refused wrongly refused`);
  console.log(`${'nothing: as it is'.padEnd(40)}${measure()}`);
  for (const [what, settings, off] of switches) {
    const was = { ...settings };
    Object.assign(settings, off);
    console.log(`${what.padEnd(40)}${measure()}`);
    Object.assign(settings, was);
  }
}
