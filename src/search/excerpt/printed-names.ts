import type { CaseId } from '../../domain/ids.ts';
import type { Library } from '../../domain/library.ts';
import type { Case } from '../../domain/vocabulary.ts';
import type { Concept, Variant } from '../concept.ts';
import { tagOf } from '../passage-rows.ts';
import { termsOf } from '../terms.ts';

const known = new WeakMap<readonly Concept[], readonly Concept[]>();

/**
 * Concepts with the names that a case is printed by, and the number of an article, beside its tag: a tag says which passage, a name which words of
 * it. Worked out once for a question.
 */
export function withPrintedNames(concepts: readonly Concept[], library: Library): readonly Concept[] {
  const before = known.get(concepts);
  if (before) return before;
  const named = concepts.map((concept) => {
    const names = concept.variants.flatMap((variant) => [...namesOf(variant, library), ...numberOf(variant)]);
    return names.length > 0 ? { ...concept, variants: [...concept.variants, ...names] } : concept;
  });
  known.set(concepts, named);
  return named;
}

const caseTag = tagOf.case('');

function namesOf({ terms: [tag = ''], weight }: Variant, library: Library): Variant[] {
  if (!tag.startsWith(caseTag)) return [];
  const named = library.case(tag.slice(caseTag.length) as CaseId);
  return termsOfNames(named).map((terms) => ({ terms, weight, all: true }));
}

const termsKnown = new WeakMap<Case, readonly (readonly string[])[]>();

/** The terms of each form that a case is printed by. */
function termsOfNames(named: Case): readonly (readonly string[])[] {
  const before = termsKnown.get(named);
  if (before) return before;
  const terms = named.printed.map((form) => termsOf(form).map(({ term }) => term));
  termsKnown.set(named, terms);
  return terms;
}

const articleTag = tagOf.articleNumber('');
const [article] = termsOf('article').map(({ term }) => term);

/** "174" of `article:174`, "21" of `article:iccpr-21`. */
function numberOf({ terms: [tag = ''], weight }: Variant): Variant[] {
  const number = tag.startsWith(articleTag) ? /\d+(?:-\d+)?$/.exec(tag)?.[0] : undefined;
  return number
    ? [{ terms: [article ?? '', ...termsOf(number).map(({ term }) => term)], weight, all: false }]
    : [];
}
