/** Kept once made: to make one takes far longer than to use it, and naming the clock makes half of them. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes in a zone, and where it is asked for the name of its clock, which takes as long again. */
const formatIn = (timeZone: string, language: string, names?: 'longGeneric'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(names && { timeZoneName: names }),
  });

/** The time in a zone: `14:05`. */
export function timeIn(zone: string, nowMs: number): string {
  const format = made.get(zone) ?? formatIn(zone, 'en');
  made.set(zone, format);
  const parts = format.formatToParts(nowMs);
  return `${partOf(parts, 'hour')}:${partOf(parts, 'minute')}`;
}

/** What the time of a zone is called: “Central European Time”; undefined where it has an offset for a name. */
export function clockName(zone: string, language: string): string | undefined {
  const format = formatIn(zone, language, 'longGeneric');
  // Of any language: hours and minutes are the same figures in all of them.
  made.set(zone, format);
  const name = partOf(format.formatToParts(), 'timeZoneName');
  return /^(?:GMT|UTC|$)/.test(name) ? undefined : name;
}

const partOf = (parts: readonly Intl.DateTimeFormatPart[], wanted: string): string =>
  parts.find(({ type }) => type === wanted)?.value ?? '';
