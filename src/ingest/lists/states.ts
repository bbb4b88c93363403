import { stateNames } from '../../domain/states.ts';

/** Letters and digits alone, without accents and articles: what is the same name however it is written. */
const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'‘‛‟′`´ʼ]/gu, '')
    .replace(/&/gu, ' and ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'the')
    .join(' ');

const byFolded = new Map<string, string>(
  stateNames.flatMap(({ names }) => names.map((form): [string, string] => [fold(form), names[0]])),
);

/** Ways in which a State's constitutional form stands before its name: “the Kingdom of Spain”. */
const constitution =
  /^(?:(?:democratic|federal|federative|plurinational|bolivarian|islamic|arab|oriental|peoples|socialist|cooperative|independent|grand|sovereign) )*(?:republic|kingdom|state|principality|commonwealth|federation|duchy|sultanate|union) (?:of )?/u;

/** No name of a State has more signs, its form and a note's mark included. */
const longest = 150;

/** The State that a printed name means, under one name for all its forms, or undefined. */
export function stateCalled(printed: string): string | undefined {
  if (printed.length > longest) return undefined;
  return stateFolded(fold(printed)) ?? stateExplained(printed) ?? stateParted(printed);
}

function stateFolded(folded: string): string | undefined {
  return byFolded.get(folded) ?? stateBare(folded.replace(constitution, ''), folded);
}

/** Two Koreas and two Congos are told apart by their form alone; a Republic of China is not China. */
function stateBare(bare: string, form: string): string | undefined {
  if (bare === 'china' && form.startsWith('republic')) return undefined;
  if (!/\bdemocratic\b/u.test(form)) return byFolded.get(bare);
  if (bare === 'korea') return byFolded.get('dprk');
  return byFolded.get(bare === 'congo' ? 'drc' : bare);
}

/** “Bolivia (Plurinational Republic of)”: a form in brackets that is not quite the State's own. */
function stateExplained(printed: string): string | undefined {
  const parts = /^([^()]+)\(([^()]+)\)$/u.exec(printed.trim());
  const form = fold(parts?.[2] ?? '');
  const wholly = form && `${form} `.replace(constitution, '') === '';
  return wholly ? stateBare(fold(parts?.[1] ?? ''), form) : undefined;
}

/** “Portu- gal”: a name that was parted at a line's end. */
const stateParted = (printed: string) =>
  /\p{L}- ?\p{Ll}/u.test(printed) ? byFolded.get(fold(printed.replace(/-\s?/gu, ''))) : undefined;

/** Whether a name differs from a State's by a slip of the pen: a letter too many, too few or another, or two. */
export function nearlyState(printed: string): string | undefined {
  const folded = fold(printed);
  if (folded.length < 5) return undefined;
  for (const [form, name] of byFolded) {
    if (form.length >= 5 && form[0] === folded[0] && withinEdits(folded, form, folded.length < 8 ? 1 : 2))
      return name;
  }
  return undefined;
}

function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return (before.at(-1) ?? 0) <= most;
}

/** All States under the name that comes first in the table. */
export const allStates: readonly string[] = stateNames.map(({ names: [name] }) => name);
