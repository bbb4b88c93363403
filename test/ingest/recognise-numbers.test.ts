import { describe, expect, test } from 'vitest';
import type { Piece } from '../../src/ingest/drawn.ts';
import { recognise } from '../../src/ingest/recognise/recognise.ts';

const said =
  'The delegation recalled what had been done since the last review of the country, and what was still to be done.';
const paragraph = (number: string | number): string => `${number}. ${said}`;
const many = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => paragraph(from + at));

/** Paragraphs; “# ” begins a heading, “- ” an item. */
function read(texts: readonly string[]) {
  const pieces = texts.map((text, at): Piece => {
    const lines = [at + 1];
    if (text.startsWith('# ')) return { type: 'heading', level: 2, text: text.slice(2), lines };
    if (text.startsWith('- ')) return { type: 'item', depth: 1, text: text.slice(2), lines };
    return { type: 'paragraph', text, lines };
  });
  return recognise({ text: texts.join('\n'), pieces, doubts: [], notDrawn: [], about: {} });
}
const numbersOf = (texts: readonly string[]) =>
  read(texts).parts.flatMap((part) => (part.type === 'numbered' ? [Number(part.number)] : []));

describe('official numbers', () => {
  test('an unbroken series is taken whole, bullets and letters belong to their paragraph', () => {
    const { parts, numbering, doubts } = read([
      '# Introduction',
      '1. The law applies to:',
      '- assemblies;',
      '- pickets.',
      '2. It says:',
      '(a) One;',
      '(i) Under one;',
      '(b) Two.',
      paragraph(3),
    ]);
    expect(parts.slice(1)).toMatchObject([
      { number: '1', text: 'The law applies to:', items: [{ text: 'assemblies;' }, { text: 'pickets.' }] },
      {
        number: '2',
        items: [{ text: '(a) One;', items: [{ text: '(i) Under one;' }] }, { text: '(b) Two.' }],
      },
      { number: '3', text: said, items: [] },
    ]);
    expect(numbering).toMatchObject({
      series: [{ from: '1', to: '3', count: 3, heading: 'Introduction', line: 2 }],
      gaps: [],
    });
    expect(doubts).toEqual([]);
  });

  test('a gap is reported and nothing is renumbered', () => {
    const { numbering } = read([...many(1, 5), ...many(8, 12)]);
    expect(numbering.gaps).toMatchObject([{ number: '8', after: '5', line: 6 }]);
    expect(numbersOf([...many(1, 5), ...many(8, 12)])).toEqual([1, 2, 3, 4, 5, 8, 9, 10, 11, 12]);
  });

  test('a number that is printed twice stays so', () => {
    const { numbering } = read([...many(1, 5), paragraph(5), ...many(6, 9)]);
    expect(numbering.repeats).toMatchObject([{ number: '5' }]);
    expect(numbering.series).toMatchObject([{ count: 10 }]);
  });

  test('a wrong number in the place of one that is missing stays as printed', () => {
    const texts = [...many(1, 4), paragraph(54), ...many(6, 9)];
    expect(numbersOf(texts)).toEqual([1, 2, 3, 4, 54, 6, 7, 8, 9]);
    expect(read(texts).numbering).toMatchObject({
      gaps: [{ number: '54', after: '4' }],
      jumps: [{ number: '6', after: '54' }],
    });
  });

  test('a number that is printed without its full stop fills its gap', () => {
    expect(numbersOf([...many(1, 7), `8 ${said}`, ...many(9, 12)])).toHaveLength(12);
  });

  test('a year at the beginning is no paragraph, and is doubted', () => {
    const texts = [...many(1, 3), `2019. ${said}`, ...many(4, 6)];
    expect(numbersOf(texts)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(read(texts).doubts).toContainEqual(
      expect.objectContaining({ line: 4, message: expect.stringContaining('“2019”') }),
    );
  });

  test('an enumeration inside a paragraph stays in it', () => {
    const texts = [
      ...many(1, 3),
      '4. They ask for:',
      '1. A law;',
      '2. A court;',
      '3. A register.',
      ...many(5, 8),
    ];
    expect(numbersOf(texts)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const four = read(texts).parts[3];
    expect(four).toMatchObject({
      number: '4',
      items: [{ text: '1. A law;' }, { text: '2. A court;' }, { text: '3. A register.' }],
    });
  });

  test('a list of a report to the UPR that counts past the paragraphs does not take their numbers', () => {
    const list = Array.from(
      { length: 40 },
      (_, at) => `${at + 1}. Ratify the Convention, as was promised (Spain);`,
    );
    const texts = [
      ...many(1, 19),
      '# Conclusions and recommendations',
      '20. The recommendations below enjoy the support of the State:',
      ...list,
      ...many(21, 23),
    ];
    const { parts, numbering } = read(texts);
    expect(numbering.series).toMatchObject([{ from: '1', to: '23', count: 23 }]);
    expect(parts.find(({ type }) => type === 'list')).toMatchObject({ items: { length: 40 } });
    expect(parts.find(({ type }) => type === 'heading')).toMatchObject({ recommendations: true });
  });

  test('numbers that begin again after a heading are a series of their own', () => {
    const { numbering, doubts } = read(['# Report', ...many(1, 12), '# Annex', ...many(1, 5)]);
    expect(numbering.series).toMatchObject([
      { from: '1', to: '12', count: 12, heading: 'Report' },
      { from: '1', to: '5', count: 5, heading: 'Annex' },
    ]);
    expect(doubts).toContainEqual(
      expect.objectContaining({ line: 15, message: expect.stringContaining('second series') }),
    );
  });

  test('numbers without a full stop are taken where they go on unbroken', () => {
    expect(numbersOf(Array.from({ length: 6 }, (_, at) => `${at + 1} ${said}`))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbersOf([said, `37 Workers were convicted. ${said}`, said])).toEqual([]);
  });

  test('a document without numbers has none', () => {
    expect(read([said, said]).numbering).toEqual({ series: [], gaps: [], repeats: [], jumps: [] });
  });
});
