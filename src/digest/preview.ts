import type { Answer } from '../answers/answer.ts';
import { message } from '../answers/message.ts';
import type { Subscription } from '../domain/subscription.ts';
import { digestAnswer } from './digest-answer.ts';
import { todayIn } from './due.ts';
import type { Parts } from './parts.ts';
import { prepareDigest } from './prepare.ts';
import { viewsOf } from './view.ts';

/** What the next digest will hold as things stand now. */
export async function preview(subscription: Subscription, parts: Parts): Promise<Answer> {
  const view = (await viewsOf([subscription], parts))(subscription);
  const date = subscription.next?.date ?? todayIn(subscription.schedule.zone, parts.nowMs());
  const { content } = await prepareDigest(subscription, date, view, parts);
  const answer = digestAnswer(subscription, content, date, view.services);
  return { ...answer, forAsker: true, notes: [message('note.preview'), ...answer.notes] };
}
