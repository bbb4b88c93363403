import { type Answer, answerOf } from '../answers/answer.ts';
import { type Message, message } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import type { Store } from '../domain/store.ts';
import type { Delivery, Subscription, SubscriptionChoices, Wanted } from '../domain/subscription.ts';
import type { Digests } from './digests.ts';
import { linesOf } from './told.ts';
import { standingOf, withoutList } from './wanted.ts';

/** What people do with the digests of their server is done with these. */
export interface Managing extends Services {
  readonly store: Store;
  readonly digests: Digests;
}

/** How many recommendations a digest is of now, so that a wish that nothing fits is seen at once. */
export async function matchNote(server: string, wanted: Wanted, managing: Managing): Promise<Message> {
  const unlisted = withoutList(wanted, managing.library);
  if (unlisted) return unlisted;
  const own = await managing.store.assessments.current(server);
  const { outstanding } = standingOf(wanted, { ...managing, own });
  return message(outstanding.length > 0 ? 'note.digestOf' : 'note.digestEmpty', {
    count: outstanding.length,
  });
}

/** What the bot may not do where the digest is to stand, as far as that matters. */
export async function lackNotes(
  server: string,
  { channel, picture }: SubscriptionChoices,
  { lacking }: Digests,
): Promise<Message[]> {
  const lacks = await lacking(server, channel);
  return [
    ...(lacks.includes('history') ? [message('note.noHistory')] : []),
    ...(picture && lacks.includes('files') ? [message('note.noFiles')] : []),
  ];
}

/** Digests in lines, with notes, for who manages the server alone. */
export function told(
  subscriptions: readonly Subscription[],
  deliveries: readonly Delivery[],
  { library, digests }: Managing,
  notes: readonly Message[] = [],
): Answer {
  const lines = subscriptions.flatMap((one) => linesOf(one, deliveries, library, digests));
  return answerOf({
    outcome: 'found',
    title: message('title.digests'),
    lines: lines.length > 0 ? lines : [message('line.noDigests', { request: { request: '/digest add' } })],
    notes,
    total: subscriptions.length,
    forAsker: true,
  });
}
