import { drawDoubt, drawPart, make } from './draw-part.js';

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
    line.returns ? drawReturn(line) : undefined,
    line.lost ? make('span', { className: 'why' }, 'in no passage') : undefined,
  );
  return withPage && line.page ? [drawPage(line.page), element] : [element];
}

const drawReturn = ({ line }) =>
  make(
    'button',
    {
      type: 'button',
      className: 'return',
      title: 'It becomes a paragraph at its place',
      'aria-label': `Put line ${line} back as a paragraph`,
      'data-return': line,
    },
    'Put back',
  );

const drawPage = (page) => make('p', { className: 'page' }, `page ${page}`);
