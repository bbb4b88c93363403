import type { Right } from '../domain/vocabulary.ts';
import { findRights } from './find-right.ts';
import { message, UserError } from './message.ts';
import type { Services } from './services.ts';

/**
 * The rights that an option of a command names.
 *
 * @throws UserError with the rights that there are
 */
export function rightsNamed(
  wording: string,
  command: string,
  services: Services,
): readonly [Right, ...Right[]] {
  const [right, ...others] = findRights(wording, services).rights;
  if (right) return [right, ...others];
  throw new UserError('error.badValue', {
    option: { named: { command, option: 'right' } },
    value: wording.slice(0, 60),
    right: message('right.oneOf', { known: services.library.rights.map(({ label }) => ({ label })) }),
  });
}
