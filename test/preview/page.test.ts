import { describe, expect, it } from 'vitest';
import { markdownHtml } from './markdown-html.ts';
import { type Component, messageHtml } from './message-html.ts';
import { pageHtml } from './page-html.ts';

const draw = (...components: Component[]) => messageHtml({ components });
const button = { type: 2 as const, style: 2, label: 'Later', custom_id: 'x' };

describe('the markdown of a preview', () => {
  it.each([
    ['# a', '<h1>a</h1>'],
    ['## a', '<h2>a</h2>'],
    ['### a', '<h3>a</h3>'],
    ['-# a', '<p class="small">a</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['```\n**a** <b>\\*\n```', '<pre><code>**a** &lt;b&gt;\\*</code></pre>'],
    ['```ts\na\n```', '<pre><code>a</code></pre>'],
    ['`**a** \\*`', '<p><code>**a** \\*</code></p>'],
    ['**a**', '<p><strong>a</strong></p>'],
    ['*a*', '<p><em>a</em></p>'],
    ['__a__', '<p><u>a</u></p>'],
    ['a **__b__ c**', '<p>a <strong><u>b</u> c</strong></p>'],
    ['***a***', '<p><strong><em>a</em></strong></p>'],
    ['</find:12>', '<p><span class="mention">/find</span></p>'],
    [
      '[**a** b](https://a.org/x_(y))',
      '<p><a href="https://a.org/x_(y)" rel="noreferrer"><strong>a</strong> b</a></p>',
    ],
  ])('draws %j as its mark', (text, html) => {
    expect(markdownHtml(text)).toBe(html);
  });

  it('shows the moment of a timestamp as a pill', () => {
    expect(markdownHtml('<t:0:R>')).toMatch(
      /^<p><time class="pill" [^>]*>1970-01-01 00:00 UTC<\/time><\/p>$/,
    );
    expect(markdownHtml('<t:99999999999999999:R>')).toContain('&lt;t:');
  });

  it('makes one quotation of lines that follow each other', () => {
    expect(markdownHtml('> a\n> \n> **b**\nc')).toBe(
      '<blockquote><p>a<br><br><strong>b</strong></p></blockquote><p>c</p>',
    );
    expect(markdownHtml('> a\nb\n> c').match(/<blockquote>/g)).toHaveLength(2);
  });

  it('knows no quotation inside a quotation', () => {
    expect(markdownHtml('> > a')).toBe('<blockquote><p>&gt; a</p></blockquote>');
  });

  it('keeps line breaks and empty lines', () => {
    expect(markdownHtml('a\nb\n\nc')).toBe('<p>a<br>b<br><br>c</p>');
    expect(markdownHtml('a\n\n-# b')).toBe('<p>a<br><br></p><p class="small">b</p>');
    expect(markdownHtml('# a\n\n# b')).toBe('<h1>a</h1><p><br></p><h1>b</h1>');
  });

  it('shows an escaped sign without its backslash and without its meaning', () => {
    expect(markdownHtml('\\*a\\* \\_\\_b\\_\\_ \\`c\\` \\[d\\](https://a.org) \\\\')).toBe(
      '<p>*a* __b__ `c` [d](https://a.org) \\</p>',
    );
    expect(markdownHtml('\\# a\n\\- b\n\\> c\n1\\. d')).toBe('<p># a<br>- b<br>&gt; c<br>1. d</p>');
    expect(markdownHtml('**a \\** b**')).toBe('<p><strong>a ** b</strong></p>');
  });

  it('keeps the backslash of a letter', () => {
    expect(markdownHtml('a\\b')).toBe('<p>a\\b</p>');
  });

  it.each(['1 * 2 * 3', '**a', '#a', '-a', '>a', '[a](javascript:alert)', '[a] (https://a.org)'])(
    'leaves %j as it is, for Discord sees no mark in it',
    (text) => {
      expect(markdownHtml(text)).toBe(`<p>${text.replace('>', '&gt;')}</p>`);
    },
  );

  it.each(['', '# ', '-# ', '> ', '- ', '`', '```\n', '**', '\\'])(
    'makes a script harmless that stands behind %j',
    (mark) => {
      const html = markdownHtml(`${mark}<script>alert("1")</script>`);
      expect(html).not.toMatch(/<\/?script/);
      expect(html).toContain('script&gt;alert(');
    },
  );

  it('lets no address break out of its attribute', () => {
    expect(markdownHtml('[a](https://a.org/"onclick="b)')).toContain(
      'href="https://a.org/&quot;onclick=&quot;b"',
    );
  });
});

describe('the message of a preview', () => {
  it('draws a container with its accent colour and what it holds', () => {
    const html = draw({ type: 17, accent_color: 0x2f6f, components: [{ type: 10, content: '**a**' }] });
    expect(html).toContain('style="--accent:#002f6f"');
    expect(html).toContain('<strong>a</strong>');
  });

  it('draws a container without an accent colour', () => {
    expect(draw({ type: 17, accent_color: null, components: [] })).toBe('<div class="container"></div>');
  });

  it('draws separators with their spacing, and a line unless it is unwanted', () => {
    expect(draw({ type: 14 })).toContain('"separator tight divider"');
    expect(draw({ type: 14, divider: false, spacing: 2 })).toContain('"separator large"');
  });

  it.each([
    [1, 'primary'],
    [2, 'secondary'],
    [3, 'success'],
    [4, 'danger'],
    [5, 'link'],
  ])('draws a button of style %i', (style, name) => {
    const html = draw({ type: 1, components: [{ ...button, style }] });
    expect(html).toContain(`class="button ${name}"`);
    expect(html.includes('Later ↗')).toBe(name === 'link');
  });

  it('draws a disabled button as disabled', () => {
    expect(draw({ ...button, disabled: true })).toContain(' disabled>');
    expect(draw(button)).not.toContain('disabled');
  });

  it('draws a menu with its placeholder and options that can be read', () => {
    const options = [{ label: 'A & B', value: 'a', description: 'first' }];
    const html = draw({ type: 3, custom_id: 'x', placeholder: 'Choose', options });
    expect(html).toContain('<span>Choose</span>');
    expect(html).toMatch(/<details>.*<li>A &amp; B<small>first<\/small><\/li>.*<\/details>/);
  });

  it('shows the chosen option of a menu instead of its placeholder', () => {
    const options = [{ label: 'A', value: 'a', default: true }];
    expect(draw({ type: 3, custom_id: 'x', placeholder: 'Choose', options })).not.toContain('Choose');
  });

  it('draws a section with its texts and its accessory', () => {
    const html = draw({ type: 9, components: [{ type: 10, content: 'a' }], accessory: button });
    expect(html).toMatch(/^<div class="section">.*<p>a<\/p>.*<button.*Later<\/button><\/div>$/);
  });

  it('says of an ephemeral message alone that only you can see it', () => {
    const said = (flags: number) => messageHtml({ components: [], flags }).replace(/<[^>]+>/g, '');
    expect(said(64 | 32768)).toBe('Only you can see this • Dismiss message');
    expect(said(32768)).toBe('');
  });

  it('has its pictures in itself, with what they show in words', () => {
    const item = { media: { url: 'attachment://p.png' }, description: 'One <bar>' };
    const files = [{ name: 'p.png', attachment: Buffer.from('png') }];
    const html = messageHtml({ components: [{ type: 12, items: [item] } as never], files });
    expect(html).toContain('src="data:image/png;base64,cG5n"');
    expect(html).toContain('alt="One &lt;bar&gt;"');
  });

  it('throws for what it does not know, however deep', () => {
    expect(() => draw({ type: 18 })).toThrow('type 18');
    expect(() => draw({ type: 17, components: [{ type: 99 }] })).toThrow('type 99');
    expect(() => draw({ type: 9, components: [], accessory: { type: 11 } })).toThrow('type 11');
    expect(() => draw({ ...button, style: 6 })).toThrow('style 6');
  });
});

describe('the page of a preview', () => {
  const message = { components: [{ type: 10, content: '[a](https://a.org)' }], flags: 64 };
  const page = pageHtml([
    { title: 'A <first> question', message },
    { title: 'A second question', message },
  ]);

  it('contains each title and says what it is', () => {
    expect(page).toContain('<h2>A &lt;first&gt; question</h2>');
    expect(page).toContain('<h2>A second question</h2>');
    expect(page).toContain('A development tool: an approximation of how Discord shows these messages');
  });

  it('shows each message in four frames', () => {
    for (const frame of ['dark desktop', 'light desktop', 'dark phone', 'light phone'])
      expect(page.split(`class="frame ${frame}"`)).toHaveLength(3);
  });

  it('loads nothing, neither by itself nor by its style', () => {
    expect(page).not.toMatch(/\bsrc=|<link|<script|<iframe|@import|url\(/);
    expect(page.replaceAll('href="https://a.org"', '')).not.toMatch(/https?:\/\//);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<style>/g)).toHaveLength(1);
  });
});
