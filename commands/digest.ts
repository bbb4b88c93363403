import { answerOf } from '../src/answers/answer.ts';
import { message } from '../src/answers/message.ts';
import {
  channel,
  choice,
  defineCommand,
  defineGroup,
  integer,
  requiredText,
  role,
  text,
} from '../src/command.ts';
import { assertKnown, find } from '../src/digest/change.ts';
import type { Digests } from '../src/digest/digests.ts';
import {
  addDigest,
  editDigest,
  listDigests,
  pauseDigest,
  removeDigest,
  resumeDigest,
} from '../src/digest/manage.ts';
import { standard } from '../src/digest/read-choices.ts';
import { whyMissed } from '../src/digest/told.ts';
import { isOutstanding, statuses } from '../src/domain/recommendation.ts';

const named = (description: string) => text({ description, positional: false });
const which = requiredText({
  description: 'The number of a digest, as /digest list shows it',
  completion: 'digest',
});

/** What is chosen when a digest is added, and can be changed later. @param usual says what holds unless it is chosen */
const choices = (usual: (text: string) => string) => ({
  channel: channel({
    description: `Where: a channel, a thread or a forum${usual('here')}`,
    threads: true,
  }),
  days: text({
    description: `On which days of the week: mon-fri${usual('every day')}`,
    completion: 'weekdays',
    positional: false,
  }),
  set: text({ description: 'Only recommendations of this set', completion: 'set', positional: false }),
  right: text({ description: 'Only those on this right', completion: 'right', positional: false }),
  document: text({ description: 'Only those of this document', completion: 'document', positional: false }),
  status: choice({
    description: 'Only those with this status',
    choices: statuses.filter(isOutstanding),
    positional: false,
  }),
  count: integer({ description: `How many at a time${usual('3')}`, min: 1, max: 10, positional: false }),
  language: choice({
    description: 'The language around the quotations',
    choices: ['en', 'ru', 'kk', standard],
    positional: false,
  }),
  role: role({ description: 'The role that is mentioned' }),
  picture: choice({
    description: 'A picture of the progress once a week',
    choices: ['yes', 'no'],
    positional: false,
  }),
});

export default defineGroup({ name: 'digest', description: 'What is outstanding, posted by schedule' }, [
  defineCommand({
    name: 'add',
    description: 'Post outstanding recommendations by schedule',
    examples: ['/digest add time:07:30 zone:Asia/Almaty', '/digest add time:9:00 zone:Almaty days:mon-fri'],
    options: {
      time: requiredText({ description: 'When, in the time zone: 07:30' }),
      zone: requiredText({ description: 'The time zone, or a city in it', completion: 'zone' }),
      ...choices((text) => `; ${text} unless chosen`),
    },
    changes: true,
    needs: 'manager',
    act: ({ place, values }, services) => addDigest(place, values, services),
  }),
  defineCommand({
    name: 'list',
    description: 'The digests of this server: when, where, of what, and what became of the last ones',
    examples: ['/digest list'],
    options: {},
    needs: 'manager',
    act: ({ place }, services) => listDigests(place.server, services),
  }),
  defineCommand({
    name: 'preview',
    description: 'What the next digest will hold; only you see it, and nothing is changed',
    examples: ['/digest preview 1'],
    options: { digest: which },
    needs: 'manager',
    async act({ place, values }, { store, digests, library }) {
      const subscription = await find(place.server, values.digest, store);
      assertKnown(subscription, library);
      return digests.preview(subscription);
    },
  }),
  defineCommand({
    name: 'edit',
    description: 'Change a digest',
    examples: ['/digest edit 1 time:08:00', '/digest edit 1 drop:right'],
    options: {
      digest: which,
      time: named('When, in the time zone: 07:30'),
      zone: text({ description: 'The time zone, or a city in it', completion: 'zone', positional: false }),
      ...choices(() => ''),
      drop: choice({
        description: 'Limit it no longer by this, or mention no role',
        choices: ['set', 'right', 'document', 'status', 'role'],
        positional: false,
      }),
    },
    changes: true,
    needs: 'manager',
    act: ({ place, values: { digest, ...typed } }, services) =>
      editDigest(place.server, digest, typed, services),
  }),
  defineCommand({
    name: 'pause',
    description: 'Post a digest no more until it is resumed',
    examples: ['/digest pause 1'],
    options: { digest: which },
    changes: true,
    needs: 'manager',
    act: ({ place, values }, services) => pauseDigest(place.server, values.digest, services),
  }),
  defineCommand({
    name: 'resume',
    description: 'Post a digest again that was paused or switched off',
    examples: ['/digest resume 1'],
    options: { digest: which },
    changes: true,
    needs: 'manager',
    act: ({ place, values }, services) => resumeDigest(place.server, values.digest, services),
  }),
  defineCommand({
    name: 'remove',
    description: 'Remove a digest for good',
    examples: ['/digest remove 1'],
    options: { digest: which },
    changes: true,
    needs: 'manager',
    act: ({ place, values }, services) => removeDigest(place.server, values.digest, services),
  }),
  defineCommand({
    name: 'now',
    description: 'Post the digest of today now, unless it is there already',
    examples: ['/digest now 1'],
    options: { digest: which },
    changes: true,
    needs: 'manager',
    async act({ place, values }, { store, digests }) {
      const subscription = await find(place.server, values.digest, store);
      return saidNow(place.server, await digests.postNow(subscription), digests);
    },
  }),
]);

function saidNow(server: string, now: Awaited<ReturnType<Digests['postNow']>>, { link }: Digests) {
  const line =
    now.kind === 'posted' || now.kind === 'there'
      ? message(`now.${now.kind}`, { postMention: link(server, now.posted) })
      : now.kind === 'failed'
        ? message('now.failed', { reason: whyMissed(now.reason) })
        : message(`now.${now.kind}`);
  const title = message('title.digests');
  return answerOf({ outcome: 'found', title, lines: [line], total: 1, forAsker: true });
}
