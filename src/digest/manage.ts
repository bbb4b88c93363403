import { type Answer, answerOf } from '../answers/answer.ts';
import { message, UserError } from '../answers/message.ts';
import type { SubscriptionChange } from '../domain/digest-store.ts';
import type { Delivery, Subscription } from '../domain/subscription.ts';
import { dueAfterEdit, firstDue } from './after-edit.ts';
import { assertKnown, assertPlace, change, find } from './change.ts';
import { lackNotes, type Managing, matchNote, told } from './managed.ts';
import { readChoices, type Typed, usualChoices } from './read-choices.ts';
import { isSame } from './wanted.ts';

/** More digests than these cannot be offered to choose from, and are too much for a server. */
const mostOfServer = 25;
/** The deliveries that a list looks at. */
const latest = 300;

export async function listDigests(server: string, managing: Managing): Promise<Answer> {
  const { store } = managing;
  const [all, deliveries] = await Promise.all([
    store.digests.list(server),
    store.digests.latest(server, latest),
  ]);
  return told(all, deliveries, managing);
}

export async function addDigest(
  place: { readonly server: string; readonly channel: string },
  typed: Typed,
  managing: Managing,
): Promise<Answer> {
  const { store, digests } = managing;
  const { server } = place;
  const choices = readChoices(typed, usualChoices(place.channel), server, managing);
  await assertPlace(server, choices.channel, digests);
  const now = managing.now();
  const { length } = await store.digests.list(server);
  if (length >= mostOfServer) throw new UserError('error.tooManyDigests', { most: mostOfServer });
  const next = firstDue(choices.schedule, Date.parse(now));
  const notes = [
    await matchNote(server, choices.wanted, managing),
    ...(await lackNotes(server, choices, digests)),
  ];
  const subscription = await store.digests.add(server, choices, {
    createdAt: now,
    ...(next ? { next } : {}),
  });
  digests.changed();
  return told([subscription], [], managing, notes);
}

export async function editDigest(
  server: string,
  wording: string,
  typed: Typed,
  managing: Managing,
): Promise<Answer> {
  if (Object.values(typed).every((value) => value === undefined)) throw new UserError('error.nothingChosen');
  const deliveries = await managing.store.digests.latest(server, latest);
  const changed = await change(server, wording, managing, (subscription) =>
    edited(subscription, typed, deliveries, managing),
  );
  const notes = [
    await matchNote(server, changed.wanted, managing),
    ...(await lackNotes(server, changed, managing.digests)),
  ];
  return told([changed], deliveries, managing, notes);
}

async function edited(
  subscription: Subscription,
  typed: Typed,
  deliveries: readonly Delivery[],
  managing: Managing,
): Promise<SubscriptionChange> {
  const { server, state, id, round } = subscription;
  const choices = readChoices(typed, subscription, server, managing);
  const moved = choices.channel !== subscription.channel;
  if (moved) await assertPlace(server, choices.channel, managing.digests);
  const nowMs = Date.parse(managing.now());
  // A new place is why it can go on; a pause is somebody's wish.
  const revived = moved && state === 'off';
  const dates = deliveries.filter((one) => one.subscription === id).map(({ date }) => date);
  const next = revived
    ? firstDue(choices.schedule, nowMs)
    : state === 'active'
      ? dueAfterEdit(subscription, choices.schedule, nowMs, dates.sort().at(-1))
      : undefined;
  const { channel, schedule, wanted, count, picture, language = null, role = null } = choices;
  return {
    ...{ channel, schedule, wanted, count, picture, language, role },
    ...(revived ? { state: 'active', reason: null } : {}),
    // Of something else all comes anew.
    ...(isSame(wanted, subscription.wanted) ? {} : { round: round + 1 }),
    next: next ?? null,
  };
}

export const pauseDigest = async (server: string, wording: string, managing: Managing): Promise<Answer> => {
  const paused = await change(server, wording, managing, async ({ state }) => {
    // Why it was switched off must not be lost.
    if (state !== 'active') throw new UserError('error.digestNotActive');
    return { state: 'paused', next: null };
  });
  return told([paused], [], managing);
};

/** Goes on with the next one that is due; the place must be there. */
export const resumeDigest = async (server: string, wording: string, managing: Managing): Promise<Answer> => {
  const resumed = await change(server, wording, managing, async (subscription) => {
    const { channel, schedule, state, next } = subscription;
    if (state === 'active' && next) throw new UserError('error.digestActive');
    assertKnown(subscription, managing.library);
    await assertPlace(server, channel, managing.digests);
    const first = firstDue(schedule, Date.parse(managing.now())) ?? null;
    return { state: 'active', reason: null, next: first };
  });
  return told([resumed], [], managing);
};

export async function removeDigest(server: string, wording: string, managing: Managing): Promise<Answer> {
  const { number } = await find(server, wording, managing.store);
  await managing.store.digests.remove(server, number);
  managing.digests.changed();
  return answerOf({
    outcome: 'found',
    title: message('title.digests'),
    lines: [message('line.digestRemoved', { number })],
    total: 1,
    forAsker: true,
  });
}
