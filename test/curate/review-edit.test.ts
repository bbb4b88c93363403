import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/corpus/blocks.ts';
import { wrongCounts } from '../../src/curate/review/counts.ts';
import { applyEdit, type Edit } from '../../src/curate/review/edit.ts';
import { type Form, formOf } from '../../src/curate/review/form.ts';
import { readUnits } from '../../src/curate/review/units.ts';
import { changedLines, shipped } from './review-document.ts';

const ids = ['ep-2014', 'kibhr-2015', 'ngo-iccpr-2025', 'ngo-upr-2014', 'sr-2015'];
const statement = shipped('documents/ngo-iccpr-2025.md');
const factsheet = shipped('documents/sr-2015.md');

const front = '---\nid: made\n# a comment\n---\n\n';
const made = (...lines: string[]) => `${front}${lines.join('\n')}\n`;
const body = (text: string) => text.slice(front.length).trimEnd().split('\n');
const partOf = (text: string, beginning: string) => {
  const found = readUnits(text).units.find((unit) => unit.text.startsWith(beginning));
  if (!found) throw new Error(`no part begins “${beginning}”`);
  return found;
};
const set = (text: string, beginning: string, form: Partial<Form>): string => {
  const unit = partOf(text, beginning);
  return applyEdit(text, { act: 'set', line: unit.line, form: { ...formOf(unit), ...form } });
};
const act = (text: string, beginning: string, name: 'merge' | 'rule' | 'remove'): string =>
  applyEdit(text, { act: name, line: partOf(text, beginning).line } as Edit);
const split = (text: string, beginning: string, second: string): string => {
  const unit = partOf(text, beginning);
  const at = unit.text.indexOf(second);
  const form = { ...formOf(unit), text: unit.text.slice(0, at).trim() };
  return applyEdit(text, { act: 'split', line: unit.line, form, after: unit.text.slice(at) });
};

describe('an edit of a document', () => {
  it.each(ids)('leaves %s byte for byte where it changes nothing', (id) => {
    const text = shipped(`documents/${id}.md`);
    const { units } = readUnits(text);
    for (const unit of units.filter((_, index) => units.length < 100 || index % 9 === 0))
      expect(applyEdit(text, { act: 'set', line: unit.line, form: formOf(unit) })).toBe(text);
  });

  it.each(ids)('finds in %s the parts that the corpus reads', (id) => {
    const text = shipped(`documents/${id}.md`);
    const { units, firstLine } = readUnits(text);
    const flat = (items: readonly { line: number; items: readonly never[] }[]): number[] =>
      items.flatMap((item) => [item.line, ...flat(item.items)]);
    const blocks = readBlocks(
      text
        .split('\n')
        .slice(firstLine - 1)
        .join('\n'),
      firstLine,
    );
    const lines = blocks.flatMap((block) => [
      ...(block.type === 'list' ? [] : [block.line]),
      ...('items' in block ? flat(block.items as never) : []),
    ]);
    expect(units.map((unit) => unit.line)).toEqual(lines);
  });

  it('changes the number of one paragraph and no other line', () => {
    const changed = changedLines(
      statement,
      set(statement, "Kazakhstan's legislation and law", { number: '46' }),
    );
    expect(changed.from).toHaveLength(1);
    expect(changed.to).toEqual([changed.from[0]?.replace('45. ', '46. ')]);
  });

  it('keeps items below a number that gets wider', () => {
    const text = made('9. Nine:', '', '   - a;', '   - b.', '', 'After.');
    const after = set(text, 'Nine', { number: '10' });
    expect(body(after)).toEqual(['10. Nine:', '', '    - a;', '    - b.', '', 'After.']);
    expect(set(after, 'Nine', { number: '9' })).toBe(text);
  });

  it('makes a heading of a paragraph, with its marks', () => {
    const after = set(made('One.', '', 'Two.'), 'Two', {
      kind: 'heading',
      level: 3,
      key: 'two',
      mark: 'facts',
    });
    expect(body(after)).toEqual(['One.', '', '### Two. {#two .facts}']);
  });

  it('takes a printed number out of the text, and puts it back', () => {
    const text = made('45\\. As printed.', '', 'After.');
    const numbered = set(text, '45', { kind: 'numbered', number: '45' });
    expect(body(numbered)).toEqual(['45. As printed.', '', 'After.']);
    expect(set(numbered, 'As printed', { kind: 'paragraph' })).toBe(text);
  });

  it('gives a recommendation the number that it is printed with', () => {
    const text = made('140.7 Ratify it (Peru); 140.8. Sign it.', '', 'After.');
    const form = { kind: 'numbered', number: '140.7', mark: 'recommendation' } as const;
    const numbered = set(text, '140.7', form);
    expect(body(numbered)[0]).toBe('140.7 Ratify it (Peru); 140.8. Sign it. {.recommendation}');
    const parted = split(numbered, 'Ratify', '140.8');
    expect(body(parted)).toEqual([
      '140.7 Ratify it (Peru); {.recommendation}',
      '',
      '140.8 Sign it. {.recommendation}',
      '',
      'After.',
    ]);
    const blocks = readBlocks(parted.slice(front.length), 1);
    expect(blocks.map((block) => ('number' in block ? block.number : block.type))).toEqual([
      '140.7',
      '140.8',
      'paragraph',
    ]);
    expect(body(set(parted, 'Sign', { number: '140.9' }))[2]).toBe('140.9 Sign it. {.recommendation}');
    expect(set(numbered, 'Ratify', { kind: 'paragraph', mark: '' })).toBe(text);
  });

  it('knows a footnote, and leaves its mark and that of an annex', () => {
    const text = made('## Annex {#annex .series}', '', 'See.[^1]', '', '[^1]: Ibid., p. 3.');
    const after = set(set(text, 'Ibid', { text: 'Ibid., p. 4.' }), 'Annex', { key: 'other' });
    expect(body(after)).toEqual(['## Annex {#other .series}', '', 'See.[^1]', '', '[^1]: Ibid., p. 4.']);
    expect(readUnits(text).units.map((unit) => unit.kind)).toEqual(['heading', 'paragraph', 'note']);
  });

  it('names the speaker of a quotation', () => {
    const after = set(made('Words.'), 'Words', { kind: 'quotation', speaker: 'A court' });
    expect(body(after)).toEqual(['> Words. {speaker="A court"}']);
  });

  it('makes a numbered paragraph of an item, which takes the items after it along', () => {
    const text = made('1. One:', '', '   - a;', '   - 2. Two:', '   - b;', '   - c.', '', 'After.');
    const printed = text.replace('- 2. Two', '- 2\\. Two');
    const after = set(printed, '2', { kind: 'numbered', number: '2' });
    expect(body(after)).toEqual([
      '1. One:',
      '',
      '   - a;',
      '',
      '2. Two:',
      '',
      '   - b;',
      '   - c.',
      '',
      'After.',
    ]);
  });

  it('makes a paragraph of an item of a numbered paragraph, and a list of those after it', () => {
    const after = set(made('10. One:', '', '    - a;', '    - b;', '    - c.'), 'b;', { kind: 'paragraph' });
    expect(body(after)).toEqual(['10. One:', '', '    - a;', '', 'b;', '', '- c.']);
  });

  it('puts an item under the paragraph above its list', () => {
    const after = set(made('1. One:', '', '- a;', '- b.'), 'a;', { depth: 2 });
    expect(body(after)).toEqual(['1. One:', '', '   - a;', '- b.']);
  });

  it('merges a part with the one before, number and broken compound included', () => {
    expect(body(act(made('See section', '', '46. of the law.', '', 'After.'), 'of the', 'merge'))).toEqual([
      'See section 46. of the law.',
      '',
      'After.',
    ]);
    expect(body(act(made('- non-', '- governmental', '- c'), 'governmental', 'merge'))).toEqual([
      '- non-governmental',
      '- c',
    ]);
  });

  it('splits where a printed number says that a paragraph begins', () => {
    const text = made('45. One. 46. Two:', '', '    - a.', '', 'After.');
    expect(body(split(text, 'One', '46.'))).toEqual([
      '45. One.',
      '',
      '46. Two:',
      '',
      '    - a.',
      '',
      'After.',
    ]);
  });

  it('splits an item into two items, and merges them again', () => {
    const text = made('- a; b', '- c');
    const after = split(text, 'a;', 'b');
    expect(body(after)).toEqual(['- a;', '- b', '- c']);
    expect(act(after, 'b', 'merge')).toBe(text);
  });

  it('does not let text become anything else than it is', () => {
    for (const text of [
      '- not an item',
      '# not a heading',
      '> not quoted',
      '12. not numbered',
      '---',
      '| not | a row |',
    ]) {
      const after = set(made('Before.', '', 'Text.', '', 'After.'), 'Text', { text });
      expect(
        readUnits(after).units.map((unit) => unit.kind),
        text,
      ).toEqual(['paragraph', 'paragraph', 'paragraph']);
      expect(readBlocks(after.slice(front.length), 1)).toContainEqual(expect.objectContaining({ text }));
    }
  });

  it.each<[string, () => string, RegExp]>([
    ['text that is a footnote', () => set(made('A.', '', 'B.'), 'B', { text: '[^1]: C.' }), /not be read/],
    [
      'a point in a number',
      () => set(made('1. A.'), 'A', { number: '1.2' }),
      /only that of a recommendation/,
    ],
    ['text with marks of its own', () => set(made('A.'), 'A', { text: 'A. {#key}' }), /would not be read/],
    ['no text', () => set(made('A.'), 'A', { text: ' ' }), /empty/],
    [
      'a numbered paragraph without a number',
      () => set(made('A.'), 'A', { kind: 'numbered' }),
      /needs a number/,
    ],
    ['an item below nothing', () => set(made('A.'), 'A', { kind: 'item', depth: 2 }), /nothing stands above/],
    ['a first part to merge', () => act(made('A.'), 'A', 'merge'), /nothing stands before/],
    ['words to take out', () => act(made('A.'), 'A', 'remove'), /only a rule/],
    ['a row to merge', () => act(factsheet, '| International Covenant on Civil', 'merge'), /row of a table/],
    ['a line in the middle', () => applyEdit(made('A', 'b'), { act: 'merge', line: 7 }), /no part .* line 7/],
  ])('refuses %s', (_, edit, message) => {
    expect(edit).toThrow(message);
  });

  it('puts a rule before a heading and takes it out again', () => {
    const ruled = act(factsheet, 'About this factsheet', 'rule');
    expect(changedLines(factsheet, ruled)).toEqual({ from: [], to: ['---', ''] });
    expect(act(ruled, '---', 'remove')).toBe(factsheet);
  });

  it('declares another count in one line of the front matter, where it is asked to', () => {
    const parted = split(factsheet, 'After a meeting with civil society', 'The incident');
    expect(wrongCounts(factsheet)).toEqual([]);
    expect(wrongCounts(parted)).toEqual([{ kind: 'paragraph', says: 12, has: 13 }]);
    const counted = applyEdit(parted, { act: 'count', kind: 'paragraph' });
    expect(changedLines(parted, counted)).toEqual({ from: ['  paragraph: 12'], to: ['  paragraph: 13'] });
    const quoted = set(counted, 'UN Special Rapporteur on the', { kind: 'heading', key: 'by' });
    const less = applyEdit(quoted, { act: 'count', kind: 'paragraph' });
    expect(wrongCounts(less)).toEqual([]);
    const without = less.replace(/^ {2}quotation: 1\n/m, '');
    expect(applyEdit(without, { act: 'count', kind: 'quotation' })).toBe(less);
    const none = less.replace('  quotation: 1', '  lead-in: 4\n  quotation: 1');
    expect(applyEdit(none, { act: 'count', kind: 'lead-in' })).toBe(less);
  });

  it('keeps line ends, a missing last one too', () => {
    const text = made('1. One.', '', '2. Two.').trimEnd().replaceAll('\n', '\r\n');
    expect(set(text, 'Two', { number: '3' })).toBe(text.replace('2. Two', '3. Two'));
    expect(act(text, 'Two', 'merge').endsWith('1. One. 2. Two.')).toBe(true);
    expect(act(text, 'Two', 'merge')).not.toMatch(/[^\r]\n/);
  });

  it('comes back to the same text when a part is split and merged again', () => {
    const { units } = readUnits(statement);
    const some = units.filter(({ kind }, index) => index % 20 === 0 && /item|paragraph/.test(kind));
    for (const unit of some) {
      const at = unit.text.indexOf(' ', unit.text.length / 2);
      if (at < 0) continue;
      const form = { ...formOf(unit), text: unit.text.slice(0, at) };
      const parted = applyEdit(statement, {
        act: 'split',
        line: unit.line,
        form,
        after: unit.text.slice(at + 1),
      });
      const second = readUnits(parted).units.find(({ line }) => line > unit.line);
      expect(applyEdit(parted, { act: 'merge', line: second?.line ?? 0 })).toBe(statement);
    }
  });
});
