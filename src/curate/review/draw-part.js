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

export function drawPart(part, doubts) {
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

export function drawDoubt(doubt) {
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
