import { answerOf, type Group, type Mark, type Result } from '../src/answers/answer.ts';
import {
  type Beside,
  type Claim,
  compareWith,
  denies,
  findClaims,
  inOtherYear,
  wordsThatDecide,
} from '../src/answers/find-claims.ts';
import { message, UserError } from '../src/answers/message.ts';
import { notesOn } from '../src/answers/notes.ts';
import { quote } from '../src/answers/quote.ts';
import type { Services } from '../src/answers/services.ts';
import { defineCommand, requiredText } from '../src/command.ts';
import type { Span } from '../src/domain/sentences.ts';

/** How many passages stand beside a claim: the fewer claims there are, the more. */
const beside = (claims: number) => (claims === 1 ? 5 : claims < 4 ? 2 : 1);
/** As many as a person goes through, and a menu of Discord holds. */
const mostClaims = 25;
/** The part of a passage beside a claim: what decides, not what surrounds it (UTF-16 units). */
const excerptLength = 480;

export default defineCommand({
  name: 'check',
  description: 'Passages beside each claim of a text, with what agrees and what differs marked; no verdict',
  examples: ['/check Kozlov got 15 years for Zhanaozen in 2012', '/check rallies need a notice of 5 days'],
  options: {
    text: requiredText({ description: 'A message or a sentence to hold against the documents' }),
  },
  onMessage: { name: 'Check against the corpus', option: 'text' },
  answer({ values, limit }, services) {
    if (!/[\p{L}\p{N}]/u.test(values.text))
      throw new UserError('error.noWords', { text: values.text.slice(0, 40) });
    const { claims: all, chatter } = findClaims(values.text, services);
    const claims = all.slice(0, mostClaims);
    const each = Math.min(limit, beside(claims.length));
    const groups = claims.map((claim) => groupOf(claim, each, services));
    const spoken = groups.filter(({ results }) => results.length > 0).length;
    const shown = groups.flatMap(({ results }) => results);
    return answerOf({
      outcome: spoken > 0 ? 'found' : 'nothing',
      title: message('title.check'),
      lines:
        claims.length > 0
          ? [
              message('line.claims', { count: claims.length, spoken }),
              ...(chatter > 0 ? [message('line.chatter', { count: chatter })] : []),
            ]
          : [],
      groups,
      total: shown.length,
      notes: [
        message(claims.length > 0 ? 'note.noVerdict' : 'note.noClaims'),
        ...(all.length > mostClaims
          ? [message('note.moreClaims', { shown: mostClaims, total: all.length })]
          : []),
        ...notesOn(shown, services.today()),
      ],
    });
  },
});

function groupOf(claim: Claim, count: number, services: Services): Group {
  const { sentence, hits, concepts } = claim;
  const results = hits.slice(0, count).flatMap((hit, at) =>
    quote(services, [hit], concepts, {
      length: excerptLength,
      phrases: wordsThatDecide(hit, excerptLength, services.search),
    }).map((result) => compared(claim, hit, result, at === 0, services)),
  );
  return {
    title: message('group.claim', { claim: sentence }),
    claim: sentence,
    results,
    notes: [
      ...(results.length === 0 ? [message('note.claimSilent')] : []),
      ...(results.length > 0 && denies(sentence) ? [message('note.negation')] : []),
    ],
  };
}

/** A result with what it has in common with a claim, and what it says differently, marked. */
function compared(claim: Claim, hit: Beside, result: Result, isFirst: boolean, services: Services): Result {
  const { same, differs, absent } = compareWith(claim, hit, result, services.search);
  const inClaim = ({ start, end }: Span) => claim.sentence.slice(start, end);
  const inPassage = ({ start, end }: Span) => result.excerpt.slice(start, end);
  const marks: Mark[] = [
    ...same.map(({ passage: { start, end } }) => ({ start, end, kind: 'same' as const })),
    ...differs.flatMap(({ passage }) =>
      passage.map(({ start, end }) => ({ start, end, kind: 'differs' as const })),
    ),
  ];
  const otherYear = isFirst
    ? inOtherYear(
        claim,
        hit,
        differs.map((pair) => pair.claim),
      )
    : [];
  return {
    ...result,
    marks: apart(marks),
    compared: {
      same: unique(same.map((pair) => inClaim(pair.claim))),
      differs: differs
        .map((pair) => ({
          message: inClaim(pair.claim),
          passage: unique(pair.passage.map(inPassage)).join(', '),
        }))
        .filter((pair, at, all) => all.findIndex(({ message: said }) => said === pair.message) === at),
      absent: unique(absent.map(inClaim)),
      ...(otherYear.length > 0 ? { otherYear } : {}),
    },
  };
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** Marks in order, none upon another: what differs is never hidden by what is the same around it. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks.filter(differs), ...marks.filter((each) => !differs(each))])
    if (!kept.some(({ start, end }) => mark.start < end && start < mark.end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}
const differs = ({ kind }: Mark) => kind === 'differs';
