import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Answer, Result } from '../answers/answer.ts';
import { leading } from '../answers/message.ts';
import { en } from '../i18n/en.ts';
import { type Words, word } from '../i18n/words.ts';

export interface Look {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  readonly words?: Words;
  /** How many results have been shown before: they are left out, and what stands above them. */
  readonly skip?: number;
}

/** How wide a stream is and whether it takes colour; NO_COLOR switches it off. */
export const lookOf = (output: NodeJS.WritableStream | NodeJS.WriteStream): Look => ({
  width: 'columns' in output ? output.columns : 80,
  colour: 'isTTY' in output && output.isTTY === true && !process.env.NO_COLOR,
});

/** Lines longer than this are hard to read, however wide the terminal is. */
const longestLine = 100;

type Style = Parameters<typeof styleText>[0];
const unsafe = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu;

/** An answer as text for a terminal: labels, then quotations with their citations, then notes. */
export function renderAnswer(answer: Answer, { width, colour, words = en, skip = 0 }: Look): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const columns = Math.min(width, longestLine);
  /** Text in lines that fit, each behind `indent`, which may be painted by itself. */
  const wrap = (text: string, indent: string, paintIndent = (blank: string) => blank) =>
    wrapAnsi(text.replace(unsafe, ' '), columns - indent.length, { trim: true, hard: true })
      .split('\n')
      .map((line) => `${paintIndent(indent)}${line}`.trimEnd())
      .join('\n');

  const quote = (result: Result, index: number): string => {
    const speakers = [...new Set(result.quotations.map(({ speaker }) => speaker))];
    const { recommendation } = result;
    return [
      ...(result.leadIn ? [paint('dim', wrap(result.leadIn, '    '))] : []),
      wrap(result.excerpt, '  │ ', (bar) => paint('cyan', bar)),
      paint('dim', wrap(`${index}. ${result.citationShort}`, '    ')),
      paint(
        'dim',
        wrap(
          [result.passage, recommendation ? recommendationLine(recommendation) : '']
            .filter(Boolean)
            .join(' · '),
          '    ',
        ),
      ),
      ...(speakers.length > 0
        ? [
            paint(
              'dim',
              wrap(word({ code: 'label.speakers', facts: { speakers: speakers.join('; ') } }, words), '    '),
            ),
          ]
        : []),
      ...(result.note
        ? [paint('yellow', wrap(word({ code: 'label.note', facts: { note: result.note } }, words), '    '))]
        : []),
    ].join('\n');
  };

  const notes = (first: boolean) =>
    answer.notes
      .filter((note) => leading.has(note.code) === first)
      .map((note) => paint('yellow', wrap(word(note, words), '')))
      .join('\n');

  const head = () => [
    paint('bold', wrap(word(answer.title, words), '')),
    answer.lines
      .map((line) => wrap(word(line, words), '  '.repeat(1 + Number(line.facts.depth ?? 0))))
      .join('\n'),
    notes(true),
  ];
  let count = 0;
  const quoted = answer.groups.flatMap((group) => {
    const before = count;
    const results = group.results.flatMap((result) => (++count > skip ? [quote(result, count)] : []));
    return group.title && before >= skip
      ? [paint('underline', wrap(word(group.title, words), '')), ...results]
      : results;
  });
  const blocks = [
    ...(skip === 0 ? head() : []),
    ...quoted,
    ...answer.closest.map((result) => quote(result, ++count)),
    answer.choices.map(({ label, ask }) => wrap(`${ask}  (${label})`, '  ')).join('\n'),
    answer.copy ?? '',
    answer.alsoSearched.length > 0 && skip === 0
      ? paint(
          'dim',
          wrap(
            word(
              { code: 'label.alsoSearched', facts: { words: answer.alsoSearched.slice(0, 12).join(', ') } },
              words,
            ),
            '',
          ),
        )
      : '',
    notes(false),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function recommendationLine({ articles, status, position }: NonNullable<Result['recommendation']>): string {
  const parts = [
    articles.join(', '),
    status.replaceAll('_', ' '),
    position === 'not_applicable' ? 'no State position applies' : position,
  ];
  return parts.filter(Boolean).join(' · ');
}
