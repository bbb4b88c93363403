import { answerOf, type Group, type Result } from '../src/answers/answer.ts';
import { findPassage } from '../src/answers/find-passage.ts';
import { message, UserError } from '../src/answers/message.ts';
import { notesOn } from '../src/answers/notes.ts';
import { resultOf } from '../src/answers/quote.ts';
import { firstPassages } from '../src/answers/suggest-places.ts';
import { choice, defineCommand, integer, requiredText } from '../src/command.ts';
import { citationStyles, cite } from '../src/domain/citation/styles.ts';
import type { Library } from '../src/domain/library.ts';
import type { Passage } from '../src/domain/passage.ts';

export default defineCommand({
  name: 'cite',
  description: 'One passage whole, with its citation in the style you need',
  examples: [
    '/cite ngo-iccpr-2025:45',
    '/cite kibhr-2015:persecution.1 style:oscola',
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
    const found = findPassage(values.passage, library);
    if (!found)
      throw new UserError('error.unknownPassage', {
        passage: values.passage.slice(0, 80),
        list: { request: '/document' },
        example:
          firstPassages(library, ({ number }) => number !== null, 1)[0]?.id ?? library.placed.at(0)?.id ?? '',
      });
    const { passage, part } = found;
    const style = values.style ?? 'un';
    const citation = cite(library.document(passage.document), passage, style);
    const context = values.context ?? 0;
    const { before, after } = library.neighbours(passage.id, context);
    const cited: Result = {
      ...resultOf(passage, library),
      citation,
      ...(part ? { marks: [{ ...part, kind: 'shown' }] } : {}),
    };
    return answerOf({
      outcome: 'found',
      title: message('title.cite', { passage: cited.citationShort }),
      understoodAs: passage.id,
      lines: context === 0 ? [message('line.style', { style, styles: citationStyles })] : [],
      groups: [
        ...around('group.before', 'start', before, library),
        { title: message('group.passage'), results: [cited] },
        ...around('group.after', 'end', after, library),
      ],
      total: 1 + before.length + after.length,
      notes: notesOn([cited], services.today()),
      opened: true,
      // The citation to copy and the passages around it are two views: together they are too much for one message.
      ...(context === 0
        ? { copy: citation, variants: { label: 'menu.style', option: 'style', values: citationStyles } }
        : {}),
      followUps: [
        context === 0
          ? { label: 'button.context', command: 'cite', raw: { passage: values.passage, context: '1' } }
          : { label: 'button.cite', command: 'cite', raw: { passage: values.passage } },
      ],
    });
  },
});

/** The passages on one side of it, in the document's order. */
const around = (
  code: 'group.before' | 'group.after',
  shorten: 'start' | 'end',
  passages: readonly Passage[],
  library: Library,
): Group[] =>
  passages.length > 0
    ? [{ title: message(code), results: passages.map((one) => resultOf(one, library)), shorten }]
    : [];
