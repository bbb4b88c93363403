import type { Passage } from '../../domain/passage.ts';
import type { ProposedSelector } from './proposals.ts';

/** A passage and the words that led to it. */
interface Chosen {
  readonly passage: Passage;
  readonly because: readonly string[];
}

/** Selectors of single passages in their order; numbered paragraphs that follow one another become a range, `45-49`. */
export function joinNumbers(chosen: readonly Chosen[]): ProposedSelector[] {
  const runs: Chosen[][] = [];
  for (const one of chosen) {
    const run = runs.at(-1);
    const before = numberOf(run?.at(-1)?.passage);
    if (run && before !== undefined && numberOf(one.passage) === before + 1) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const last = numberOf(run.at(-1)?.passage);
    return {
      selector: run.length > 1 ? `${first.passage.id}-${last}` : first.passage.id,
      because: [...new Set(run.flatMap(({ because }) => because))],
    };
  });
}

/** The number of a paragraph whose id is that number. */
function numberOf(passage: Passage | undefined): number | undefined {
  if (!passage?.number || !/^\d+$/.test(passage.number)) return undefined;
  return passage.id === `${passage.document}:${passage.number}` ? Number(passage.number) : undefined;
}
