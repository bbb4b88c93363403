/** How long a name is in which an error of each kind does not make another name: Козин is not Козлов, Максимов not Масимов. */
const least = { dropped: 6, swapped: 6, doubled: 6, vowel: 7, added: 9, replaced: 9, first: 9 };
const shortest = Math.min(...Object.values(least));
const vowel = /[aeiouy]/;

/** Whether what was typed is a name with one letter wrong. */
export function isOneErrorAway(typed: string, name: string): boolean {
  if (Math.abs(typed.length - name.length) > 1 || name.length < shortest) return false;
  if (typed[0] !== name[0] && typed.length !== name.length) return false;
  const error = errorIn(typed, name);
  return error !== undefined && name.length >= least[error];
}

/** The one error of what was typed; undefined where there is none, or more. */
function errorIn(typed: string, name: string): keyof typeof least | undefined {
  if (typed === name) return undefined;
  let at = 0;
  while (at < typed.length && typed[at] === name[at]) at++;
  if (typed.length < name.length) return typed.slice(at) === name.slice(at + 1) ? 'dropped' : undefined;
  if (typed.length > name.length) {
    if (typed.slice(at + 1) !== name.slice(at)) return undefined;
    return typed[at] === typed[at - 1] || typed[at] === typed[at + 1] ? 'doubled' : 'added';
  }
  if (typed[at] === name[at + 1] && typed[at + 1] === name[at] && typed.slice(at + 2) === name.slice(at + 2))
    return 'swapped';
  if (typed.slice(at + 1) !== name.slice(at + 1)) return undefined;
  if (vowel.test(typed[at] ?? '') && vowel.test(name[at] ?? '')) return 'vowel';
  return at === 0 ? 'first' : 'replaced';
}
