import { distance } from './repair.ts';

/** How long a name is in which an error of each kind does not make another name: Козин is not Козлов, Максимов not Масимов. */
const least = { dropped: 6, swapped: 6, doubled: 6, vowel: 7, added: 9, replaced: 9, first: 9 };
const vowel = /[aeiouy]/;

/** Whether what was typed is a name with one letter wrong. */
export function isOneErrorAway(typed: string, name: string): boolean {
  if (Math.abs(typed.length - name.length) > 1 || name.length < 6) return false;
  if (typed[0] !== name[0] && typed.length !== name.length) return false;
  return distance(typed, name, 1) === 1 && name.length >= least[errorIn(typed, name)];
}

function errorIn(typed: string, name: string): keyof typeof least {
  let at = 0;
  while (typed[at] === name[at]) at++;
  if (typed.length < name.length) return 'dropped';
  if (typed.length > name.length)
    return typed[at] === typed[at - 1] || typed[at] === typed[at + 1] ? 'doubled' : 'added';
  if (typed[at] === name[at + 1] && typed[at + 1] === name[at]) return 'swapped';
  if (vowel.test(typed[at] ?? '') && vowel.test(name[at] ?? '')) return 'vowel';
  return at === 0 ? 'first' : 'replaced';
}
