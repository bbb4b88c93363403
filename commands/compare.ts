import { type Answer, answerOf } from '../src/answers/answer.ts';
import { findRights } from '../src/answers/find-right.ts';
import { message, UserError } from '../src/answers/message.ts';
import { quoteGroups } from '../src/answers/quote-groups.ts';
import type { Services } from '../src/answers/services.ts';
import { weighRight } from '../src/answers/weigh-right.ts';
import { defineCommand, integer, requiredText } from '../src/command.ts';
import { byDate, yearOf } from '../src/domain/document.ts';
import type { Passage } from '../src/domain/passage.ts';
import type { Right } from '../src/domain/vocabulary.ts';

/** What each document says most of a right; more would hide the next document. */
const ofEachDocument = 2;

export default defineCommand({
  name: 'compare',
  description: 'What the documents of different years say on one right, oldest first',
  examples: ['/compare assembly', '/compare libel from:2014 to:2025'],
  options: {
    right: requiredText({ description: 'A right in any words, or an article', completion: 'right' }),
    from: integer({ description: 'Only documents from this year on', min: 1900, max: 2100 }),
    to: integer({ description: 'Only documents up to this year', min: 1900, max: 2100 }),
  },
  answer({ values, limit }, services) {
    const [right, ...others] = findRights(values.right, services).rights;
    if (!right) {
      const known = services.library.rights.map(({ label }) => ({ label }));
      throw new UserError('error.badValue', {
        option: { named: { command: 'compare', option: 'right' } },
        value: values.right.slice(0, 60),
        right: message('right.oneOf', { known }),
      });
    }
    const { from = 0, to = 9999 } = values;
    if (from > to) throw new UserError('error.yearsTurned', { from, to });
    const answer = compare(right, values.right, { from, to }, limit, services);
    if (others.length === 0) return answer;
    const rights = others.map(({ label }) => ({ label }));
    return {
      ...answer,
      notes: [message('note.otherRights', { wording: values.right, rights }), ...answer.notes],
    };
  },
});

function compare(
  right: Right,
  wording: string,
  { from, to }: { from: number; to: number },
  limit: number,
  services: Services,
): Answer {
  const { library } = services;
  const { weightOf, concepts } = weighRight(right, wording, services);
  const own = new Map<string, Passage[]>();
  for (const passage of right.passages.map(library.passage)) {
    const ofDocument = own.get(passage.document);
    if (ofDocument) ofDocument.push(passage);
    else own.set(passage.document, [passage]);
  }
  const documents = [...library.documents]
    .filter((document) => yearOf(document) >= from && yearOf(document) <= to)
    .sort(byDate);
  const groups = documents.flatMap((document) => {
    const passages = (own.get(document.id) ?? [])
      .map((passage) => ({ passage, score: weightOf(passage) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, ofEachDocument);
    const title = message('group.document', { date: { date: document.date }, document: document.shortTitle });
    return passages.length > 0 ? [{ title, passages, concepts }] : [];
  });
  const silent = documents.filter(({ id }) => !own.has(id));
  const quoted = quoteGroups(groups, limit, services);
  return answerOf({
    outcome: groups.length > 0 ? 'found' : 'nothing',
    title: message('title.compare', { right: { label: right.label } }),
    understoodAs: right.label.en,
    lines:
      silent.length > 0
        ? [message('line.silent', { documents: silent.map(({ shortTitle }) => shortTitle) })]
        : [],
    followUps: [{ label: 'button.recommendations', command: 'recommendations', raw: { set: right.id } }],
    ...quoted,
    notes: [...(groups.length === 0 ? [message('note.filtered')] : []), ...quoted.notes],
  });
}
