/** What a mark looks like, anchored where the scan stands, and what its groups become. */
type Rule = readonly [pattern: RegExp, html: (...groups: string[]) => string];

/** Rules, tried in turn; text that none of them takes is gathered step by step and given to `plain`. */
interface Grammar {
  readonly rules: readonly Rule[];
  readonly step: RegExp;
  readonly plain: (text: string) => string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** A text that is safe between tags and inside a quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** One text display of Discord: the marks that the bot sends; whatever else it holds is shown as it is. */
export const markdownHtml = (text: string): string => scan(text, blocks);

function scan(text: string, { rules, step, plain }: Grammar): string {
  let html = '';
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const marked = firstOf(rules, text, at);
    if (marked) {
      html += plain(rest) + marked.html;
      rest = '';
      at += marked.length;
    } else {
      const [piece] = matchAt(step, text, at) ?? [text.slice(at)];
      rest += piece;
      at += piece.length;
    }
  }
  return html + plain(rest);
}

function firstOf(rules: readonly Rule[], text: string, at: number) {
  for (const [pattern, html] of rules) {
    const match = matchAt(pattern, text, at);
    if (match) return { html: html(...match.slice(1)), length: match[0].length };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const inside = (tag: string) => (text: string) => `<${tag}>${inlineHtml(text)}</${tag}>`;
const code = (text: string) => `<code>${escapeHtml(text)}</code>`;
const link = (label: string, url: string) =>
  `<a href="${escapeHtml(url)}" rel="noreferrer">${inlineHtml(label)}</a>`;

/** Discord words a timestamp by the reader's clock; here it is the moment, so that a page stays the same. */
function pill(seconds: string, style: string): string {
  const moment = new Date(Number(seconds) * 1000).toISOString();
  const shown = moment.slice(0, 16).replace('T', ' ');
  const title = style === 'R' ? ' title="Discord shows how long ago or until then"' : '';
  return `<time class="pill" datetime="${moment}"${title}>${shown} UTC</time>`;
}

const inlines: Grammar = {
  rules: [
    [/\\([^0-9A-Za-z\s])/y, escapeHtml],
    [/`` ?([^\n]+?) ?``(?!`)/y, code],
    [/`([^`]+)`/y, code],
    [/\[((?:\\.|[^\\\]\n])+)\]\((https?:\/\/(?:[^\s()]|\([^\s()]*\))+)\)/y, link],
    [/<t:(-?\d{1,11})(?::([tTdDfFR]))?>/y, pill],
    [/<\/([^<>:\n]+):\d+>/y, (name) => `<span class="mention">/${escapeHtml(name ?? '')}</span>`],
    [/\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, inside('strong')],
    [/__((?:\\.|[^\\])+?)__(?!_)/sy, inside('u')],
    [/\*(?!\s)((?:\\.|\*\*|[^\\*])+?)(?<!\s)\*(?!\*)/sy, inside('em')],
  ],
  step: /./sy,
  plain: escapeHtml,
};
const inlineHtml = (text: string): string => scan(text, inlines);

/** Lines without a mark at their beginning. A browser shows no empty line for a last `<br>`: it takes two. */
function paragraph(text: string): string {
  if (text === '') return '';
  const lines = inlineHtml(text.replace(/\n$/, '')).replaceAll('\n', '<br>');
  return `<p>${lines === '' || lines.endsWith('<br>') ? `${lines}<br>` : lines}</p>`;
}

const heading = (marks: string, text: string) => inside(`h${marks.length}`)(text);
const small = (text: string) => `<p class="small">${inlineHtml(text)}</p>`;
const codeBlock = (text: string) => `<pre>${code(text)}</pre>`;
const list = (lines: string) =>
  `<ul>${lines
    .trimEnd()
    .split('\n')
    .map((line) => inside('li')(line.replace(/^ *- +/, '')))
    .join('')}</ul>`;
const quote = (lines: string) =>
  `<blockquote>${scan(lines.replace(/\n$/, '').replace(/^> /gm, ''), quoted)}</blockquote>`;

const lineMarks: readonly Rule[] = [
  [/```(?:[\w+-]*\n)?(.+?)\n?``` *(?:\n|$)/sy, codeBlock],
  [/(#{1,3}) +([^\n]+)(?:\n|$)/y, heading],
  [/-# +([^\n]+)(?:\n|$)/y, small],
  [/((?: *- +[^\n]+(?:\n|$))+)/y, list],
];
const step = /[^\n]*\n?/y;
/** Discord has no quotation inside a quotation. */
const quoted: Grammar = { rules: lineMarks, step, plain: paragraph };
const blocks: Grammar = {
  rules: [...lineMarks, [/((?:> [^\n]*(?:\n|$))+)/y, quote]],
  step,
  plain: paragraph,
};
