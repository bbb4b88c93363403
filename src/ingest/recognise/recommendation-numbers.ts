import type { Piece } from '../drawn.ts';
import { describeRuns } from './numbering.ts';
import { readRecommendationNumber } from './printed-number.ts';
import type { Numbering } from './recognised.ts';
import { announcesRecommendations } from './recommendation-words.ts';

/** The official numbers of recommendations, by index of the piece. */
export interface NumberedRecommendations {
  readonly byPiece: ReadonlyMap<number, { readonly printed: string; readonly rest: string }>;
  readonly numbering: Numbering;
}

interface Numbered {
  readonly at: number;
  readonly printed: string;
  readonly value: number;
  readonly rest: string;
}

/** Numbers lower than this one before the full stop are those of sections, `2.1`, but below a heading that announces. */
const LOWEST_PARAGRAPH = 20;

/** Finds recommendations numbered after the paragraph that introduces them, `123.1`, `123.2`: three alike at least, or
 * right below that paragraph. */
export function numberRecommendations(pieces: readonly Piece[]): NumberedRecommendations {
  const runs = new Map<string, Numbered[]>();
  let announced = false;
  pieces.forEach((piece, at) => {
    if (piece.type === 'heading') announced = announcesRecommendations(piece.text);
    if (piece.type !== 'paragraph' && piece.type !== 'item') return;
    const found = readRecommendationNumber(piece.text);
    const [paragraph = '', own = ''] = found?.printed.split('.') ?? [];
    if (!found || (Number(paragraph) < LOWEST_PARAGRAPH && !announced)) return;
    runs.set(paragraph, [...(runs.get(paragraph) ?? []), { at, value: Number(own), ...found }]);
  });
  const isRun = (run: readonly Numbered[]) => run.length > 2 || isIntroduced(run, pieces);
  const many = [...runs.values()].filter(isRun).map((run) => [...run]);
  const single = [...runs.values()].filter((run) => !isRun(run)).flat();
  for (const one of single) takeMisprint(one, many);
  return {
    byPiece: new Map(many.flat().map(({ at, printed, rest }) => [at, { printed, rest }])),
    numbering: describeRuns(many, pieces),
  };
}

/** One or two are a run as well where the paragraph of their number stands right above: `85. …:`, `85.1`, `85.2`. */
function isIntroduced([first, second]: readonly Numbered[], pieces: readonly Piece[]): boolean {
  if (first?.value !== 1 || (second && second.at !== first.at + 1)) return false;
  const before = pieces[first.at - 1];
  return before?.type === 'paragraph' && before.text.startsWith(`${first.printed.split('.')[0]}. `);
}

/** Takes a number that begins otherwise into the run in the middle of which it stands: `129.11`, `128.12`, `129.13`. */
function takeMisprint(one: Numbered, runs: Numbered[][]): void {
  for (const run of runs) {
    const after = run.findIndex(({ at }) => at > one.at);
    const before = run[after - 1];
    const next = run[after];
    if (before && next && before.at === one.at - 1 && next.at === one.at + 1) run.splice(after, 0, one);
  }
}
