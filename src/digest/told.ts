import { type Fact, type Message, message } from '../answers/message.ts';
import { weekdayFacts } from '../answers/schedule/weekday-facts.ts';
import type { Services } from '../answers/services.ts';
import type { Library } from '../domain/library.ts';
import { type Delivery, offReasons, type Subscription } from '../domain/subscription.ts';
import type { Digests } from './digests.ts';
import { wantedFacts } from './wanted.ts';

/** More missed dates than these say nothing new. */
const mostMissed = 5;

/** A subscription in lines: what it is, when the next digest comes, what became of the last ones. */
export function linesOf(
  subscription: Subscription,
  deliveries: readonly Delivery[],
  library: Library,
  { link }: Pick<Digests, 'link'>,
): Message[] {
  const own = deliveries.filter(({ subscription: id }) => id === subscription.id);
  const last = own.find(({ state }) => state === 'sent');
  const { server } = subscription;
  return [
    describe(subscription, library),
    stateLine(subscription, own[0]),
    ...(last?.posted
      ? [
          message('line.digestLast', {
            atTimestamp: timestamp(last.dueAt),
            postMention: link(server, last.posted),
          }),
        ]
      : []),
    ...own.filter(({ state, reason }) => state === 'claimed' && reason).map(tryingLine),
    ...own
      .filter(({ state }) => state === 'missed')
      .slice(0, mostMissed)
      .map(missedLine),
  ];
}

function describe(subscription: Subscription, library: Library): Message {
  const { number, channel, schedule, wanted, count, language, role, picture } = subscription;
  return message('line.subscription', {
    number,
    channelMention: `<#${channel}>`,
    time: schedule.time,
    zone: schedule.zone,
    days: weekdayFacts(schedule.weekdays),
    of: wantedFacts(wanted, library),
    count,
    language: language ? message(`language.${language}`) : '',
    roleMention: role ? `<@&${role}>` : '',
    picture: picture ? 'yes' : '',
  });
}

function stateLine(
  { state, next, reason = 'access_lost' }: Subscription,
  last: Delivery | undefined,
): Message {
  const quiet = last?.state === 'waited' || last?.content?.recommendations.length === 0;
  if (state === 'paused') return message('line.digestPaused');
  if (state === 'off') return message('line.digestOff', { reason: message(`off.${reason}`) });
  return next
    ? message(quiet ? 'line.digestQuiet' : 'line.digestNext', { atTimestamp: timestamp(next.at) })
    : message('line.digestPaused');
}

/** Subscriptions as they are offered to choose from: those whose number begins so. */
export function suggestDigests(
  typed: string,
  all: readonly Subscription[],
  { library }: Pick<Services, 'library'>,
) {
  const wanted = typed.trim();
  return all
    .filter(({ number }) => String(number).startsWith(wanted.replace(/^\D+/, '')))
    .map(({ number, schedule: { time, zone }, wanted: of }) => ({
      name: message('suggest.digest', { number, time, zone, of: wantedFacts(of, library) }),
      value: String(number),
    }));
}

const tryingLine = ({ date, reason = '', freeAt }: Delivery) =>
  message('line.digestTrying', {
    date: { date },
    reason: whyMissed(reason),
    againTimestamp: timestamp(freeAt),
  });
const missedLine = ({ date, reason = '' }: Delivery) =>
  message('line.digestMissed', { date: { date }, reason: whyMissed(reason) });

const reasons = ['away', 'unsure', 'paused', 'off', 'limited', 'timeout', 'unreachable'] as const;

/** Why a digest was missed or is not there yet: our own codes in words, what Discord said as it is. */
export function whyMissed(reason: string): Fact {
  const ours = reasons.find((one) => one === reason);
  if (ours) return message(`missed.${ours}`);
  const off = offReasons.find((one) => one === reason);
  if (off) return message(`off.${off}`);
  const [, bug] = /^bug (.+)$/.exec(reason) ?? [];
  return bug ? message('missed.bug', { id: bug }) : reason;
}

/** A moment that each reader sees in their own time. */
export const timestamp = (iso: string) => `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
