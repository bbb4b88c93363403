import { type Answer, answerOf } from '../src/answers/answer.ts';
import { type Message, message } from '../src/answers/message.ts';
import { findDocument } from '../src/answers/narrow.ts';
import type { Services } from '../src/answers/services.ts';
import { defineCommand, text } from '../src/command.ts';
import { type Document, issuerOf } from '../src/domain/document.ts';
import type { DocumentId } from '../src/domain/ids.ts';
import type { Passage, PassageKind } from '../src/domain/passage.ts';

export default defineCommand({
  name: 'document',
  description: 'What the library holds, or one document with its headings and counts',
  examples: ['/document', '/document kibhr-2015'],
  options: {
    document: text({ description: 'A document; without it, the list of all', completion: 'document' }),
  },
  answer({ values }, services) {
    return values.document === undefined
      ? allDocuments(services)
      : oneDocument(findDocument(services.library, values.document), services);
  },
});

const found = (title: Message, lines: Message[], total: number, choices: Answer['choices']): Answer =>
  answerOf({ outcome: 'found', title, lines, total, choices });

function allDocuments({ library }: Services): Answer {
  const lines = library.documents.map((document) =>
    message('line.document', {
      id: document.id,
      title: document.shortTitle,
      issuer: issuerOf(document),
      date: { date: document.date },
      passages: library.kept?.countOf(document.id) ?? library.passagesOf(document.id).length,
    }),
  );
  const choices = library.documents.map((document) => ({
    label: document.shortTitle,
    command: 'document',
    option: 'document',
    value: document.id,
  }));
  return found(
    message('title.documents', { count: library.documents.length, passages: library.placed.length }),
    lines,
    library.documents.length,
    choices,
  );
}

function oneDocument(id: DocumentId, { library }: Services): Answer {
  const document = library.document(id);
  const passages = library.passagesOf(id);
  const lines = [...described(document), kinds(passages), message('line.headings'), ...headings(passages)];
  return found(message('title.document', { title: document.title, id }), lines, passages.length, []);
}

const described = (document: Document): Message[] => [
  message('line.issuer', { issuer: issuerOf(document), kind: message(`issuer.${document.issuerKind}`) }),
  message('line.dated', { date: { date: document.date } }),
  ...(document.period
    ? [
        message('line.period', {
          from: { date: document.period.from ?? '' },
          to: { date: document.period.to ?? '' },
        }),
      ]
    : []),
  message('line.mechanism', { mechanism: document.mechanism }),
  ...(document.symbol ? [message('line.symbol', { symbol: document.symbol })] : []),
  message('line.rights', { note: document.rightsNote }),
];

function kinds(passages: readonly Passage[]): Message {
  const counts = new Map<PassageKind, number>();
  for (const { kind } of passages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return message('line.kinds', {
    count: passages.length,
    kinds: [...counts].map(([kind, count]) => message(`passages.${kind}`, { count })),
  });
}

/** The outline: each heading with the passages directly below it and the first of them. */
function headings(passages: readonly Passage[]): Message[] {
  const sections = new Map<string, { heading: string; depth: number; count: number; first: string }>();
  for (const { headingKeys, heading, id } of passages) {
    // A heading that has only headings below it has its line too.
    for (let depth = 0; depth < Math.max(1, headingKeys.length); depth++) {
      const key = headingKeys.slice(0, depth + 1).join('/');
      const section = sections.get(key) ?? { heading: heading[depth] ?? '', depth, count: 0, first: id };
      const own = depth === Math.max(0, headingKeys.length - 1);
      sections.set(key, { ...section, count: section.count + (own ? 1 : 0) });
    }
  }
  return [...sections.values()].map(({ heading, depth, count, first }) =>
    message(heading ? 'line.heading' : 'line.noHeading', { depth, heading, count, first }),
  );
}
