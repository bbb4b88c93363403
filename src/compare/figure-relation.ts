import { stem } from '../search/stem.ts';
import type { FigureFact } from './fact.ts';

/** `same` where the number and what it counts is, `other` where only the unit or what is counted is. */
export function compareFigures(claim: FigureFact, passage: FigureFact): 'same' | 'other' | 'apart' {
  if (!claim.unit && claim.counted.size === 0) return compareBare(claim, passage);
  if (claim.unit !== passage.unit) return 'apart';
  const isShared = countsTheSame(claim, passage);
  if (claim.value === passage.value)
    return claim.unit || isShared || isLikelyShared(claim, passage) ? 'same' : 'apart';
  if (claim.unit === 'article') return 'apart';
  // "About two weeks" is neither the same as 15 days nor something else.
  if (claim.about && Math.abs(claim.value - passage.value) <= passage.value * nearly) return 'apart';
  return claim.unit || isShared ? 'other' : 'apart';
}

/** "From 18 to 25", "rejected five": where a claim does not say of what, the place tells. */
function compareBare(claim: FigureFact, passage: FigureFact): 'same' | 'other' | 'apart' {
  if (passage.unit === 'article' || passage.unit === '%') return 'apart';
  if (claim.value === passage.number) return 'same';
  const isInPlace = claim.after === passage.after || (!passage.unit && passage.counted.has(claim.after));
  return claim.after !== '' && isInPlace ? 'other' : 'apart';
}

const nearly = 0.1;

function countsTheSame(claim: FigureFact, passage: FigureFact): boolean {
  // Two words that have a third one in common need not be the same: law, legal, trial.
  if ([...claim.printed].some((word) => passage.counted.has(word))) return true;
  if ([...passage.printed].some((word) => claim.counted.has(word))) return true;
  if (claim.counted.has(passage.after)) return true;
  // "A list of political prisoners … includes 31 people": what they are stands elsewhere in the sentence.
  return isOfPeople(passage) && [...claim.counted].some((counted) => passage.within?.has(counted));
}

/** Small numbers stand for many things in any text; a larger one twice is seldom chance. */
const telling = 20;
const isLikelyShared = (claim: FigureFact, passage: FigureFact) =>
  claim.value >= telling ||
  passage.counted.size === 0 ||
  !isComparable(claim) ||
  [...claim.counted].some((counted) => passage.within?.has(counted)) ||
  (claim.counted.has(people) && [...passage.counted].some((counted) => persons.has(counted)));

/** Words of other languages without a translation say nothing against being what the documents count. */
const isComparable = ({ counted }: FigureFact) => [...counted].some((word) => /[a-z]/.test(word));

const people = stem('people');
/** "31 people": in "8 for failure to identify persons" they are not what is counted. */
const isOfPeople = ({ printed, counted }: FigureFact) =>
  counted.has(people) && [...printed].slice(0, 1).some((word) => word === people || persons.has(word));
/** Those who are people, whatever else they are. */
const persons = new Set(
  `activists children citizens civilians defendants demonstrators detainees deaths dead individuals journalists
   members men minors officers persons prisoners protesters residents victims women workers`
    .split(/\s+/)
    .map(stem),
);
