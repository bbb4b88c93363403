const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const day = 86_400_000;

/**
 * The day that a cell names, as ISO: a count of days as spreadsheets keep it, `2019-11-05T00:00:00`, `5 November 2019`,
 * `05.11.2019`, `2019`. Undefined for what can be read in two ways, such as 05/11/2019.
 *
 * @param dates the year from which days are counted
 */
export function cellDate(cell: string, dates: 1900 | 1904 = 1900): string | undefined {
  const text = cell.trim();
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) return fromSerial(Number(text), dates);
  const plain = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))(?:T|$)/u.exec(text)?.[1];
  if (plain) return plain;
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/u.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const worded = /^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/iu.exec(text);
  if (worded) return valid(worded[3], monthOf(worded[2] ?? ''), worded[1]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  if (dotted) return valid(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u.exec(text);
  if (!slashed) return undefined;
  const [, first = '', second = '', year] = slashed;
  if (Number(first) > 12 || first === second) return valid(year, second, first);
  return Number(second) > 12 ? valid(year, first, second) : undefined;
}

/** Spreadsheets that count from 1900 know a 29 February 1900, which was none. */
function fromSerial(serial: number, dates: 1900 | 1904): string {
  const days = Math.floor(serial);
  const from = dates === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days >= 60 ? 30 : 31);
  return new Date(from + days * day).toISOString().slice(0, 10);
}

const monthOf = (word: string) => {
  const index = months.findIndex(
    (month) => month === word.toLowerCase() || month.slice(0, 3) === word.toLowerCase(),
  );
  return index < 0 ? '00' : String(index + 1);
};

function valid(year = '', month?: string, date?: string): string | undefined {
  const parts = [year, month, date].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const iso = parts.join('-');
  const full = `${iso}${'-01'.repeat(3 - parts.length)}`;
  const at = new Date(`${full}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== full ? undefined : iso;
}
