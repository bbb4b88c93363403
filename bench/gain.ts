/**
 * How good an order of texts is, 0 to 1: the gains of the first ten, each worth less the later it comes, beside those
 * of the best order (normalised discounted cumulative gain at 10).
 */
export function gainAtTen(found: readonly string[], gains: Readonly<Record<string, number>>): number {
  const best = Object.values(gains)
    .filter((gain) => gain > 0)
    .sort((a, b) => b - a);
  const ideal = discounted(best.slice(0, 10));
  return ideal === 0 ? 0 : discounted(found.slice(0, 10).map((id) => Math.max(0, gains[id] ?? 0))) / ideal;
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
