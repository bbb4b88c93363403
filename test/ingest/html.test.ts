import { describe, expect, it } from 'vitest';
import { drawHtml } from '../../src/ingest/draw/html.ts';
import { refusal } from './support/with-file.ts';

const draw = (html: string | Buffer) => drawHtml({ path: 'a.html', bytes: async () => Buffer.from(html) });
const lines = async (html: string) => (await draw(html)).text.split('\n');

describe('the text of a page', () => {
  it('is one paragraph a line, with white space as a browser prints it', async () => {
    const html = `<h1>The\n  title</h1><div>Text <b>in</b> a div<p>A&nbsp;&amp;&#8211;B
      <i>c</i>d<br>e<br><br>f</p>tail</div><pre>one\n  line\n\nother</pre>`;
    expect(await lines(html)).toEqual([
      'The title',
      'Text in a div',
      'A &–B cd e',
      'f',
      'tail',
      'one line',
      'other',
    ]);
  });

  it('has headings, quotations and paragraphs where tags are left open', async () => {
    const { pieces } = await draw(
      '<h1>Title</h1><h2>Part</h2><p>One<p>Two<blockquote><p>Said</blockquote><q>x</q>',
    );
    expect(pieces.map(({ type, text }) => [type, text])).toEqual([
      ['heading', 'Title'],
      ['heading', 'Part'],
      ['paragraph', 'One'],
      ['paragraph', 'Two'],
      ['quotation', 'Said'],
      ['paragraph', '“x”'],
    ]);
    expect(pieces[0]).toMatchObject({ type: 'heading', level: 1 });
  });

  it('has the numbers of its lists as a browser prints them', async () => {
    const html = `<ol start=3><li>three<li value=7>seven<ol type=a><li>first</ol><li>eight</ol>
      <ol reversed><li>x<li>y</ol><ol style="list-style-type: upper-roman"><li>r</ol>
      <ul><li>bullet<ul><li>deeper</ul><li><p>one</p><p>more</p></ul><ol style="list-style:none"><li>(a) typed</ol>`;
    const drawn = await draw(html);
    expect(drawn.text.split('\n')).toEqual([
      '3. three',
      '7. seven',
      'a. first',
      '8. eight',
      '2. x',
      '1. y',
      'I. r',
      '- bullet',
      '- deeper',
      '- one',
      'more',
      '(a) typed',
    ]);
    expect(drawn.pieces.map((piece) => (piece.type === 'item' ? piece.depth : 0))).toEqual([
      1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 0, 1,
    ]);
  });

  it('does not number an item that has a typed number, and says so', async () => {
    const drawn = await draw('<ol><li>12. The Committee<li>13. It</ol>');
    expect(drawn.text).toBe('12. The Committee\n13. It');
    expect(drawn.doubts).toHaveLength(2);
  });

  it('has rows of tables with their columns, but not of tables that only place things', async () => {
    const html = `<table><caption>Votes</caption><tr><th>A<th>B<th>C<tr><td rowspan=2>tall<td colspan=2><p>x<p>y<tr><td>1<td>2</table>
      <table><tr><td><h2>Part</h2><p>Placed</td><td><table><tr><td>in<td>side</table></td></tr></table>`;
    expect((await draw(html)).pieces).toMatchObject([
      { type: 'paragraph', text: 'Votes' },
      { type: 'row', cells: ['A', 'B', 'C'], header: true },
      { type: 'row', cells: ['tall', 'x y', ''], header: false, lines: [5, 6, 7] },
      { type: 'row', cells: ['', '1', '2'] },
      { type: 'heading', text: 'Part' },
      { type: 'paragraph', text: 'Placed' },
      { type: 'row', cells: ['in', 'side'] },
    ]);
  });

  it('has footnotes with the marks that link to them', async () => {
    const html = `<p>One<sup><a href="#fn1" id="fnref1">1</a></sup> and<a href="#_ftn2" name="_ftnref2">[2]</a>,<sup>[<a href="#n3">3</a>]</sup></p>
      <p>10 km<sup>2</sup> of <a href="#part">part</a> word.<sup>4</sup></p>
      <ol><li id="fn1"><p>See A/HRC/1. <a href="#fnref1">↩︎</a></p></ol>
      <p><a href="#_ftnref2" name="_ftn2">[2]</a> Second</p><div id="n3"><sup>3</sup> Third</div><h2 id="part">Part</h2>`;
    const drawn = await draw(html);
    expect(drawn.text.split('\n')).toEqual([
      'One[^1] and[^2],[^3]',
      '10 km2 of part word.[^4]',
      '[^1]: See A/HRC/1.',
      '[^2]: Second',
      '[^3]: Third',
      'Part',
    ]);
    expect(drawn.pieces.filter(({ type }) => type === 'note')).toMatchObject([
      { mark: '1' },
      { mark: '2' },
      { mark: '3' },
    ]);
    expect(drawn.doubts).toEqual([{ line: 2, message: expect.stringContaining('a raised 4') }]);
  });
});

describe('what stands around the text of a page', () => {
  const page = (body: string, head = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

  it('is not drawn, never run, and counted', async () => {
    const html = page(
      `<header>Site</header><nav>Menu</nav><script>document.write('<p>written</p>')</script><noscript>no</noscript>
       <p onclick="alert(1)">Text<script>x="</p><p>trick"</script> goes on</p><p hidden>h</p><p style="color:red; display : none">n</p>
       <template><p>t</p></template><form><input value=v><button>Send</button></form><img alt="alt"><!-- c --><aside>Ad</aside>
       <svg><text>drawn</text></svg><iframe src="http://localhost:1/">f</iframe><footer>Foot</footer>`,
      '<style>p{}</style><script src="http://localhost:1/x.js"></script><title>Report – Site</title>',
    );
    const drawn = await draw(html);
    expect(drawn.text).toBe('Text goes on');
    expect([...drawn.notDrawn].sort()).toEqual([
      '1 aside',
      '1 comment in the page',
      '1 drawing',
      '1 form',
      '1 navigation',
      '1 page footer',
      '1 page header',
      '1 page within the page',
      '1 part for browsers without scripts',
      '1 picture',
      '1 style sheet',
      '1 template',
      '2 hidden elements',
      '3 scripts',
    ]);
    expect(drawn.about).toEqual({
      title: 'Report – Site',
      author: undefined,
      date: undefined,
      language: 'en',
    });
  });

  it('is left out where one part of the page is said to be the document, whose own head is drawn', async () => {
    const html = page(
      '<div>Around</div><main><header><h1>Title</h1></header><p>The whole of the text</p></main><div>After</div>',
    );
    expect((await draw(html)).text).toBe('Title\nThe whole of the text');
    const teasers = page('<article>One</article><article>Two</article>');
    expect((await draw(teasers)).text).toBe('One\nTwo');
    const lesser = page(`<article>Small</article><p>${'The document itself. '.repeat(20)}</p>`);
    expect((await draw(lesser)).text).toContain('The document itself.');
  });

  it('is drawn where a site has put the whole page into a form', async () => {
    expect((await draw(page('<form><p>Text</p><input value="x"></form>'))).text).toBe('Text');
  });
});

describe('the encoding of a page', () => {
  const cyrillic = Buffer.from([0xcf, 0xf0, 0xe0, 0xe2, 0xee]);

  it('is the one that it names, or else the one that is found, with a doubt', async () => {
    const named = await draw(Buffer.concat([Buffer.from('<meta charset=windows-1251><p>'), cyrillic]));
    expect(named).toMatchObject({ text: 'Право', doubts: [] });
    const found = await draw(Buffer.concat([Buffer.from('<p>'), cyrillic]));
    expect(found).toMatchObject({
      text: 'Право',
      doubts: [{ line: 1, message: expect.stringContaining('windows-1251') }],
    });
    expect((await draw('<meta charset=windows-1251><p>Право')).text).toBe('Право');
    expect((await draw(Buffer.from('\uFEFF<p>Право', 'utf16le'))).text).toBe('Право');
  });
});

describe('a page is refused', () => {
  const refused = (html: string) =>
    refusal('a.html', html, (path) => drawHtml({ path, bytes: async () => Buffer.from(html) }));

  it('where it has no text before its scripts have run', async () => {
    const shell = '<div id="root"></div><script src="app.js"></script>';
    expect(await refused(shell)).toMatch(/^a\.html: has next to no text: scripts put it together/);
    expect(await refused(`<p>Loading…</p>${shell}`)).toMatch(/print it as PDF/);
    expect(
      await refused('<noscript>Please enable JavaScript</noscript><p>Wait</p><script>1</script>'),
    ).toMatch(/scripts/);
    expect(await refused('<img src=x>')).toBe('a.html: has no text in it, only 1 picture');
  });

  it('where it is nested absurdly deep, but not where tags were only left open', async () => {
    expect(await refused('<div>'.repeat(30_000))).toMatch(/is nested more than 20000 levels deep/);
    expect((await draw(`${'<font><div>'.repeat(2000)}deep</div> <p>text`)).text).toBe('deep\ntext');
  });
});
