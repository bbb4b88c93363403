import type { Delivery } from '../../src/domain/subscription.ts';
import type { Post } from '../support/discord-server.ts';
import type { DigestArguments } from './digest-arguments.ts';
import {
  type Delivered,
  digestBounds,
  missed,
  orderOf,
  type Phase,
  phaseTable,
  ratioOf,
} from './digest-figures.ts';

/** All that a run came to. */
export interface Measured {
  readonly phases: readonly [before: Phase, busy: Phase, after: Phase];
  /** Of the bot: before anything was due, when all was delivered, and after the second idle stretch. */
  readonly memory: readonly { readonly residentMb: number; readonly liveMb: number | undefined }[];
  readonly complaints: readonly string[];
  readonly heldBack: number;
  readonly firstMs: number;
  /** When the digest of each channel was due. */
  readonly dues: ReadonlyMap<string, number>;
  readonly posts: readonly Post[];
  readonly states: ReadonlyMap<Delivery['state'], number>;
  readonly limited: number;
  readonly refused: number;
  /** What the bot wrote to its standard error. */
  readonly said: string;
  readonly status: number | null;
  readonly transactions: number;
  readonly refusals: readonly string[];
}

/** Prints the figures and what is wrong; the exit status. */
export function report(measured: Measured, given: DigestArguments): number {
  const { phases, memory, states } = measured;
  const [before, busy, after] = phases;
  const delivered = deliveredOf(measured);
  const { order } = delivered;
  const ratio = ratioOf([before, after], busy);
  const seconds = ((measured.posts.at(-1)?.at ?? measured.firstMs) - measured.firstMs) / 1000;
  const mb = (value: number | undefined) => (value === undefined ? '?' : value.toFixed(1));
  console.log(`${given.subscriptions} subscriptions due in one minute, ${given.rate} interactions a second, Node ${process.versions.node}

${phaseTable(phases).join('\n')}
ratio of the medians, delivering to idle: ${ratio.toFixed(2)} (to be under ${digestBounds.ratio})

delivered ${delivered.delivered}, twice ${delivered.twice}, missing ${delivered.wanted - delivered.delivered}; in the store: ${[...states].map(([state, count]) => `${state} ${count}`).join(', ')}
order of due times: ${order.inversions} inversions, at most ${order.positions} positions and ${order.ms} ms
answered with 429: ${delivered.limited}, refused otherwise: ${delivered.refused}, held back by the pace: ${measured.heldBack}
${seconds.toFixed(1)} s from the first due time, ${(delivered.delivered / seconds).toFixed(1)} digests a second of the 50 requests that are allowed
memory in MB before, when all was delivered, and after: resident ${memory.map((one) => mb(one.residentMb)).join(', ')}; in use after the last full collection ${memory.map((one) => mb(one.liveMb)).join(', ')}
transactions of the store: ${measured.transactions}`);
  const wrong = [
    ...missed(ratio, measured.complaints.length, delivered),
    ...(measured.heldBack > 0
      ? [`${measured.heldBack} answers only said that the person asks too fast`]
      : []),
    ...(measured.said ? [`the bot wrote to its standard error:\n${measured.said.slice(-1000)}`] : []),
    ...(measured.status === 0 ? [] : [`told to leave, the bot left with status ${measured.status}`]),
  ];
  const complaints = new Set([...measured.complaints, ...measured.refusals]);
  for (const complaint of [...complaints].slice(0, 5)) console.error(complaint);
  for (const one of wrong) console.error(`Failed: ${one}.`);
  return wrong.length > 0 ? 1 : 0;
}

/** Of a post in a forum the forum is its channel. */
function deliveredOf({ posts, dues, states, limited, refused }: Measured): Delivered {
  const channels = posts.map(({ channelId, threadOf }) => threadOf ?? channelId);
  const delivered = new Set(channels).size;
  const arrived = posts.map(({ at }, index) => ({ dueMs: dues.get(channels[index] ?? '') ?? 0, atMs: at }));
  return {
    ...{ wanted: dues.size, delivered, twice: posts.length - delivered, sent: states.get('sent') ?? 0 },
    ...{ order: orderOf(arrived), limited, refused },
  };
}
