const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!’‘ı ]/, 0.25],
  [/[ftr()\-“”"[\]«»{}/І]/, 0.35],
  [/[mwMW@—…шщжюфмыШЩЖЮФМЫЪ%]/, 0.8],
  [/[sczxkvyJгтсзч]/, 0.45],
  [/\p{Lu}/u, 0.63],
];
const known = new Map<string, number>();

function widthOf(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const width = CLASSES.find(([of]) => of.test(character))?.[1] ?? 0.52;
  known.set(character, width);
  return width;
}

/**
 * How wide a text is when printed in a common proportional type, in ems and nearly. Printed lines are of the same
 * width, not of the same number of letters: capitals take half as much again.
 */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}
