import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { alsoInRemarks } from '../answers/also-in.ts';
import { type Answer, askOf, type Result } from '../answers/answer.ts';
import { leading, type Message, type MessageCode, message } from '../answers/message.ts';
import { isShownWhole, remarksOn, standingOf, wholeRemarks } from '../answers/remarks.ts';
import { en } from '../i18n/en.ts';
import { type Words, word, wordFact } from '../i18n/words.ts';
import { clean } from './clean.ts';

export interface Look {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  readonly words?: Words;
  /** How many results have been shown before: they are left out, and what stands above them. */
  readonly skip?: number;
  /** How the results are reached that are not shown; said behind their number. */
  readonly goOn?: MessageCode & `note.${string}`;
}

/** Of what is no terminal, and of a terminal that does not know its own. */
const usualWidth = 80;
/** In fewer columns a line has no room for a word behind its indent. */
const leastWidth = 24;

/** How wide a stream is and whether it takes colour; NO_COLOR switches it off. */
export const lookOf = (output: NodeJS.WritableStream | NodeJS.WriteStream): Look => ({
  width: Math.max(leastWidth, ('columns' in output && output.columns) || usualWidth),
  colour: 'isTTY' in output && output.isTTY === true && !process.env.NO_COLOR,
});

const differing: Style = ['bold', 'underline'];
/** Lines longer than this are hard to read, however wide the terminal is. */
const longestLine = 100;

type Style = Parameters<typeof styleText>[0];

/** Where an excerpt is a part, how the rest is read. */
const wholeOf = ({ part, passage }: Result): Message[] =>
  part ? [message('label.whole', { request: { request: `/cite ${passage}` } })] : [];

/** An answer as text for a terminal: labels, then quotations with their citations, then notes. */
export function renderAnswer(answer: Answer, { width, colour, words = en, skip = 0, goOn }: Look): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const say = (what: Message) => word(what, words, clean);
  const columns = Math.min(width, longestLine);
  /** Text in lines that fit, each behind `indent`, which may be painted by itself. */
  const wrap = (text: string, indent: string, paintIndent = (blank: string) => blank) =>
    wrapAnsi(text, columns - indent.length, { trim: true, hard: true })
      .split('\n')
      .map((line) => `${paintIndent(indent)}${line}`.trimEnd())
      .join('\n');

  /** An excerpt with what is marked in it in bold, underlined where it differs. */
  const marked = ({ excerpt, marks = [] }: Result): string => {
    const text = clean(excerpt);
    const ends = [0, ...marks.map(({ end }) => end)];
    const pieces = marks.map(
      ({ start, end, kind }, at) =>
        text.slice(ends[at], start) + paint(kind === 'differs' ? differing : 'bold', text.slice(start, end)),
    );
    return pieces.join('') + text.slice(ends.at(-1));
  };

  const quote = (result: Result, index: number, whole = false): string => {
    const { leadIn, recommendation } = result;
    const standing = recommendation ? standingOf(recommendation) : [];
    const below = [result.passage, ...standing.map((fact) => wordFact(fact, words))].filter(Boolean);
    return [
      ...(leadIn ? [paint('dim', wrap(leadIn, '    '))] : []),
      wrap(marked(result), '  │ ', (bar) => paint('cyan', bar)),
      paint('dim', wrap(`${index}. ${result.citationShort}`, '    ')),
      paint('dim', wrap(below.join(' · '), '    ')),
      ...[
        ...wholeOf(result),
        ...alsoInRemarks(result),
        ...remarksOn(result),
        ...(whole ? wholeRemarks(result) : []),
      ].map((remark) => paint(remark.code === 'label.note' ? 'yellow' : 'dim', wrap(say(remark), '    '))),
    ].join('\n');
  };

  const notes = (first: boolean) =>
    answer.notes
      .filter((note) => leading.has(note.code) === first)
      .map((note) => (goOn && note.code === 'note.more' ? `${say(note)} ${say(message(goOn))}` : say(note)))
      .map((note) => paint('yellow', wrap(note, '')))
      .join('\n');

  const head = () => [
    paint('bold', wrap(say(answer.title), '')),
    answer.lines.map((line) => wrap(say(line), '  '.repeat(1 + Number(line.facts.depth ?? 0)))).join('\n'),
    notes(true),
  ];
  let count = 0;
  const quoted = answer.groups.flatMap((group) => {
    const before = count;
    const results = group.results.flatMap((result) =>
      ++count > skip ? [quote(result, count, isShownWhole(group.title))] : [],
    );
    const remarks = (group.notes ?? []).map((note) => wrap(say(note), '    '));
    return group.title && before >= skip
      ? [paint('underline', wrap(say(group.title), '')), ...remarks, ...results]
      : results;
  });
  const searched = message('label.alsoSearched', { words: answer.alsoSearched });
  const blocks = [
    ...(skip === 0 ? head() : []),
    ...quoted,
    ...answer.closest.map((result) => quote(result, ++count)),
    answer.choices
      .map((choice) => wrap(`${askOf(choice)}  (${wordFact(choice.label, words)})`, '  '))
      .join('\n'),
    answer.copy ?? '',
    answer.alsoSearched.length > 0 && skip === 0 ? paint('dim', wrap(say(searched), '')) : '',
    notes(false),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
