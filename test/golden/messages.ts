import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Group } from '../../src/answers/answer.ts';
import { run } from '../../src/run.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';

const messagesSchema = z.array(
  z.object({
    message: z.string(),
    claims: z.array(
      z.object({
        sentence: z.string(),
        passages: z.array(z.string()),
        same: z.array(z.string()),
        differs: z.array(z.object({ message: z.string(), passage: z.string() })),
      }),
    ),
    chatter: z.array(z.string()),
  }),
);

/** The lists of messages: rules and weights are set on the first one, and looked at on the second. */
export const messageLists = ['messages', 'fresh-messages'] as const;

/** Messages with their claims, written by someone who knew the documents and not the code. */
export const readMessages = (name: (typeof messageLists)[number] = 'messages') =>
  messagesSchema.parse(load(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')));

export const check = (text: string) =>
  run('check', () => ({ command: commands.find(({ name }) => name === 'check') as never, raw: { text } }), {
    services,
    commands,
    limit: 1000,
  }).answer;

/** How many of how many. */
export interface Share {
  hits: number;
  of: number;
}
export interface Missed {
  readonly what: string;
  readonly where: string;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
const has = (whole: string, part: string) => plain(whole).includes(plain(part));

/** How well messages are checked: each a share of what the list says. */
export function measureMessages(name: (typeof messageLists)[number] = 'messages') {
  const shares = {
    'claims found': { hits: 0, of: 0 },
    'talk left out': { hits: 0, of: 0 },
    'first passage settles it': { hits: 0, of: 0 },
    'one of two passages settles it': { hits: 0, of: 0 },
    'silence where the corpus is silent': { hits: 0, of: 0 },
    'same marked': { hits: 0, of: 0 },
    'differences marked': { hits: 0, of: 0 },
    'marked differences that are ones': { hits: 0, of: 0 },
  } satisfies Record<string, Share>;
  const missed: Missed[] = [];
  const count = (name: keyof typeof shares, hit: boolean, where: string) => {
    shares[name].of++;
    if (hit) shares[name].hits++;
    else missed.push({ what: name, where });
  };
  for (const { message, claims, chatter } of readMessages(name)) {
    const { groups } = check(message);
    for (const sentence of chatter)
      count('talk left out', !groups.some(({ claim = '' }) => has(claim, sentence)), sentence);
    for (const claim of claims) {
      const group = groups.find(({ claim: found = '' }) => has(found, claim.sentence));
      count('claims found', group !== undefined, claim.sentence);
      if (group) countClaim(claim, group, count);
    }
  }
  return { shares, missed };
}

type Claim = z.infer<typeof messagesSchema>[number]['claims'][number];
type Count = (name: keyof ReturnType<typeof measureMessages>['shares'], hit: boolean, where: string) => void;

function countClaim(claim: Claim, { results }: Group, count: Count): void {
  const { sentence, passages, same, differs } = claim;
  if (passages.length === 0) {
    count('silence where the corpus is silent', results.length === 0, `${sentence}: ${results[0]?.passage}`);
    return;
  }
  const [first] = results;
  const right = results.find(({ passage }) => passages.includes(passage));
  count('first passage settles it', right !== undefined && right === first, `${sentence}: ${first?.passage}`);
  count(
    'one of two passages settles it',
    right !== undefined,
    `${sentence}: ${results.map(({ passage }) => passage)}`,
  );
  const settling = results.find(({ passage }) => passage === passages[0]);
  if (!settling?.compared) return;
  const { compared } = settling;
  for (const part of same)
    count(
      'same marked',
      compared.same.some((found) => has(found, part) || has(part, found)),
      `${sentence}: ${part}`,
    );
  for (const pair of differs)
    count(
      'differences marked',
      compared.differs.some((found) => has(found.message, pair.message) && has(found.passage, pair.passage)),
      `${sentence}: ${pair.message} / ${pair.passage}; ${JSON.stringify(compared.differs)}`,
    );
  for (const found of compared.differs)
    count(
      'marked differences that are ones',
      differs.some((pair) => has(found.message, pair.message) || has(pair.message, found.message)),
      `${sentence}: ${JSON.stringify(found)}`,
    );
}
