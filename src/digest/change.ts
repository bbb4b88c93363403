import { message, UserError } from '../answers/message.ts';
import type { SubscriptionChange } from '../domain/digest-store.ts';
import type { Library } from '../domain/library.ts';
import type { Store } from '../domain/store.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Digests } from './digests.ts';
import { isKnown } from './wanted.ts';

/** Somebody else may change the same digest at once. */
const tries = 3;

/** The subscription that a person means by its number. @throws UserError with the numbers that there are */
export async function find(server: string, wording: string, { digests }: Store): Promise<Subscription> {
  const all = await digests.list(server);
  // Also as it is offered: “1 · 07:30 Asia/Almaty”.
  const number = Number(/^#?(\d{1,6})(?:\s.*)?$/.exec(wording.trim())?.[1]);
  const found = all.find((one) => one.number === number);
  if (found) return found;
  if (all.length === 0) throw new UserError('error.noDigests', { request: { request: '/digest add' } });
  const known = all.map((one) => one.number);
  throw new UserError('error.unknownDigest', { digest: wording.slice(0, 60), known });
}

/** Changes what is seen, again where it was changed meanwhile. @throws UserError */
export async function change(
  server: string,
  wording: string,
  { store, digests }: { readonly store: Store; readonly digests: Digests },
  changing: (subscription: Subscription) => Promise<SubscriptionChange>,
): Promise<Subscription> {
  for (let left = tries; left > 0; left--) {
    const subscription = await find(server, wording, store);
    const changed = await store.digests.change(subscription, await changing(subscription));
    if (changed) {
      digests.changed();
      return changed;
    }
  }
  throw new UserError('error.changedMeanwhile');
}

/** @throws UserError where the library holds no longer what a digest asks for */
export function assertKnown({ number, wanted }: Subscription, library: Library): void {
  if (isKnown(wanted, library)) return;
  throw new UserError('error.unknownWanted', { request: { request: `/digest edit ${number}` } });
}

/** @throws UserError for a place where nothing can be posted */
export async function assertPlace(server: string, channel: string, digests: Digests): Promise<void> {
  const reason = await digests.obstacle(server, channel);
  if (reason)
    throw new UserError('error.cannotPost', {
      channelMention: `<#${channel}>`,
      reason: message(`off.${reason}`),
    });
}
