import { createHash } from 'node:crypto';
import type { DigestContent, Subscription } from '../domain/subscription.ts';
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
  date: string,
  content: DigestContent,
  claimedAt: string,
  { services }: View,
  { publisher }: Parts,
): Promise<Draft> {
  const { id, server, role, language } = subscription;
  return publisher.draft({
    key: keyOf(id, date),
    ...{ server, channel: content.channel, role, language, claimedAt },
    title: date,
    answer: digestAnswer(subscription, content, date, services),
  });
}

/** What a digest of a date holds: as much as stands in one message. */
export async function prepareDigest(
  subscription: Subscription,
  date: string,
  view: View,
  parts: Parts,
): Promise<{ content: DigestContent; draft: Draft }> {
  const choose = async (most: number) => {
    const content = chooseContent(subscription, view.standing, date, most);
    return { content, draft: await draftOf(subscription, date, content, view.readAt, view, parts) };
  };
  const chosen = await choose(subscription.count);
  const { shown } = chosen.draft;
  return shown < chosen.content.recommendations.length ? choose(Math.max(1, shown)) : chosen;
}
