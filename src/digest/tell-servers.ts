import { answerOf } from '../answers/answer.ts';
import { message } from '../answers/message.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Parts } from './parts.ts';
import { keyOf } from './prepare.ts';

/** As many as there are, or nearly: those that cannot be told just now stay. */
const most = 500;

/** Tells servers which digests were switched off and why, once, where that may be said; `/digest list` says it in any case. */
export async function tellServers({ store, publisher }: Parts): Promise<void> {
  for (const subscription of await store.digests.untold(most)) {
    const { id, server, revision } = subscription;
    const key = keyOf(id, `off ${revision}`);
    if (await publisher.tell(server, key, switchedOff(subscription))) await store.digests.told(id);
  }
}

const switchedOff = ({ number, channel, reason = 'access_lost' }: Subscription) =>
  answerOf({
    outcome: 'error',
    title: message('title.digestOff'),
    notes: [
      message('note.digestOff', {
        number,
        channelMention: `<#${channel}>`,
        reason: message(`off.${reason}`),
        resume: { request: `/digest resume ${number}` },
        edit: { request: `/digest edit ${number}` },
      }),
    ],
  });
