import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawDocx } from '../../src/ingest/draw/docx.ts';
import { readXml } from '../../src/ingest/draw/xml-tree.ts';
import { type DocxParts, makeDocx, p, r, tbl, tc, tr } from './support/make-docx.ts';
import { refusal, withFile } from './support/with-file.ts';

const draw = (parts: DocxParts) => withFile('a.docx', makeDocx(parts), (path) => drawDocx({ path }));
const lines = async (parts: DocxParts) => (await draw(parts)).text.split('\n');
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const numbered = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, form: string, text: string, rest = '<w:start w:val="1"/>') =>
  `<w:lvl w:ilvl="${at}">${rest}<w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const shape = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, rest = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${rest}</w:num>`;

describe('the text of a Word document', () => {
  it('is one paragraph a line, with tabs and line breaks as spaces and what prints nothing gone', async () => {
    const runs =
      '<w:r><w:t>12.</w:t><w:tab/><w:t xml:space="preserve">The  Com</w:t></w:r><w:r><w:softHyphen/><w:t>mittee</w:t><w:br/>' +
      '<w:t>non</w:t><w:noBreakHyphen/><w:t>governmental &amp; “free”\u00A0press\u200B</w:t></w:r>';
    const drawn = await draw({ body: p(runs) + p('') + p('Second') });
    expect(drawn.text).toBe('12. The Committee non\u2011governmental & “free” press\nSecond');
    expect(drawn.pieces).toEqual([
      { type: 'paragraph', text: '12. The Committee non\u2011governmental & “free” press', lines: [1] },
      { type: 'paragraph', text: 'Second', lines: [2] },
    ]);
  });

  it('has headings by outline level, by what a style is based on, and by the styles of the United Nations', async () => {
    const style = (id: string, name: string, rest = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
    const styles =
      style('Berschrift1', 'heading 1') +
      style('Own', 'My own', '<w:basedOn w:val="Berschrift1"/>') +
      style('Body', 'Not one', '<w:basedOn w:val="Own"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('HChG', '_ H _Ch_G') +
      style('H23G', '_ H _2/3_G') +
      style('SingleTxtG', '_ Single Txt_G') +
      style('HMG', '_ H __M_G') +
      style('Round', 'round', '<w:basedOn w:val="Trip"/>') +
      style('Trip', 'trip', '<w:basedOn w:val="Round"/>');
    const body = ['HMG', 'HChG', 'H23G', 'SingleTxtG', 'Berschrift1', 'Own', 'Body', 'Round', 'Missing']
      .map((id) => p(id, styled(id)))
      .concat(p('Outlined', '<w:outlineLvl w:val="2"/>'));
    const { pieces } = await draw({ styles, body: body.join('') });
    expect(pieces.map((piece) => (piece.type === 'heading' ? piece.level : piece.type))).toEqual([
      1,
      2,
      4,
      'paragraph',
      2,
      2,
      'paragraph',
      'paragraph',
      'paragraph',
      4,
    ]);
  });

  it('has the only first-level heading as its title, and several below the title that is missing', async () => {
    const levels = async (...names: number[]) => {
      const body = names.map((at) => p('Heading', `<w:outlineLvl w:val="${at - 1}"/>`)).join('');
      return (await draw({ body })).pieces.map((piece) => piece.type === 'heading' && piece.level);
    };
    expect(await levels(1, 2, 2)).toEqual([1, 2, 2]);
    expect(await levels(1, 2, 1)).toEqual([2, 3, 2]);
    expect(await levels(2, 3)).toEqual([2, 3]);
  });
});

describe('numbers that Word prints by itself', () => {
  it('are printed, continue over other paragraphs, and begin again below a higher level', async () => {
    const numbering =
      shape(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)')) +
      list(1, 0);
    const body = [
      p('One', numbered(1)),
      p('a', numbered(1, 1)),
      p('b', numbered(1, 1)),
      p('i', numbered(1, 2)),
      p('Between'),
      p('Two', numbered(1)),
      p('a again', numbered(1, 1)),
    ];
    const { text, pieces } = await draw({ numbering, body: body.join('') });
    expect(text.split('\n')).toEqual([
      '1. One',
      '(a) a',
      '(b) b',
      '(i) i',
      'Between',
      '2. Two',
      '(a) a again',
    ]);
    expect(pieces.map((piece) => (piece.type === 'item' ? piece.depth : piece.type))).toEqual([
      'paragraph',
      1,
      1,
      2,
      'paragraph',
      'paragraph',
      1,
    ]);
  });

  it('begin where the list says, in the form that it says, with the levels above', async () => {
    const numbering =
      shape(
        0,
        level(0, 'upperRoman', '%1', '<w:start w:val="4"/>'),
        level(1, 'decimal', '%1.%2', '<w:start w:val="7"/><w:isLgl/>'),
      ) +
      shape(1, level(0, 'upperLetter', '%1)', '<w:start w:val="26"/>')) +
      shape(2, level(0, 'decimal', '140.%1', '<w:start w:val="9"/>')) +
      [0, 1, 2].map((id) => list(id + 1, id)).join('');
    const body = [
      p('x', numbered(1)),
      p('x', numbered(1, 1)),
      p('x', numbered(2)),
      p('x', numbered(2)),
      p('x', numbered(3)),
      p('x', numbered(3)),
    ];
    expect(await lines({ numbering, body: body.join('') })).toEqual([
      'IV x',
      '4.7 x',
      'Z) x',
      'AA) x',
      '140.9 x',
      '140.10 x',
    ]);
  });

  it('go on over lists of one shape unless a list begins anew', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = shape(0, level(0, 'decimal', '%1.')) + list(1, 0) + list(2, 0) + list(3, 0, anew);
    const body = [1, 1, 2, 3, 3, 1].map((id) => p('x', numbered(id))).join('');
    expect(await lines({ numbering, body })).toEqual(['1. x', '2. x', '3. x', '1. x', '2. x', '3. x']);
  });

  it('come through styles, and are taken away by list 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Para"/></w:style>';
    const sub =
      '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Sub"/><w:lvlText w:val="(%2)"/></w:lvl>';
    const numbering = shape(0, level(0, 'decimal', '%1.'), sub) + list(1, 0);
    const body =
      p('x', styled('Para')) +
      p('y', styled('Sub')) +
      p('z', styled('Para') + numbered(0)) +
      p('x', styled('Para'));
    expect(await lines({ styles, numbering, body })).toEqual(['1. x', '(a) y', 'z', '2. x']);
  });

  it('are bullets where they are, without a sign in the text of the item', async () => {
    const numbering = shape(0, level(0, 'bullet', '\uF0B7'), level(1, 'bullet', 'o')) + list(1, 0);
    const drawn = await draw({
      numbering,
      body: p('One', numbered(1)) + p('Two', numbered(1, 1)) + p('• Typed'),
    });
    expect(drawn.text).toBe('- One\n- Two\n- Typed');
    expect(drawn.pieces).toMatchObject([
      { type: 'item', depth: 1, text: 'One' },
      { type: 'item', depth: 2, text: 'Two' },
      { type: 'item', depth: 1, text: 'Typed' },
    ]);
  });

  it('that empty paragraphs take, or that are not known, are doubts', async () => {
    const numbering =
      shape(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      shape(1, level(0, 'cardinalText', '%1')) +
      list(2, 1);
    const body = p('x', numbered(1)) + p('', numbered(1)) + p('y', numbered(1)) + p('z', numbered(2));
    const { text, doubts } = await draw({ numbering, body });
    expect(text).toBe('1. x\n3. y\n1 z');
    expect(doubts).toEqual([
      { line: 1, message: 'an empty paragraph takes the number “2.”' },
      { line: 3, message: expect.stringContaining('(cardinalText)') },
    ]);
  });
});

describe('a table of a Word document', () => {
  it('becomes rows whose wide cells leave the columns that they cover empty', async () => {
    const body = tbl(
      tr([tc(p('', ''))].concat(['Head', 'Two']), '<w:tblHeader/>'),
      tr([tc('Wide', '<w:gridSpan w:val="2"/>'), tc(p('x') + p('y'))]),
      tr(['Later'], '<w:gridBefore w:val="2"/>'),
    );
    expect((await draw({ body })).pieces).toEqual([
      { type: 'row', cells: ['', 'Head', 'Two'], header: true, text: 'Head Two', lines: [1, 2] },
      { type: 'row', cells: ['Wide', '', 'x y'], header: false, text: 'Wide x y', lines: [3, 4, 5] },
      { type: 'row', cells: ['', '', 'Later'], header: false, text: 'Later', lines: [6] },
    ]);
  });

  it('has its first row as its head where that row alone is bold', async () => {
    const bold = (text: string) => p(r(text, '<w:b/>'));
    const headers = async (...rows: string[]) =>
      (await draw({ body: tbl(...rows) })).pieces.map((piece) => piece.type === 'row' && piece.header);
    expect(await headers(tr([bold('A'), bold('B')]), tr(['1', '2']))).toEqual([true, false]);
    expect(await headers(tr([bold('A'), 'B']), tr(['1', '2']))).toEqual([false, false]);
    expect(await headers(tr([bold('A'), bold('B')]), tr([bold('1'), bold('2')]))).toEqual([false, false]);
    expect(await headers(tr([p(r('A', '<w:b w:val="0"/>')), bold('B')]), tr(['1', '2']))).toEqual([
      false,
      false,
    ]);
  });

  it('is paragraphs where it is only a frame, and flattened with a doubt where it stands in a cell', async () => {
    const framed = await draw({ body: tbl(tr([p('One') + p('Two')]), tr(['Three'])) });
    expect(framed.pieces.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    const inner = `<w:tc>${tbl(tr(['in', 'side']))}<w:p/></w:tc>`;
    const nested = await draw({ body: tbl(tr(['out', inner])) });
    expect(nested.pieces).toMatchObject([{ type: 'row', cells: ['out', 'in side'] }]);
    expect(nested.doubts).toEqual([{ line: 3, message: expect.stringContaining('a table inside a table') }]);
  });
});

describe('notes of a Word document', () => {
  const ref = (id: number, rest = '') =>
    `<w:r><w:footnoteReference w:id="${id}"${rest}/>${rest ? '<w:t>*</w:t>' : ''}</w:r>`;
  const footnotes =
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
    `<w:footnote w:id="7">${p(`<w:r><w:footnoteRef/><w:tab/></w:r>${r('See A/HRC/1.')}`)}</w:footnote>` +
    `<w:footnote w:id="3">${p('First')}${p('Second part')}</w:footnote>` +
    `<w:footnote w:id="5">${p('* Unedited.')}</w:footnote>`;

  it('are marked where they stand and follow their paragraph, numbered as Word prints them', async () => {
    const body =
      p(r('Title') + ref(5, ' w:customMarkFollows="1"')) +
      p(r('One.') + ref(3) + r(' Two') + ref(7)) +
      p('End');
    const drawn = await draw({ body, footnotes });
    expect(drawn.text).toBe(
      'Title[^*]\n[^*]: Unedited.\nOne.[^1] Two[^2]\n[^1]: First\nSecond part\n[^2]: See A/HRC/1.\nEnd',
    );
    expect(drawn.pieces.filter(({ type }) => type === 'note')).toEqual([
      { type: 'note', mark: '*', text: 'Unedited.', lines: [2] },
      { type: 'note', mark: '1', text: 'First Second part', lines: [4, 5] },
      { type: 'note', mark: '2', text: 'See A/HRC/1.', lines: [6] },
    ]);
  });

  it('are numbered in the form and from the start that the document sets', async () => {
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>';
    expect(await lines({ body: p(r('One') + ref(3)), footnotes, settings })).toContain('One[^c]');
  });
});

describe('what Word does not print', () => {
  it('is left out: deletions, with a doubt at their place, but not insertions', async () => {
    const body =
      p('First') +
      p(
        `${r('Kept ')}<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2">${r('and added')}</w:ins>`,
      ) +
      '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Joined </w:t></w:r></w:p>' +
      p('with this') +
      tbl(tr(['gone', 'too'], '<w:del w:id="4"/>'), tr(['a', 'b']));
    const drawn = await draw({ body });
    expect(drawn.text).toBe('First\nKept and added\nJoined with this\na\nb');
    expect(drawn.doubts).toEqual([
      { line: 2, message: 'words that a tracked change deletes are left out: “not”' },
    ]);
    expect(drawn.notDrawn).toEqual(['2 tracked deletions']);
  });

  it('is left out and counted: hidden text, comments, pictures, instructions of fields', async () => {
    const body =
      p(`${r('See')}${r(' secret', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r>`) +
      p('<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r>') +
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText><w:t>no</w:t></w:r>' +
          '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>' +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>ed</w:t></w:r>',
      ) +
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') +
      p('An open field does not swallow the rest');
    const drawn = await draw({ body });
    expect(drawn.text).toBe('See\nlinked\nAn open field does not swallow the rest');
    expect(drawn.notDrawn).toEqual(['1 piece of hidden text', '1 comment', '2 pictures']);
  });

  it('is left out: the older copy of a text box, whose text comes once with a doubt', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice><w:drawing>${box('Boxed')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Boxed')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const drawn = await draw({ body: p(`${r('Around')}<w:r>${both}</w:r>`) });
    expect(drawn.text).toBe('Around\nBoxed');
    expect(drawn.doubts).toEqual([{ line: 2, message: expect.stringContaining('text box') }]);
  });

  it('is left out as contents or named: the table of contents, the running header', async () => {
    const body =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${p('Introduction 3')}</w:sdtContent></w:sdt>${p('Chapter 4', styled('TOC1'))}${p('Text')}`;
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const core =
      '<dc:title>Report</dc:title><dc:creator>NGO</dc:creator><dcterms:created>2025-05-02T10:00:00Z</dcterms:created>';
    const drawn = await draw({ body, styles, core, header: p('A/HRC/43/15') });
    expect(drawn.pieces).toEqual([
      { type: 'left out', why: 'contents', text: 'Introduction 3', lines: [1] },
      { type: 'left out', why: 'contents', text: 'Chapter 4', lines: [2] },
      { type: 'paragraph', text: 'Text', lines: [3] },
    ]);
    expect(drawn.notDrawn).toEqual(['running header: A/HRC/43/15']);
    expect(drawn.about).toEqual({ title: 'Report', author: 'NGO', date: '2025-05-02', language: undefined });
  });
});

describe('a Word document is refused', () => {
  const refused = (content: Buffer) => refusal('a.docx', content, (path) => drawDocx({ path }));

  it('where it has no text, only pictures', async () => {
    expect(await refused(makeDocx({ body: p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') }))).toBe(
      'a.docx: has no text in it, only 1 picture',
    );
  });

  it('where it is nested without end or its XML ends too early', async () => {
    expect(await refused(makeDocx({ body: '<w:p>'.repeat(100_000) }))).toMatch(
      /is nested more than 400 levels deep/,
    );
    expect(await refused(makeDocx({ body: '<w:p><w:r><w:t>Text' }))).toMatch(
      /document\.xml leaves its element w:t open/,
    );
    expect(await refused(makeDocx({ body: '<w:p><w:r><w:t' }))).toMatch(/its part word\/document\.xml/);
  });

  it('where it would unpack to hundreds of megabytes', async () => {
    const bomb = makeDocx({
      body: p('Text'),
      others: [{ name: 'word/media/a.bin', content: Buffer.alloc(64 * 1024 * 1024) }],
    });
    expect(await refused(bomb)).toMatch(/would unpack to far more than a document needs/);
  });

  it('where it has more elements than a document needs, however few bytes they take', async () => {
    expect(await refused(makeDocx({ body: p('Text') + '<w:p/>'.repeat(1_500_000) }))).toBe(
      'a.docx: has more parts than a document needs (over 1,500,000 elements, in word/document.xml): it is not read',
    );
  });

  it('where parts that are held together have more of them', async () => {
    const part = () => Readable.from([Buffer.from(`<a>${'<b/>'.repeat(800_000)}</a>`)]);
    const choice = { count: { elements: 0 } };
    await readXml(part(), 'a.docx', 'one', choice);
    await expect(readXml(part(), 'a.docx', 'two', choice)).rejects.toThrow('elements, in two)');
  });

  it('where XML in it would unpack to more than 100 MB, which other parts may', async () => {
    const claims = (name: string) => ({
      name,
      content: randomBytes(600_000),
      claimedSize: 101 * 1024 * 1024,
    });
    expect(await refused(makeDocx({ body: p('Text'), others: [claims('word/more.xml')] }))).toMatch(
      /its part word\/more\.xml to 101 MB or more/,
    );
    const picture = makeDocx({ body: p('Text'), others: [claims('word/media/a.bin')] });
    expect((await withFile('a.docx', picture, (path) => drawDocx({ path }))).text).toBe('Text');
  });
});

it('a Word document of another prefix and of the strict form is drawn as well', async () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const bytes = makeDocx({ body: `<x:p xmlns:x="${strict}"><x:r><x:t>Strict</x:t></x:r></x:p>` });
  expect((await withFile('a.docx', bytes, (path) => drawDocx({ path }))).text).toBe('Strict');
});
