/** How a number of a list or of a note is printed; names that DOCX, ODT and HTML call differently are told apart there. */
export type NumberForm =
  | 'decimal'
  | 'zero'
  | 'letter'
  | 'LETTER'
  | 'roman'
  | 'ROMAN'
  | 'cyrillic'
  | 'symbol'
  | 'none';

const latin = 'abcdefghijklmnopqrstuvwxyz';
/** As Word and LibreOffice count in Russian: without ё, й, ъ, ы and ь. */
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя';
const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const symbols = ['*', '†', '‡', '§'];

/** The number as it is printed: 28 as a letter is `bb`. Zero and less, which letters cannot say, stay digits. */
export function printNumber(number: number, form: NumberForm): string {
  if (form === 'none') return '';
  if (form === 'zero') return String(number).padStart(2, '0');
  if (form === 'decimal' || number < 1 || number > 100_000) return String(number);
  if (form === 'roman') return roman(number);
  if (form === 'ROMAN') return roman(number).toUpperCase();
  if (form === 'symbol') return repeated(number, symbols);
  if (form === 'cyrillic') return repeated(number, [...cyrillic]);
  const letters = repeated(number, [...latin]);
  return form === 'LETTER' ? letters.toUpperCase() : letters;
}

/** After the last letter they begin again, doubled. */
function repeated(number: number, letters: readonly string[]): string {
  const letter = letters[(number - 1) % letters.length] ?? '';
  return letter.repeat(Math.min(1 + Math.floor((number - 1) / letters.length), 100));
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of romans)
    for (; rest >= value && text.length < 40; rest -= value) text += letters;
  return text;
}
