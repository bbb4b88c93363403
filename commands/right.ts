import { type Answer, answerOf } from '../src/answers/answer.ts';
import { answerSearch } from '../src/answers/answer-search.ts';
import { type FoundArticles, findRights } from '../src/answers/find-right.ts';
import { type Message, message, UserError } from '../src/answers/message.ts';
import { narrow } from '../src/answers/narrow.ts';
import { quoteGroups } from '../src/answers/quote-groups.ts';
import type { Services } from '../src/answers/services.ts';
import { ofStatus, ownCounted } from '../src/answers/wanted-recommendations.ts';
import { weighRight } from '../src/answers/weigh-right.ts';
import { defineCommand, integer, requiredText, text } from '../src/command.ts';
import type { Passage } from '../src/domain/passage.ts';
import type { Right } from '../src/domain/vocabulary.ts';

export default defineCommand({
  name: 'right',
  description: 'What the library says of a human right, newest document first',
  examples: ['/right assembly', '/right art 21', '/right press freedom year:2014', '/right свобода собраний'],
  options: {
    right: requiredText({
      description: 'A right in any words, or an article of the ICCPR',
      completion: 'right',
    }),
    document: text({ description: 'Only this document', completion: 'document', narrows: true }),
    year: integer({ description: 'Only documents of this year', min: 1900, max: 2100 }),
  },
  weighsAssessments: true,
  answer({ values, limit }, services) {
    if (!/[\p{L}\p{N}]/u.test(values.right))
      throw new UserError('error.noWords', { text: values.right.slice(0, 40) });
    const accept = narrow(services.library, values);
    const { rights, articles } = findRights(values.right, services);
    const [right, ...others] = rights;
    if (!right) {
      return answerSearch(values.right, accept, limit, services, [
        message('note.noRight', { wording: values.right }),
      ]);
    }
    const read = articles ? notesOnArticles(articles) : [];
    // One article may protect several rights; the first is the one that is called by it.
    if (others.length > 0 && articles?.names.length !== 1) return ambiguous(values.right, rights, read);
    const answer = answerRight(right, values.right, accept, limit, services);
    const also = others.map(({ label }) => ({ label }));
    const notes =
      also.length > 0 ? [message('note.otherRights', { wording: values.right, rights: also })] : [];
    return { ...answer, notes: [...read, ...notes, ...answer.notes] };
  },
});

const notesOnArticles = ({ names, treatyNamed, without }: FoundArticles): Message[] => [
  ...(treatyNamed ? [] : [message('note.articleAssumed', { article: names })]),
  ...(without.length > 0 ? [message('note.articleWithout', { article: without })] : []),
];

function ambiguous(wording: string, rights: readonly Right[], notes: readonly Message[]): Answer {
  return answerOf({
    outcome: 'ambiguous',
    title: message('title.ambiguous', { wording }),
    notes: [...notes, message('note.ambiguous')],
    choices: rights.map(({ id, label }) => ({
      label: { label },
      command: 'right',
      option: 'right',
      value: id,
    })),
  });
}

function answerRight(
  right: Right,
  wording: string,
  accept: ((passage: Passage) => boolean) | undefined,
  limit: number,
  services: Services,
): Answer {
  const { library } = services;
  const own = right.passages.map(library.passage).filter((passage) => accept?.(passage) ?? true);
  const { weightOf, concepts, alsoSearched } = weighRight(right, wording, services);
  const ranked = own
    .map((passage) => ({ passage, score: weightOf(passage) }))
    .sort((a, b) => b.score - a.score);
  const first = new Map<string, (typeof ranked)[number]>();
  for (const hit of ranked) if (!first.has(hit.passage.document)) first.set(hit.passage.document, hit);
  const best = library.documents.flatMap(({ id }) => first.get(id) ?? []);
  const rest = ranked.filter((hit) => first.get(hit.passage.document) !== hit);
  const asked = ofStatus(own, undefined, services.own);
  const outstanding = ofStatus(own, 'outstanding', services.own);
  const quoted = quoteGroups(
    [
      { title: message('group.best'), passages: best, concepts },
      { title: message('group.rest'), passages: rest, concepts },
    ],
    limit,
    services,
  );
  return answerOf({
    outcome: own.length > 0 ? 'found' : 'nothing',
    title: message('title.right', { right: { label: right.label } }),
    understoodAs: right.label.en,
    lines: [
      message('line.articles', { articles: printArticles(right) }),
      message('line.passages', { count: own.length, documents: best.length }),
      message('line.outstanding', {
        count: outstanding.length,
        of: asked.length,
        request: { request: `/recommendations ${right.id}` },
      }),
    ],
    alsoSearched,
    followUps:
      asked.length > 0
        ? [{ label: 'button.recommendations', command: 'recommendations', raw: { set: right.id } }]
        : [],
    ...quoted,
    notes: [
      ...(own.length === 0 ? [message('note.filtered')] : []),
      ...ownCounted(own, 'outstanding', services.own),
      ...quoted.notes,
    ],
  });
}

const printArticles = (right: Right) =>
  Object.entries(right.articles)
    .map(([treaty, articles]) => `${treaty} ${articles.join(', ')}`)
    .join('; ') || '–';
