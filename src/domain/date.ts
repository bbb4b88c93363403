const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO date of any precision in the style of the UN Editorial Manual: `14 May 2025`, `May 2025`, `2015`.
 */
export function printDate(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Whole years from the last moment that the date may mean to `today` (both ISO). */
export function yearsSince(iso: string, today: string): number {
  const last = iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-31` : iso;
  const years = Number(today.slice(0, 4)) - Number(last.slice(0, 4));
  return today.slice(5) < last.slice(5) ? years - 1 : years;
}

/** Sorts ISO dates of any precision, oldest first, by the last moment that each may mean; 0 for two that are the same. */
export function compareDates(a: string, b: string): number {
  const [last, other] = [a.padEnd(10, '~'), b.padEnd(10, '~')];
  return last < other ? -1 : last > other ? 1 : 0;
}
