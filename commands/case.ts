import { type Answer, answerOf } from '../src/answers/answer.ts';
import { findCases } from '../src/answers/find-case.ts';
import { message, UserError } from '../src/answers/message.ts';
import { narrow } from '../src/answers/narrow.ts';
import { quoteGroups } from '../src/answers/quote-groups.ts';
import type { Services } from '../src/answers/services.ts';
import { defineCommand, requiredText, text } from '../src/command.ts';
import { byDate } from '../src/domain/document.ts';
import type { Case } from '../src/domain/vocabulary.ts';

export default defineCommand({
  name: 'case',
  description: 'Every mention of a person, organisation, outlet, party, law or event, in order of date',
  examples: ['/case kozlov', '/case Жанаозен', '/case adil soz'],
  options: {
    name: requiredText({ description: 'A name in any spelling', completion: 'case' }),
    document: text({
      description: 'Only this document',
      completion: 'document',
      narrows: true,
      positional: false,
    }),
  },
  answer({ values, limit }, services) {
    if (!/[\p{L}\p{N}]/u.test(values.name))
      throw new UserError('error.noWords', { text: values.name.slice(0, 40) });
    const { cases, nearest } = findCases(values.name, services);
    const [only] = cases;
    if (only && cases.length === 1)
      return answerCase(only, narrow(services.library, values), limit, services);
    const several = cases.length > 1;
    const choices = (several ? cases : nearest).map((entry) => ({
      label: entry.name,
      command: 'case',
      option: 'name',
      value: entry.id,
    }));
    return answerOf({
      outcome: several ? 'ambiguous' : 'nothing',
      title: several ? message('title.ambiguous', { wording: values.name }) : message('title.nothing'),
      notes: [
        several
          ? message('note.ambiguous')
          : message(choices.length > 0 ? 'note.nearestNames' : 'note.nothing'),
      ],
      choices,
    });
  },
});

type Accept = ReturnType<typeof narrow>;

function answerCase(entry: Case, accept: Accept, limit: number, services: Services): Answer {
  const { library, search } = services;
  const order = new Map([...library.documents].sort(byDate).map((document, index) => [document.id, index]));
  const mentions = entry.passages
    .map(library.passage)
    .filter((passage) => accept?.(passage) ?? true)
    .sort((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
  const scores = new Map(search.find(entry.name).hits.map((hit) => [hit.passage, hit.score]));
  const passages = mentions.map((passage) => ({ passage, score: scores.get(passage) ?? 0 }));
  // The name as it is printed shows which part of a long passage speaks of it.
  const { concepts } = search.understand([entry.name, ...entry.printed].join(' '));
  const names = together(entry, services);
  const related = entry.related.map((id) => library.case(id).name);
  const quoted = quoteGroups([{ title: message('group.mentions'), passages, concepts }], limit, services);
  return answerOf({
    outcome: passages.length > 0 ? 'found' : 'nothing',
    title: message('title.case', { name: entry.name }),
    understoodAs: entry.name,
    lines: [
      message('line.kind', { kind: message(`kind.${entry.kind}`) }),
      ...(entry.described ? [describedIn(entry, services)] : []),
      message('line.mentions', {
        count: mentions.length,
        documents: new Set(mentions.map((passage) => passage.document)).size,
      }),
      ...(names ? [message('line.together', { names })] : []),
      ...(related.length > 0 ? [message('line.related', { names: related.join(', ') })] : []),
    ],
    ...quoted,
    notes: [...(passages.length === 0 ? [message('note.filtered')] : []), ...quoted.notes],
  });
}

/** Who or what it is, in a document's words, with the document they come from. */
function describedIn(entry: Case, { library }: Services) {
  const words = entry.described ?? '';
  const says = (text: string) => text.replace(/\s+/g, ' ').includes(words);
  const passage =
    entry.passages.map(library.passage).find(({ text }) => says(text)) ??
    library.passages.find(({ text }) => says(text));
  const document = passage && library.document(passage.document);
  return message('line.described', {
    words,
    document: document?.shortTitle ?? '',
    date: { date: document?.date ?? '' },
    pinpoint: passage?.pinpoint.label ?? '',
  });
}

/** The names that stand in the same passages, most frequent first; at most eight. */
function together(entry: Case, { library }: Services): string {
  const counts = new Map<string, number>();
  for (const id of entry.passages) {
    for (const other of library.passage(id).cases)
      if (other !== entry.id)
        counts.set(library.case(other).name, (counts.get(library.case(other).name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
}
