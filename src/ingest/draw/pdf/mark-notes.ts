const UNIT = /(?:^|[\s\d(])(?:k|c|m|d)?m$/;
const MARKS = /^(?:\d{1,3}|[*†‡§]{1,4}|[a-z])(?:\s*[,;]?\s*(?:\d{1,3}|[*†‡§]{1,4}))*[,.]?$/u;

/**
 * A raised piece of a line as it is written: `[^3]` for the mark of a note, `[^3][^4]` for two, and the letters
 * themselves where they are an ordinal's (4th) or a unit's (km2).
 */
export function markNotes(raised: string, before: string): string {
  const text = raised.trim();
  if (UNIT.test(before) && /^[23]$/.test(text)) return text;
  if (!MARKS.test(text)) return text;
  const marks = text.match(/\d{1,3}|[*†‡§]+|[a-z]/g) ?? [];
  return marks.map((mark) => `[^${mark}]`).join('');
}
