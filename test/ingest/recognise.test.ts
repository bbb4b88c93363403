import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawText } from '../../src/ingest/draw/text.ts';
import type { Piece } from '../../src/ingest/drawn.ts';
import { recognise } from '../../src/ingest/recognise/recognise.ts';
import type { Part, PartItem } from '../../src/ingest/recognise/recognised.ts';

type Given = Piece extends infer One ? (One extends Piece ? Omit<One, 'lines' | 'page'> : never) : never;

const drawn = (given: readonly Given[]) => {
  const pieces = given.map((piece, at) => ({ ...piece, lines: [at + 1] }) as Piece);
  const text = pieces.map((piece) => piece.text).join('\n');
  return { text, pieces, doubts: [], notDrawn: [], about: {} };
};
const from = (given: readonly Given[]) => recognise(drawn(given));
const p = (text: string): Given => ({ type: 'paragraph', text });
const h = (text: string, level = 2): Given => ({ type: 'heading', level, text });
const item = (text: string, depth = 1): Given => ({ type: 'item', depth, text });

const shownItem = ({ text, items }: PartItem): unknown =>
  items.length > 0 ? [text, items.map(shownItem)] : text;
function shown(part: Part): unknown {
  if (part.type === 'numbered') return [part.number, part.text, ...part.items.map(shownItem)];
  if (part.type === 'list') return { list: part.items.map(shownItem) };
  if (part.type === 'row') return part.cells;
  if (part.type === 'heading')
    return {
      h: part.text,
      is: (['recommendations', 'question', 'facts'] as const).filter((mark) => part[mark]).join(),
    };
  if (part.type === 'paragraph')
    return part.recommendation ? { asks: part.text, number: part.number } : part.text;
  return { [part.type]: part.text };
}
const partsOf = (given: readonly Given[]) => from(given).parts.map(shown);

describe('recommendations', () => {
  test.each([
    'Recommendations',
    'V. Conclusions and recommendations',
    'Recommendations (Article 21 of the ICCPR):',
    'Key recommendations to the Government',
    'Рекомендации',
    'Выводы и рекомендации',
    'Ұсынымдар',
  ])('the list under “%s” is of recommendations', (heading) => {
    expect(partsOf([h('Title', 1), h(heading), item('to ensure it.')])[1]).toEqual({
      h: heading,
      is: 'recommendations',
    });
  });

  test.each([
    'Follow-up to the recommendations of 2019',
    'Implementation of recommendations',
    'Freedom of assembly',
  ])('the list under “%s” is not', (heading) => {
    expect(partsOf([h('Title', 1), h(heading), item('to ensure it.')])[1]).toEqual({ h: heading, is: '' });
  });

  test('they are marked on the heading right above them, below one that announces them', () => {
    expect(
      partsOf([
        h('Title', 1),
        h('Recommendations'),
        h('Assembly', 3),
        item('Amend the law.'),
        h('Annex'),
        item('a'),
      ]),
    ).toEqual([
      { h: 'Title', is: '' },
      { h: 'Recommendations', is: '' },
      { h: 'Assembly', is: 'recommendations' },
      { list: ['Amend the law.'] },
      { h: 'Annex', is: '' },
      { list: ['a'] },
    ]);
  });

  test('a paragraph that asks and ends in a colon introduces items, with or without bullets', () => {
    const given = [
      h('Title', 1),
      h('Assembly'),
      p('The authorities should:'),
      p('Amend the law.'),
      p('As was said, report.'),
    ];
    const { parts, doubts } = from(given);
    expect(parts.map(shown).slice(1)).toEqual([
      { h: 'Assembly', is: 'recommendations' },
      'The authorities should:',
      { list: ['Amend the law.', 'As was said, report.'] },
    ]);
    expect(parts[2]).toMatchObject({ leadIn: true });
    expect(doubts).toMatchObject([{ line: 3 }]);
  });

  test('one with its label is a recommendation by itself, though it is printed like a heading', () => {
    expect(
      partsOf([h('Title', 1), h('Recommendation (Article 2): to accede to the treaties.', 3)])[1],
    ).toEqual({
      asks: 'Recommendation (Article 2): to accede to the treaties.',
      number: undefined,
    });
  });

  test('official numbers of recommendations are kept, and a misprinted one stays as it is printed', () => {
    const { parts, recommendationNumbers } = from([
      p('123. The recommendations enjoy the support of the State:'),
      ...['123.1', '123.2', '122.3', '123.4', '123.7'].map((number) =>
        p(`${number} Ratify the Convention (Spain);`),
      ),
    ]);
    expect(parts.map((part) => (part.type === 'paragraph' ? part.number : undefined))).toEqual([
      undefined,
      '123.1',
      '123.2',
      '122.3',
      '123.4',
      '123.7',
    ]);
    expect(parts[1]).toMatchObject({ text: 'Ratify the Convention (Spain);', recommendation: true });
    expect(recommendationNumbers.gaps).toMatchObject([{ number: '123.7', after: '123.4' }]);
    expect(recommendationNumbers.jumps).toMatchObject([{ number: '122.3' }, { number: '123.4' }]);
  });

  test('a colon at the end of an item is often a slip: one introduces others where it says nothing whole', () => {
    const given = [
      item('to publish the lists:'),
      item('in the revised law:'),
      item('to define it;'),
      item('to ensure it.'),
    ];
    expect(partsOf([h('T', 1), h('Recommendations'), ...given])[2]).toEqual({
      list: ['to publish the lists:', ['in the revised law:', ['to define it;', 'to ensure it.']]],
    });
  });
});

describe('other parts', () => {
  test('a question with its Yes or No is a question', () => {
    expect(
      partsOf([h('T', 1), p('May assemblies be held?'), p('No'), p('Because.'), h('What now?'), p('Wait.')]),
    ).toEqual([
      { h: 'T', is: '' },
      { h: 'May assemblies be held?', is: 'question' },
      'No',
      'Because.',
      { h: 'What now?', is: '' },
      'Wait.',
    ]);
  });

  test('a list of names and values is of facts', () => {
    const facts = [item('Capital: Astana'), item('Population: 17,948,816'), item('Head of state: N. N.')];
    expect(partsOf([h('T', 1), h('The country'), ...facts])[1]).toEqual({ h: 'The country', is: 'facts' });
  });

  test('a paragraph in quotation marks as a whole is a quotation, with the line that says where it is from', () => {
    const words = `“${'The law is not applied by the courts in a manner that is consistent. '.repeat(2)}”`;
    expect(partsOf([p(words), p('A/HRC/29/25/Add.2, para 90')])).toEqual([
      { quotation: `${words}\n\nA/HRC/29/25/Add.2, para 90` },
    ]);
  });

  test('headings that were all drawn alike are ranked by print, and recurring recommendations stand below', () => {
    const { parts } = from([
      h('TITLE', 1),
      ...['GENERAL', 'I. Scope', 'Assembly', 'Recommendations:', 'Association', 'Recommendations:'].map(
        (text) => h(text, 4),
      ),
      p('End.'),
    ]);
    expect(parts.flatMap((part) => (part.type === 'heading' ? [part.level] : []))).toEqual([
      1, 2, 3, 4, 5, 4, 5,
    ]);
  });

  test('footnote digits are taken off in an unbroken run, and a symbol ends it', () => {
    const four = [
      p('By forces.1 Then a trial16 and 7.5 years.'),
      p('In 2015.2 It said,3 and'),
      p('more.4 See Add.5 and this.5'),
    ];
    expect(from(four)).toMatchObject({ footnotes: 4 });
    expect(partsOf(four)).toEqual([
      'By forces. Then a trial16 and 7.5 years.',
      'In 2015. It said, and',
      'more. See Add.5 and this.5',
    ]);
    expect(from([p('See A/HRC/29/25/Add.1 and forces.1 and trial,2')]).footnotes).toBe(0);
  });

  test('each part has the doubts about its lines', () => {
    const { parts, doubts } = from(
      [p('1. A.'), p('2. B.'), p('Without a number.'), p('3. C.')].map((one) => ({
        ...one,
        text: `${one.text} ${'Words. '.repeat(12)}`.trim(),
      })),
    );
    expect(doubts).toHaveLength(1);
    expect(parts.map((part) => part.doubts.length)).toEqual([0, 0, 1, 0]);
  });
});

const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '');
const words = (part: Part): string => {
  const all = (items: readonly PartItem[]): string => items.map((one) => one.text + all(one.items)).join('');
  if (part.type === 'numbered') return part.text + all(part.items);
  if (part.type === 'list') return all(part.items);
  return part.type === 'row' ? part.cells.join('') : part.text;
};

test.each(['ep-2014', 'kibhr-2015', 'ngo-iccpr-2025', 'ngo-upr-2014', 'sr-2015'])(
  'all words of %s are in its parts, in their order',
  (id) => {
    const text = readFileSync(new URL(`../../corpus/sources/${id}.txt`, import.meta.url), 'utf8');
    const read = drawText(text, id);
    const { parts, leftOut } = recognise(read);
    const out = leftOut.map((one) => letters(one.text));
    let rest = letters(text);
    for (const one of out) rest = rest.replace(one, '');
    expect(letters(parts.map(words).join(''))).toBe(rest);
  },
);
