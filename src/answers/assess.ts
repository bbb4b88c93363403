import type { Evidence } from '../domain/assessment.ts';
import type { PassageId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { ServerSettings } from '../domain/server-settings.ts';
import { findPassage } from './find-passage.ts';
import { UserError } from './message.ts';
import { firstPassages } from './suggest-places.ts';

/** @throws UserError for a person who neither manages the server nor has the role that may assess */
export function assertAssessor(
  place: { readonly manages: boolean; readonly roles: readonly string[] },
  { assessorRole }: Partial<ServerSettings>,
): void {
  if (place.manages || (assessorRole !== undefined && place.roles.includes(assessorRole))) return;
  throw new UserError('error.assessorsOnly');
}

/** @throws UserError where no recommendation has the id */
export function recommendationOf(wording: string, library: Library): Passage {
  const passage = findPassage(wording, library)?.passage;
  if (passage?.recommendation) return passage;
  const example =
    firstPassages(library, ({ recommendation }) => recommendation !== undefined, 1)[0]?.id ?? '';
  throw new UserError('error.unknownRecommendation', { recommendation: wording.slice(0, 80), example });
}

/** Links are shown to people, so they are whole, safe and not endless. */
const longestLink = 500;

/** A whole address of a site, without a name and password that would be kept. */
const isPlain = ({ protocol, username, password, hostname, href }: URL): boolean =>
  protocol === 'https:' && !username && !password && hostname.includes('.') && href.length <= longestLink;

/** The same address with signs that mean something in a chat in their other form, so that it opens as it is shown. */
const withoutMarks = ({ origin, href }: URL): string =>
  origin +
  href
    .slice(origin.length)
    .replace(/[*_~|()<>@`\\[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * @throws UserError for what is neither a passage nor a link, and for the recommendation itself, which shows nothing of
 * what became of it
 */
export function evidenceOf(wording: string, recommendation: PassageId, library: Library): Evidence {
  const passage = findPassage(wording, library)?.passage;
  if (passage?.id === recommendation) throw new UserError('error.ownEvidence', { recommendation });
  if (passage) return { kind: 'passage', passage: passage.id };
  const url = URL.canParse(wording) ? new URL(wording) : undefined;
  if (url && isPlain(url)) return { kind: 'link', url: withoutMarks(url) };
  throw new UserError('error.badEvidence', {
    evidence: wording.slice(0, 80),
    example: firstPassages(library, ({ number }) => number !== null, 1)[0]?.id ?? '',
  });
}
