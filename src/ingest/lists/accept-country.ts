import type { ReadRow } from './read-row.ts';
import { stateCalled } from './states.ts';

/** Takes rows that concern a State, by whichever of its names; `Turkey` finds `Türkiye`. */
export function acceptCountry(country: string): (row: ReadRow) => boolean {
  const wanted = sameName(country);
  return ({ countries = [] }) => countries.some((name) => sameName(name) === wanted);
}

const sameName = (name: string) => stateCalled(name) ?? name.trim().toLowerCase();
