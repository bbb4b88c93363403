import { describe, expect, it } from 'vitest';
import { drawOdt } from '../../src/ingest/draw/odt.ts';
import { makeOdt, type OdtParts } from './support/make-odt.ts';
import { makeZip } from './support/make-zip.ts';
import { refusal, withFile } from './support/with-file.ts';

const draw = (parts: OdtParts) => withFile('a.odt', makeOdt(parts), (path) => drawOdt({ path }));
const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (...blocks: string[]) => `<text:list-item>${blocks.join('')}</text:list-item>`;
const list = (style: string, items: string, rest = '') =>
  `<text:list text:style-name="${style}"${rest}>${items}</text:list>`;
const numbers = (at: number, form: string, rest = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${form}"${rest}/>`;
const cell = (content: string, rest = '') => `<table:table-cell${rest}>${content}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('the text of an OpenDocument file', () => {
  it('is one paragraph a line, with spaces, tabs and line breaks as spaces', async () => {
    const drawn = await draw({
      text:
        p('12.<text:tab/>A<text:s text:c="3"/>b<text:line-break/>c <text:span>d</text:span>e') +
        p('') +
        p('f'),
    });
    expect(drawn.text).toBe('12. A b c de\nf');
    expect(drawn.pieces[1]).toEqual({ type: 'paragraph', text: 'f', lines: [2] });
  });

  it('has headings by outline level, a title by its style, and quotations', async () => {
    const styles =
      '<office:styles><style:style style:name="Title" style:family="paragraph"/>' +
      '<style:style style:name="Quotations" style:family="paragraph"/></office:styles>';
    const automatic =
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>';
    const text =
      p('The title', 'P1') + '<text:h text:outline-level="2">Part</text:h>' + p('Words', 'Quotations');
    expect((await draw({ text, styles, automatic })).pieces).toMatchObject([
      { type: 'heading', level: 1, text: 'The title' },
      { type: 'heading', level: 3, text: 'Part' },
      { type: 'quotation', text: 'Words' },
    ]);
  });

  it('has the numbers of its lists as they are printed', async () => {
    const automatic =
      '<text:list-style style:name="L1">' +
      numbers(1, '1', ' style:num-suffix="."') +
      numbers(2, 'a', ' style:num-prefix="(" style:num-suffix=")"') +
      '</text:list-style><text:list-style style:name="L2">' +
      numbers(1, 'I', ' text:start-value="3"') +
      numbers(2, '1', ' text:display-levels="2" style:num-suffix="."') +
      '</text:list-style><text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
    const text =
      list(
        'L1',
        item(p('one'), list('', item(p('a')) + item(p('b')))) + item(p('two'), p('its second paragraph')),
      ) +
      p('between') +
      list('L1', item(p('three')), ' text:continue-numbering="true"') +
      list(
        'L1',
        item(p('anew')) + '<text:list-item text:start-value="9"><text:p>nine</text:p></text:list-item>',
      ) +
      list('L2', item(p('x'), list('L2', item(p('y'))))) +
      list('L3', item(p('bullet')));
    const drawn = await draw({ text, automatic });
    expect(drawn.text.split('\n')).toEqual([
      '1. one',
      '(a) a',
      '(b) b',
      '2. two',
      'its second paragraph',
      'between',
      '3. three',
      '1. anew',
      '9. nine',
      'III x',
      'III.1. y',
      '- bullet',
    ]);
    expect(
      drawn.pieces.map((piece) => (piece.type === 'item' ? piece.depth : piece.type)).slice(0, 4),
    ).toEqual(['paragraph', 1, 1, 'paragraph']);
  });

  it('has the numbers of its headings', async () => {
    const styles = `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style></office:styles>`;
    const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;
    expect((await draw({ styles, text: h(1, 'Law') + h(2, 'Part') + h(1, 'Practice') })).text).toBe(
      'I. Law\nPart\nII. Practice',
    );
  });

  it('has notes after their paragraph with the marks that it prints', async () => {
    const note = (mark: string, text: string) =>
      `<text:note><text:note-citation>${mark}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const drawn = await draw({
      text: p(`One${note('1', 'See A/HRC/1.')} two${note('*', 'Starred')}.`) + p('End'),
    });
    expect(drawn.text).toBe('One[^1] two[^*].\n[^1]: See A/HRC/1.\n[^*]: Starred\nEnd');
    expect(drawn.pieces[1]).toEqual({ type: 'note', mark: '1', text: 'See A/HRC/1.', lines: [2] });
  });
});

describe('a table of an OpenDocument file', () => {
  it('becomes rows, with covered cells empty and repeated ones bounded', async () => {
    const text = `<table:table><table:table-header-rows>${row(cell(p('A')), cell(p('B')), cell(p('C')))}</table:table-header-rows>${row(
      cell(p('wide'), ' table:number-columns-spanned="2"'),
      '<table:covered-table-cell/>',
      cell(p('x') + p('y')),
    )}${row(cell(p('z')), cell('', ' table:number-columns-repeated="1000000000"'))}</table:table>`;
    expect((await draw({ text })).pieces).toMatchObject([
      { type: 'row', cells: ['A', 'B', 'C'], header: true },
      { type: 'row', cells: ['wide', '', 'x y'], header: false, lines: [4, 5, 6] },
      { type: 'row', cells: ['z', ''], header: false },
    ]);
  });

  it('keeps the numbers of lists in its cells', async () => {
    const automatic = `<text:list-style style:name="L1">${numbers(1, '1', ' style:num-suffix="."')}</text:list-style>`;
    const text = `<table:table>${row(cell(list('L1', item(p('one')) + item(p('two')))), cell(p('b')))}</table:table>`;
    expect((await draw({ text, automatic })).pieces).toMatchObject([{ cells: ['1. one 2. two', 'b'] }]);
  });
});

it('what is not printed is left out and counted', async () => {
  const styles =
    '<office:master-styles><style:master-page><style:header><text:p>A/HRC/43/15</text:p></style:header></style:master-page></office:master-styles>';
  const text =
    `<text:tracked-changes><text:changed-region text:id="ct1"><text:deletion>${p('not')}</text:deletion></text:changed-region></text:tracked-changes>` +
    p(
      'Kept<text:change text:change-id="ct1"/> text<office:annotation><text:p>a remark</text:p></office:annotation>',
    ) +
    p('<draw:frame><draw:image/></draw:frame>') +
    `<text:table-of-content><text:index-body>${p('Contents 3')}</text:index-body></text:table-of-content>`;
  const meta =
    '<dc:title>Report</dc:title><meta:initial-creator>NGO</meta:initial-creator><meta:creation-date>2025-05-02T01:02:03</meta:creation-date><dc:language>en-GB</dc:language>';
  const drawn = await draw({ text, styles, meta });
  expect(drawn.text).toBe('Kept text\nContents 3');
  expect(drawn.doubts).toEqual([
    { line: 1, message: 'words that a tracked change deletes are left out: “not”' },
  ]);
  expect(drawn.notDrawn).toEqual([
    '1 tracked deletion',
    '1 comment',
    '1 picture',
    'running header: A/HRC/43/15',
  ]);
  expect(drawn.pieces[1]).toMatchObject({ type: 'left out', why: 'contents' });
  expect(drawn.about).toEqual({ title: 'Report', author: 'NGO', date: '2025-05-02', language: 'en-GB' });
});

it('is refused where its text is damaged, missing or empty', async () => {
  const refused = (content: Buffer) => refusal('a.odt', content, (path) => drawOdt({ path }));
  expect(await refused(makeOdt({ text: '' }))).toBe('a.odt: has no text in it');
  expect(await refused(makeOdt({ text: '<text:p>' }))).toMatch(/content\.xml leaves its element text:p open/);
  expect(await refused(makeZip([{ name: 'mimetype', content: 'x' }]))).toMatch(/is no OpenDocument text/);
  expect(await refused(makeOdt({ text: '<text:section>'.repeat(5000) }))).toMatch(
    /nested more than 400 levels deep/,
  );
});
