import { drawTick, make, placeOf } from './draw-part.js';

/** Goes through doubtful places or problems, one after the other, round and round. */
export class Steps {
  #at = -1;
  #places = [];

  /** @param places each with a `key`; the place that was stepped to is kept where it is still there */
  set(places) {
    const key = this.#places[this.#at]?.key;
    const gone = this.#at;
    this.#places = places;
    this.#at = places.findIndex((place) => place.key === key);
    // Where it was mended, the next step goes to the one that took its place.
    if (this.#at < 0 && gone >= 0) this.#at = Math.min(gone, places.length) - 1;
  }
  get length() {
    return this.#places.length;
  }
  get current() {
    return this.#places[this.#at];
  }
  get position() {
    return this.#at + 1;
  }
  goTo(index) {
    this.#at = index;
    return this.current;
  }
  move(by) {
    const count = this.#places.length;
    if (count === 0) return undefined;
    this.#at = this.#at < 0 ? (by > 0 ? 0 : count - 1) : (this.#at + by + count) % count;
    return this.current;
  }
}

const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** What the button above says. */
export function sayDoubts(doubts) {
  const seen = doubts.filter((doubt) => doubt.seen).length;
  return `${plural(doubts.length, 'doubtful place', 'doubtful places')}${seen > 0 ? `, ${seen} looked at` : ''}`;
}
export const sayProblems = (count) => (count === 0 ? 'No problems' : plural(count, 'problem', 'problems'));

export function listDoubts(doubts) {
  if (doubts.length === 0) return make('p', {}, 'Nothing was noted as doubtful.');
  return make(
    'ol',
    {},
    ...doubts.map((doubt, index) =>
      make(
        'li',
        { className: doubt.seen ? 'seen' : '' },
        make(
          'button',
          { type: 'button', className: 'go', 'data-go': index },
          doubt.message,
          make('small', {}, ` ${placeOf(doubt)}`),
        ),
        drawTick(doubt, index),
      ),
    ),
  );
}

/** Problems of parts lead there; those of other files are only told. */
export function listProblems(problems, elsewhere, counts) {
  if (problems.length + elsewhere.length === 0)
    return make('p', {}, 'The check of the corpus finds nothing wrong.');
  return make(
    'ul',
    {},
    ...counts.map(({ kind, says, has }) =>
      make(
        'li',
        {},
        make(
          'span',
          { className: 'go' },
          `The front matter counts ${says} of kind ${kind}; the text has ${has}.`,
        ),
        make('button', { type: 'button', 'data-count': kind }, `${has} is right`),
      ),
    ),
    ...elsewhere.map((message) => make('li', {}, message)),
    ...problems.map(({ message }, index) =>
      make('li', {}, make('button', { type: 'button', className: 'go', 'data-go': index }, message)),
    ),
  );
}
