import { type Answer, answerOf } from '../answers/answer.ts';
import { message } from '../answers/message.ts';
import type { Subscription } from '../domain/subscription.ts';
import { digestAnswer } from './digest-answer.ts';
import { todayIn } from './due.ts';
import { isoOf, type Parts } from './parts.ts';
import { contentFor } from './prepare.ts';
import { viewsOf } from './view.ts';

/** What the next digest will hold as things stand now. */
export async function preview(subscription: Subscription, parts: Parts): Promise<Answer> {
  const now = parts.nowMs();
  const view = (await viewsOf([subscription], parts))(subscription);
  const date = subscription.next?.date ?? todayIn(subscription.schedule.zone, now);
  const chosen = await contentFor({ ...subscription, quiet: false }, date, isoOf(now), view, parts);
  if (!chosen) return answerOf({ outcome: 'nothing', title: message('title.digestPreview') });
  const { content } = chosen;
  const answer = digestAnswer(subscription, content, date, view.services);
  return { ...answer, forAsker: true, notes: [message('note.preview'), ...answer.notes] };
}
