/** Discord may deliver an interaction again within moments, not after hundreds of others. */
const most = 500;

/** Tells whether something with this id comes for the first time; the ids of interactions say nothing of who asked. */
export function makeOnce(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    const [oldest] = seen;
    if (oldest !== undefined && seen.size >= most) seen.delete(oldest);
    seen.add(id);
    return true;
  };
}
