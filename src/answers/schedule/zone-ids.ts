/**
 * Where CLDR keeps an old spelling for good, and with it Node, and what the IANA database calls the zone now
 * (`backward` of tzdata 2025b). Both are accepted everywhere; only the new one is shown and kept.
 */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};
const oldOf = new Map(Object.entries(renamed).map(([old, id]) => [id, old]));

/** Every zone that Node knows, once, as IANA spells it. */
export function zoneIds(): readonly string[] {
  const known = Intl.supportedValuesOf('timeZone').map((id) => renamed[id] ?? id);
  return [...new Set([...known, 'UTC'])];
}

/** The id by which a zone went before. */
export const formerId = (id: string): string | undefined => oldOf.get(id);

/** What another id of the database (`US/Eastern`, `Asia/Kashgar`) is a link to; undefined where there is none. */
export function linkedZone(id: string): string | undefined {
  // Names without an area are abbreviations (`EST`), which mean more than one clock.
  if (!/^[a-z][a-z_-]*(?:\/[a-z_-]+)+$/i.test(id)) return undefined;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone;
    return renamed[known] ?? known;
  } catch {
    return undefined;
  }
}
