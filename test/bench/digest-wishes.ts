import { Temporal } from 'temporal-polyfill';
import type { DocumentId, RightId, SetId } from '../../src/domain/ids.ts';
import type { Subscription, SubscriptionChoices, Wanted } from '../../src/domain/subscription.ts';
import type { DiscordServer } from '../support/discord-server.ts';
import { zonesWithClockChanges } from '../support/zones.ts';

/** A subscription before it is there. Each has a channel of its own, by which its digest is known again. */
export interface Wish {
  readonly server: string;
  readonly choices: SubscriptionChoices;
  /** Which of the due times it has. */
  readonly slot: number;
}

/** When it is due, as the columns of the store have it. */
export interface Due {
  readonly time: string;
  readonly weekdays: readonly number[];
  readonly date: string;
  readonly at: string;
}
/** Until it is known when. */
export const unsetDue: NonNullable<Subscription['next']> = {
  date: '2999-01-01',
  at: '2999-01-01T00:00:00.000Z',
};

/** Due times within one minute: subscriptions whose time was changed when it had passed are due between two minutes. */
export const slots = 6;
export const slotMs = 1000;

const most = { servers: 50, count: 5 };
const locales = ['en-US', 'ru', 'fr', 'en-GB'];
const languages = [undefined, 'en', 'ru', 'kk'] as const;
const rights = ['assembly', 'association', 'expression', 'torture', 'fair-trial', 'religion', 'elections'];
const sets = ['ngo-iccpr-2025', 'kibhr-2015', 'sr-2015', 'ep-2014', '2025', '2015'];
const documents = ['ngo-iccpr-2025', 'ngo-upr-2014', 'kibhr-2015', 'sr-2015', 'ep-2014'];
const wants: readonly Wanted[] = [
  {},
  ...rights.map((right) => ({ right: right as RightId })),
  ...sets.map((set) => ({ set: set as SetId })),
  ...documents.map((document) => ({ document: document as DocumentId })),
  { right: 'assembly' as RightId, status: 'not_implemented' },
];
/** Text mostly; one in twenty announcements, and one in twenty a forum. */
const typeOf = (index: number) => (index % 20 === 7 ? 5 : index % 20 === 13 ? 15 : 0);
const at = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value;

/** Servers, channels, and what is wanted there: the same in each run, the lists of different lengths in step. */
export function makeWishes(server: DiscordServer, count: number, pictureEvery: number): Wish[] {
  const guilds = Array.from(
    { length: Math.min(most.servers, count) },
    (_, index) => server.makeGuild({ locale: at(locales, index) }).id,
  );
  return Array.from({ length: count }, (_, index) => {
    const guildId = at(guilds, index);
    const language = at(languages, Math.floor(index / 3));
    const choices: SubscriptionChoices = {
      channel: server.makeChannel({ guildId, type: typeOf(index) }),
      schedule: { time: '00:00', zone: at(zonesWithClockChanges, index), weekdays: [1] },
      wanted: at(wants, index),
      count: 1 + (Math.floor(index / 7) % most.count),
      ...(language ? { language } : {}),
      picture: pictureEvery > 0 && index % pictureEvery === 0,
    };
    // Not in the order in which they were subscribed.
    return { server: guildId, choices, slot: (index * 5 + Math.floor(index / slots)) % slots };
  });
}

/** What the store has of one that is due in its slot after a moment. */
export function dueIn({ slot, choices }: Wish, firstMs: number): Due {
  const atMs = firstMs + slot * slotMs;
  const local = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(choices.schedule.zone);
  return {
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    // The first of a week has the picture.
    weekdays: choices.picture ? [local.dayOfWeek] : [1, 2, 3, 4, 5, 6, 7],
    date: local.toPlainDate().toString(),
    at: new Date(atMs).toISOString(),
  };
}

/** The first moment from one on at which all due times are in one minute. */
export function firstDueFrom(ms: number): number {
  const minute = 60_000;
  const [into, takes] = [ms % minute, (slots - 1) * slotMs];
  return into + takes < minute ? ms : ms - into + minute;
}
