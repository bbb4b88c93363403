import { UserError } from '../answers/message.ts';
import { readTime } from '../answers/schedule/read-time.ts';
import { readWeekdays } from '../answers/schedule/read-weekdays.ts';
import { findZone } from '../answers/schedule/zones.ts';
import type { Services } from '../answers/services.ts';
import type { SubscriptionChoices } from '../domain/subscription.ts';
import type { Language } from '../domain/vocabulary.ts';
import { readWanted, type TypedWanted } from './read-wanted.ts';

/** What a person chose of a digest, as it was typed. */
export interface Typed extends TypedWanted {
  readonly channel?: string | undefined;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly days?: string | undefined;
  readonly count?: number | undefined;
  readonly language?: string | undefined;
  readonly role?: string | undefined;
  readonly picture?: string | undefined;
}

/** Takes back a choice of one's own. */
export const standard = 'standard';

/** What holds where nothing is chosen. */
export const usualChoices = (channel: string): SubscriptionChoices => ({
  channel,
  schedule: { time: '', zone: '', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  wanted: {},
  count: 3,
  picture: false,
});

/**
 * What was typed, over what was chosen before.
 *
 * @throws UserError with everything that is wrong
 */
export function readChoices(
  typed: Typed,
  before: SubscriptionChoices,
  server: string,
  services: Services,
): SubscriptionChoices {
  const problems: UserError[] = [];
  const reading = <Value>(read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const { schedule } = before;
  const language = languageOf(typed, before);
  const role = reading(() => roleOf(typed, before, server));
  const chosen: SubscriptionChoices = {
    channel: typed.channel ?? before.channel,
    schedule: {
      time: reading(() => timeOf(typed)) ?? schedule.time,
      zone: reading(() => zoneOf(typed)) ?? schedule.zone,
      weekdays: reading(() => daysOf(typed)) ?? schedule.weekdays,
    },
    wanted: readWanted(typed, before.wanted, services, reading),
    count: typed.count ?? before.count,
    picture: typed.picture ? typed.picture === 'yes' : before.picture,
    ...(language ? { language } : {}),
    ...(role ? { role } : {}),
  };
  const [first, ...more] = problems;
  if (!first) return chosen;
  const { code, facts } = first.reason;
  throw new UserError(
    code as `error.${string}` & typeof code,
    facts,
    more.map(({ reason }) => reason),
  );
}

function timeOf({ time: typed }: Typed): string | undefined {
  if (typed === undefined) return undefined;
  const time = readTime(typed);
  if (!time) throw new UserError('error.badTime', { time: typed.slice(0, 60) });
  return time;
}

function zoneOf({ zone: typed }: Typed): string | undefined {
  if (typed === undefined) return undefined;
  const zone = findZone(typed);
  if (!zone) throw new UserError('error.badZone', { zone: typed.slice(0, 60) });
  return zone;
}

function daysOf({ days: typed }: Typed): readonly number[] | undefined {
  if (typed === undefined) return undefined;
  const days = readWeekdays(typed);
  if (!days || days.length === 0) throw new UserError('error.badDays', { days: typed.slice(0, 60) });
  return days;
}

const languageOf = ({ language }: Typed, before: SubscriptionChoices): Language | undefined =>
  language === undefined ? before.language : language === standard ? undefined : (language as Language);

/** On Discord the role of everyone has the id of the server: a digest never calls everyone. */
function roleOf({ role, drop }: Typed, before: SubscriptionChoices, server: string): string | undefined {
  if (role === server) throw new UserError('error.everyone');
  return role ?? (drop === 'role' ? undefined : before.role);
}
