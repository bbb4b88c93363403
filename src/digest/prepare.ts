import { createHash } from 'node:crypto';
import type { Delivery, DigestContent, Subscription } from '../domain/subscription.ts';
import { chooseContent } from './choose-content.ts';
import { digestAnswer } from './digest-answer.ts';
import type { Parts } from './parts.ts';
import type { Draft } from './publisher.ts';
import type { View } from './view.ts';

/**
 * The same for the same digest at every attempt and in every instance; Discord takes 25 signs.
 *
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
export const keyOf = (subscription: string, date: string): string =>
  createHash('sha256').update(`${subscription} ${date}`).digest('base64url').slice(0, 25);

/** A digest with content, ready to be posted. */
export function draftOf(
  subscription: Subscription,
  { date, content, claimedAt }: Pick<Delivery, 'date' | 'content' | 'claimedAt'>,
  { services }: View,
  { publisher }: Parts,
): Promise<Draft> {
  const { id, server, channel, role, language } = subscription;
  if (!content) throw new Error('a delivery without content');
  return publisher.draft({
    key: keyOf(id, date),
    ...{ server, channel, role, language, date, claimedAt },
    answer: digestAnswer(subscription, content, date, services),
  });
}

/**
 * What the digest of a date holds, as much as stands in one message; undefined where there is nothing to say.
 */
export async function contentFor(
  subscription: Subscription,
  date: string,
  claimedAt: string,
  view: View,
  parts: Parts,
): Promise<{ content: DigestContent; draft: Draft } | undefined> {
  const choose = async (most: number) => {
    const content = chooseContent(subscription, view.standing, date, most);
    return (
      content && {
        content,
        draft: await draftOf(subscription, { date, content, claimedAt }, view, parts),
      }
    );
  };
  const chosen = await choose(subscription.count);
  if (!chosen || chosen.draft.shown >= chosen.content.recommendations.length) return chosen;
  return choose(Math.max(1, chosen.draft.shown));
}
