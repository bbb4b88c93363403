import { answerOf } from '../src/answers/answer.ts';
import { findPassage } from '../src/answers/find-passage.ts';
import { message, UserError } from '../src/answers/message.ts';
import { notesOn } from '../src/answers/notes.ts';
import { resultOf } from '../src/answers/quote.ts';
import { choice, defineCommand, integer, requiredText } from '../src/command.ts';
import { citationStyles, cite } from '../src/domain/citation/styles.ts';

export default defineCommand({
  name: 'cite',
  description: 'One passage whole, with its citation in the style you need',
  examples: [
    '/cite ngo-iccpr-2025:45',
    '/cite kibhr-2015:persecution.1 oscola',
    '/cite sr-2015:permit style:bibtex context:1',
  ],
  options: {
    passage: requiredText({ description: 'The id of a passage, as answers show it', completion: 'passage' }),
    style: choice({
      description: 'Citation style; UN Editorial Manual unless given',
      choices: citationStyles,
    }),
    context: integer({ description: 'How many passages before and after it to show', min: 0, max: 5 }),
  },
  answer({ values }, services) {
    const { library } = services;
    const passage = findPassage(values.passage, library);
    if (!passage)
      throw new UserError('error.unknownPassage', {
        passage: values.passage.slice(0, 80),
        example: library.passages.find(({ number }) => number !== null)?.id ?? library.passages[0]?.id ?? '',
      });
    const document = library.document(passage.document);
    const style = values.style ?? 'un';
    const citation = cite(document, passage, style);
    const { before, after } = library.neighbours(passage.id, values.context ?? 0);
    const group = (
      code: 'group.before' | 'group.passage' | 'group.after',
      passages: readonly (typeof passage)[],
    ) =>
      passages.length > 0
        ? [{ title: message(code), results: passages.map((one) => resultOf(one, library)) }]
        : [];
    // The cited passage comes first; its neighbours follow in the document's order.
    const cited = { title: message('group.passage'), results: [{ ...resultOf(passage, library), citation }] };
    return answerOf({
      outcome: 'found',
      title: message('title.cite', { passage: passage.id }),
      understoodAs: passage.id,
      lines: [message('line.style', { style, styles: citationStyles.join(', ') })],
      groups: [cited, ...group('group.before', before), ...group('group.after', after)],
      total: 1 + before.length + after.length,
      notes: notesOn(cited.results, services.today()),
      copy: citation,
    });
  },
});
