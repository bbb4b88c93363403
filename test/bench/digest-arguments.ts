import { parseArgs } from 'node:util';
import { usualPaces } from '../../src/digest/parts.ts';

/** Of a run; every number is a whole one. */
export interface DigestArguments {
  readonly subscriptions: number;
  /** How long people ask before anything is due, and again after all is delivered. */
  readonly secondsIdle: number;
  /** What people ask in a second. */
  readonly rate: number;
  /** One of so many digests has a picture; 0: none. */
  readonly pictureEvery: number;
  /** At least so often the bot looks for what is due; its own pace unless a test is in a hurry. */
  readonly secondsLook: number;
  readonly botFlags: readonly string[];
}

const usage =
  'npm run bench:digest [-- [--subscriptions N] [--seconds-idle N] [--rate N] [--picture-every N] [--bot-flags="…"]]';

/** The arguments; leaves with status 2 where there is one that means nothing. */
export function readDigestArguments(): DigestArguments {
  const given = parsed();
  const number = (name: Exclude<keyof typeof given, 'bot-flags'>, least = 1): number => {
    if (/^\d{1,6}$/.test(given[name]) && Number(given[name]) >= least) return Number(given[name]);
    return leave(`--${name} is a whole number from ${least} on`);
  };
  return {
    subscriptions: number('subscriptions'),
    secondsIdle: number('seconds-idle'),
    rate: number('rate'),
    pictureEvery: number('picture-every', 0),
    secondsLook: number('seconds-look'),
    botFlags: given['bot-flags'].split(' ').filter(Boolean),
  };
}

function parsed() {
  try {
    const { values } = parseArgs({
      options: {
        subscriptions: { type: 'string', default: '10000' },
        'seconds-idle': { type: 'string', default: '20' },
        rate: { type: 'string', default: '10' },
        'picture-every': { type: 'string', default: '20' },
        'seconds-look': { type: 'string', default: String(usualPaces.lookMs / 1000) },
        /** For profiles: `--bot-flags="--cpu-prof --cpu-prof-dir=/tmp"`. */
        'bot-flags': { type: 'string', default: '' },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return leave(error.message.split('\n')[0]?.split('. ')[0] ?? '');
  }
}

function leave(why: string): never {
  console.error(`${why}. Usage: ${usage}`);
  process.exit(2);
}
