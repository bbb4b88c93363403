/** Zones with odd offsets, with changes at midnight, in both hemispheres, and without any. */
export const zonesWithClockChanges = [
  ...['Asia/Almaty', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['Asia/Kolkata', 'Africa/Casablanca', 'Pacific/Chatham', 'America/St_Johns', 'Asia/Tehran'],
  ...['Asia/Beirut', 'Africa/Cairo', 'America/Santiago', 'America/Asuncion', 'America/Havana'],
  ...['Pacific/Apia', 'Pacific/Kiritimati', 'Antarctica/Troll', 'Europe/Moscow', 'UTC'],
];
