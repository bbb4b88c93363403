import type { APISelectMenuOption } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Span } from '../domain/sentences.ts';
import { lengthOf, limits } from './limits.ts';
import { partsOf } from './parts.ts';

/**
 * A menu of the claims of a checked message. A message is too long for a custom id, so each claim stands in its own
 * option: in the label, goes on in the description, and ends in the value. Discord sends the message back with each
 * click, so nothing needs to be remembered.
 */
export function claimOptions({ groups }: Answer): APISelectMenuOption[] {
  const claims = groups.flatMap(({ claim }) => claim ?? []);
  if (claims.length < 2) return [];
  return claims.map((claim, index) => {
    const fits = ({ start, end }: Span) => lengthOf(claim.slice(start, end)) <= limits.selectText - reserve;
    const [label = '', description, end = ''] = partsOf(claim, fits).map((part) =>
      claim.slice(part.start, part.end),
    );
    return {
      label,
      ...(description ? { description } : {}),
      value: [index + 1, ...(end ? [end] : [])].join(separator),
    };
  });
}

const separator = ' ';
/** For the number of the claim, which keeps values apart. */
const reserve = 4;

/** The claim that an option holds. */
export const claimOf = ({ label, description = '', value }: APISelectMenuOption): string =>
  [label, description, ...value.split(separator).slice(1)].filter(Boolean).join(' ').trim();
