/** An element with properties, attributes (`aria-…`, `data-…`) and children. Text is only ever set as text. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.includes('-') || name === 'role') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

const kindNames = {
  heading: 'Heading',
  numbered: 'Paragraph',
  paragraph: 'Paragraph without a number',
  item: 'Item',
  row: 'Row of a table',
  quotation: 'Quotation',
  note: 'Footnote',
  rule: 'Rule: the headings end here',
};
const signs = { paragraph: '§', item: '•', row: '▤', quotation: '“', rule: '—' };

export const nameOf = (part) =>
  part.kind === 'numbered'
    ? `Paragraph ${part.number}`
    : part.kind === 'heading'
      ? `Heading of level ${part.level}`
      : kindNames[part.kind];

/** Where a doubt is, for people. */
export const placeOf = ({ line, page }) => (page ? `line ${line}, page ${page}` : `line ${line}`);

/**
 * Draws all bands into `into`. A band that is as it was keeps its element, so that an edit in a long document does not
 * draw it all again.
 */
export function drawBands(into, state) {
  const before = new Map([...into.children].map((element) => [element.drawnFrom, element]));
  const doubtsAt = groupDoubts(state);
  const elements = state.bands.map((band, index) => {
    const doubts = doubtsAt.get(index) ?? [];
    const parts = band.parts.map((part) => ({ ...state.parts[part], index: part }));
    const drawnFrom = JSON.stringify([band.lines, parts, doubts]);
    const kept = before.get(drawnFrom);
    if (kept) return kept;
    const element = drawBand(band, parts, doubts);
    element.drawnFrom = drawnFrom;
    return element;
  });
  // Only what changed is put in, so that the place one reads at stays.
  const wanted = new Set(elements);
  for (const element of [...into.children]) if (!wanted.has(element)) element.remove();
  let at = into.firstElementChild;
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling;
    else into.insertBefore(element, at);
  }
}

/** Doubts by band. */
function groupDoubts(state) {
  const bandOf = new Map(state.bands.flatMap((band, index) => band.lines.map(({ line }) => [line, index])));
  const groups = new Map();
  state.doubts.forEach((doubt, index) => {
    const band = bandOf.get(doubt.shown) ?? 0;
    groups.set(band, [...(groups.get(band) ?? []), { ...doubt, index }]);
  });
  return groups;
}

function drawBand(band, parts, doubts) {
  const own = (part) => doubts.filter((doubt) => doubt.part === part.index);
  const others = doubts.filter((doubt) => !parts.some((part) => part.index === doubt.part));
  const { page } = band.lines[0] ?? {};
  return make(
    'section',
    { className: 'band' },
    // Over both sides where both begin with it, so that they stay level.
    page ? drawPage(page) : undefined,
    make('div', { className: 'side' }, ...band.lines.flatMap((line, at) => drawLine(line, doubts, at > 0))),
    make(
      'div',
      { className: 'side' },
      ...parts.map((part) => drawPart(part, own(part))),
      ...others.map((doubt) => make('div', { className: 'nowhere' }, drawDoubt(doubt))),
    ),
  );
}

function drawLine(line, doubts, withPage) {
  const own = doubts.filter((doubt) => doubt.shown === line.line);
  const classes = ['source-line'];
  if (line.omitted !== undefined) classes.push('omitted');
  if (line.lost) classes.push('lost');
  if (own.length > 0) classes.push('doubtful');
  if (own.length > 0 && own.every((doubt) => doubt.seen)) classes.push('seen');
  const element = make(
    'p',
    {
      className: classes.join(' '),
      id: `line-${line.line}`,
      'data-line': line.line,
      'data-parts': line.parts.join(' '),
      title: own.map((doubt) => doubt.message).join('\n') || (line.lost ? 'In no passage' : ''),
    },
    make('span', { className: 'at', 'aria-label': `Line ${line.line}` }, String(line.line)),
    make('span', { className: 'words' }, line.text),
    line.omitted === undefined ? undefined : make('span', { className: 'why' }, `left out: ${line.omitted}`),
    line.lost ? make('span', { className: 'why' }, 'in no passage') : undefined,
  );
  return withPage && line.page ? [drawPage(line.page), element] : [element];
}

const drawPage = (page) => make('p', { className: 'page' }, `page ${page}`);

function drawPart(part, doubts) {
  const element = make('article', {
    className: `part kind-${part.kind} level-${part.level} depth-${part.depth}`,
    id: `part-${part.index}`,
    tabIndex: -1,
    'aria-label': nameOf(part),
    'data-part': part.index,
    'data-lines': part.lines.join(' '),
  });
  element.append(...partContent(part), ...part.problems.map(drawProblem), ...doubts.map(drawDoubt));
  return element;
}

/** What a part shows while it is not being edited. */
function partContent(part) {
  const numbered = part.kind === 'numbered';
  const sign =
    part.kind === 'heading'
      ? `H${part.level}`
      : numbered
        ? `${part.number}`
        : (part.footnote ?? signs[part.kind]);
  const tag = make(
    'button',
    {
      type: 'button',
      tabIndex: -1,
      className: numbered ? 'number' : 'tag',
      title: `${nameOf(part)}: change`,
      'aria-label': `${nameOf(part)}: change number or kind`,
      'data-act': 'edit-kind',
    },
    sign,
  );
  const chips = [
    part.key && `#${part.key}`,
    part.mark && part.mark === 'recommendation'
      ? 'a recommendation'
      : part.mark === 'series'
        ? 'numbers of its own'
        : part.mark,
    part.speaker && `said by ${part.speaker}`,
  ].filter(Boolean);
  return [
    make('div', { className: 'tag-place' }, tag),
    make(
      'div',
      { className: 'text' },
      ...(part.kind === 'rule' ? [] : emphasised(readable(part))),
      ...chips.flatMap((chip) => [' ', make('span', { className: 'chip' }, chip)]),
    ),
    make(
      'button',
      {
        type: 'button',
        tabIndex: -1,
        className: 'open',
        'data-act': 'edit',
        'aria-label': `Edit: ${nameOf(part)}`,
      },
      'Edit',
    ),
  ];
}

const readable = ({ kind, text }) =>
  kind === 'row' ? text.replace(/^\s*\||\|\s*$/g, '').replaceAll('|', ' · ') : text;

/** Markdown's emphasis as such, and its backslashes gone. */
function emphasised(text) {
  return text.split(/(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*)/).map((piece, index) => {
    const plain = piece.replace(/\\(?=[\\*.)#>+|_`~=-])/g, '');
    if (index % 2 === 0) return plain;
    return piece.startsWith('**')
      ? make('strong', {}, plain.slice(2, -2))
      : make('em', {}, plain.slice(1, -1));
  });
}

const drawProblem = (message) => make('p', { className: 'note wrong' }, make('span', {}, message));

function drawDoubt(doubt) {
  return make(
    'p',
    {
      className: `note doubtful${doubt.seen ? ' seen' : ''}`,
      id: `doubt-${doubt.index}`,
      'data-doubt': doubt.index,
    },
    make('span', {}, `${doubt.message} (${placeOf(doubt)})`),
    drawTick(doubt, doubt.index),
  );
}

export const drawTick = (doubt, index) =>
  make(
    'label',
    { className: 'tick' },
    make('input', { type: 'checkbox', checked: doubt.seen, 'data-tick': index }),
    'looked at',
  );
