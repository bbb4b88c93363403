import { drawBands, nameOf } from './draw.js';
import { openEditor } from './editor.js';
import { listDoubts, listProblems, Steps, sayDoubts, sayProblems } from './steps.js';

const $ = (id) => document.getElementById(id);
const [scroll, bands] = [$('scroll'), $('bands')];
const [doubts, problems] = [new Steps(), new Steps()];
let state;
/** The part that is being edited, and its form. */
let open;
/** The part that the keys act on. */
let current = 0;
let lit = [];

async function ask(name, body) {
  const response = await fetch(name, {
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
  return { status: response.status, answer: await response.json() };
}

/** Sends something that changes a file; true where it was done. */
async function change(name, body, said) {
  say('Saving …');
  let result;
  try {
    result = await ask(name, body);
  } catch {
    result = {
      status: 0,
      answer: { message: 'The review does not answer; was it ended? Nothing was saved.' },
    };
  }
  const { status, answer } = result;
  if (status === 200) {
    if (name !== 'tick') closeEditor();
    show(answer);
    say(said);
    return true;
  }
  say('Not saved.');
  if (status === 409 || !open) warn(answer.message, status === 409);
  else open.form.refuse(answer.message);
  return false;
}

function warn(message, canRead) {
  $('conflict').hidden = false;
  $('conflict').querySelector('p').textContent = message;
  $('again').textContent = canRead ? 'Read it again' : 'Close';
  $('again').focus();
}

const say = (text) => {
  $('saved').textContent = text;
};

function show(next) {
  const anchor = firstVisibleLine();
  state = next;
  document.title = `${state.title} — review`;
  $('title').textContent = state.title;
  $('title').title = state.title;
  $('source-name').textContent = `Source: ${state.source}`;
  $('file-name').textContent = `Passages: ${state.file}`;
  unlight();
  drawBands(bands, state);
  const ofParts = state.parts.flatMap((part, index) =>
    part.problems.map((message) => ({ message, part: index, key: message })),
  );
  doubts.set(state.doubts.map((doubt, index) => ({ ...doubt, key: index })));
  problems.set(ofParts);
  $('doubt-list').textContent = sayDoubts(state.doubts);
  $('problem-list').textContent = sayProblems(state.problemCount);
  $('doubt-list').classList.toggle(
    'none',
    state.doubts.every((doubt) => doubt.seen),
  );
  $('problem-list').classList.toggle('none', state.problemCount === 0);
  for (const id of ['doubt-before', 'doubt-after']) $(id).disabled = state.doubts.length === 0;
  for (const id of ['problem-before', 'problem-after']) $(id).disabled = ofParts.length === 0;
  $('doubts').replaceChildren(listDoubts(state.doubts));
  $('problems').replaceChildren(listProblems(ofParts, state.elsewhere, state.counts));
  $('undo').disabled = state.undo === 0;
  $('undo').textContent = state.undo > 0 ? `Undo (${state.undo})` : 'Undo';
  setCurrent(Math.min(current, state.parts.length - 1));
  keepPlace(anchor);
}

/** The lines of the source never change: what is read stays where it is on the screen. */
function firstVisibleLine() {
  const top = scroll.getBoundingClientRect().top + 40;
  for (const band of bands.children) {
    if (band.getBoundingClientRect().bottom < top) continue;
    const line = band.querySelector('[data-line]');
    if (line) return { id: line.id, top: line.getBoundingClientRect().top };
  }
  return undefined;
}
function keepPlace(anchor) {
  const line = anchor && $(anchor.id);
  if (line) scroll.scrollTop += line.getBoundingClientRect().top - anchor.top;
}

const partElement = (index) => $(`part-${index}`);
function setCurrent(index) {
  const before = partElement(current);
  if (before) before.tabIndex = -1;
  current = Math.max(0, index);
  const element = partElement(current);
  if (element) element.tabIndex = 0;
  return element;
}
function goToPart(index) {
  const element = setCurrent(index);
  if (!element) return;
  bringIntoView(element);
  element.focus({ preventScroll: true });
}

/** Bands outside of the screen are not laid out yet, so that the first jump is to about the right place. */
function bringIntoView(element) {
  const box = element.getBoundingClientRect();
  const view = scroll.getBoundingClientRect();
  if (box.top > view.top + 60 && box.bottom < view.bottom - 20) return;
  element.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
}

/* Looking at both sides. */

function unlight() {
  for (const element of lit) element.classList.remove('lit');
  lit = [];
}
function light(target) {
  const element = target.closest?.('[data-part], [data-line]');
  unlight();
  if (!element) return;
  const others = (element.dataset.lines ?? element.dataset.parts ?? '').split(' ').filter(Boolean);
  const beside = others.map((id) => $(element.dataset.part === undefined ? `part-${id}` : `line-${id}`));
  lit = [element, ...beside].filter(Boolean);
  for (const one of lit) one.classList.add('lit');
}
bands.addEventListener('pointerover', (event) => light(event.target));
bands.addEventListener('pointerleave', unlight);
bands.addEventListener('focusin', (event) => {
  light(event.target);
  const part = event.target.closest('[data-part]');
  if (part) setCurrent(Number(part.dataset.part));
});

/* Editing. */

function edit(index, onKind) {
  if (open?.index === index || !mayLeave()) return;
  closeEditor();
  const [part, element] = [state.parts[index], partElement(index)];
  if (!part || !element) return;
  const form = openEditor(part, {
    words: wordsBeside(element),
    close: () => {
      closeEditor();
      goToPart(index);
    },
    send: async (act) => {
      const saved = await change(
        'edit',
        { hash: state.hash, edit: { ...act, line: part.line } },
        `Saved to ${state.file}.`,
      );
      if (saved) goToPart(act.act === 'merge' ? index - 1 : index);
    },
  });
  setCurrent(index);
  const covered = [...element.children].filter((child) => child.matches('.text, .open'));
  for (const child of covered) child.hidden = true;
  element.classList.add('editing');
  element.append(form.element);
  open = { index, form, element, covered };
  form.focus(onKind);
}

function closeEditor() {
  if (!open) return;
  open.form.element.remove();
  open.element.classList.remove('editing');
  for (const child of open.covered) child.hidden = false;
  open = undefined;
}
const mayLeave = () =>
  !open?.form.isChanged() || confirm('The part that you are editing is not saved. Leave it?');

/** The words of the source in a band, those of omissions left out, and words parted at a hyphen joined. */
function wordsBeside(element) {
  const lines = element.closest('.band').querySelectorAll('.source-line:not(.omitted) > .words');
  const text = [...lines].map((line) => line.textContent.trim().replace(/^(?:#+|-)\s+/, '')).join('\n');
  return text
    .replace(/\u00ad\n/g, '')
    .replace(/(\S-)\n/g, '$1')
    .replace(/\*/g, '')
    .split(/\s+/);
}

bands.addEventListener('click', (event) => {
  const act = event.target.closest('[data-act]');
  const part = event.target.closest('[data-part]');
  if (act && part) edit(Number(part.dataset.part), act.dataset.act === 'edit-kind');
  else if (part && !event.target.closest('.editor, .note')) setCurrent(Number(part.dataset.part));
});
bands.addEventListener('dblclick', (event) => {
  const part = event.target.closest('[data-part]');
  if (part && !event.target.closest('.editor, .note')) edit(Number(part.dataset.part), false);
});
document.addEventListener('change', (event) => {
  const index = event.target.dataset.tick;
  if (index === undefined) return;
  const inPanel = event.target.closest('.panel') !== null;
  tick(Number(index), event.target.checked).then(() => {
    const again = document.querySelector(`${inPanel ? '.panel' : '.band'} [data-tick="${index}"]`);
    again?.focus({ preventScroll: true });
  });
});

function tick(index, seen) {
  if (open?.form.isChanged() && open.element.querySelector(`[data-tick="${index}"]`)) {
    // The band is drawn anew, and what is being written would be lost.
    open.form.refuse('Save this part, or leave it, before you tick its doubt.');
    const box = open.element.querySelector(`[data-tick="${index}"]`);
    if (box) box.checked = !seen;
    return Promise.resolve();
  }
  if (open?.element.querySelector(`[data-tick="${index}"]`)) closeEditor();
  return change('tick', { doubt: index, seen }, seen ? 'Noted as looked at.' : 'Noted as not looked at yet.');
}

async function undo() {
  if (!state.undo || !mayLeave()) return;
  closeEditor();
  if (await change('undo', { hash: state.hash }, 'The last edit is taken back.')) goToPart(current);
}

/* Steps. */

function stepTo(place, steps, isProblem) {
  if (!place) return;
  for (const element of document.querySelectorAll('.stepped'))
    element.classList.remove('stepped', 'at-problem');
  const element = isProblem ? partElement(place.part) : $(`doubt-${place.key}`);
  if (!element) return;
  const part = element.closest('[data-part]');
  if (part) goToPart(Number(part.dataset.part));
  else bringIntoView(element);
  const marked = part ?? element;
  marked.classList.add('stepped');
  marked.classList.toggle('at-problem', isProblem);
  light(part ?? bands.querySelector(`[data-line="${place.line}"]`) ?? element);
  const what = isProblem ? 'Problem' : 'Doubtful place';
  $('announced').textContent = `${what} ${steps.position} of ${steps.length}: ${place.message}`;
  say(`${what} ${steps.position} of ${steps.length}`);
}
const stepDoubt = (by) => stepTo(doubts.move(by), doubts, false);
const stepProblem = (by) => stepTo(problems.move(by), problems, true);

for (const [button, panel, steps, isProblem] of [
  ['doubt-list', 'doubts', doubts, false],
  ['problem-list', 'problems', problems, true],
  ['legend-button', 'legend'],
]) {
  $(button).addEventListener('click', () => togglePanel(button, panel));
  $(panel).addEventListener('click', (event) => {
    const { count } = event.target.dataset;
    if (count && mayLeave())
      change('edit', { hash: state.hash, edit: { act: 'count', kind: count } }, `Saved to ${state.file}.`);
    const go = event.target.closest('[data-go]');
    if (!go) return;
    closePanels();
    stepTo(steps.goTo(Number(go.dataset.go)), steps, isProblem);
  });
}
function closePanels() {
  for (const panel of document.querySelectorAll('.panel')) panel.hidden = true;
  for (const button of document.querySelectorAll('[aria-expanded]'))
    button.setAttribute('aria-expanded', 'false');
}
function togglePanel(button, panel) {
  const wasHidden = $(panel).hidden;
  closePanels();
  $(panel).hidden = !wasHidden;
  $(button).setAttribute('aria-expanded', String(wasHidden));
}
scroll.addEventListener('pointerdown', closePanels);
$('doubt-before').addEventListener('click', () => stepDoubt(-1));
$('doubt-after').addEventListener('click', () => stepDoubt(1));
$('problem-before').addEventListener('click', () => stepProblem(-1));
$('problem-after').addEventListener('click', () => stepProblem(1));
$('undo').addEventListener('click', undo);
$('again').addEventListener('click', async () => {
  const read = $('again').textContent !== 'Close';
  $('conflict').hidden = true;
  if (!read || !mayLeave()) return;
  closeEditor();
  await load();
  say('Read again.');
});

/* Keys. */

const keys = {
  j: () => stepDoubt(1),
  n: () => stepDoubt(1),
  k: () => stepDoubt(-1),
  p: () => stepDoubt(-1),
  ']': () => stepProblem(1),
  '[': () => stepProblem(-1),
  x: () => {
    const doubt = doubts.current;
    if (doubt) tick(doubt.key, !doubt.seen);
  },
  ArrowDown: () => goToPart(Math.min(current + 1, state.parts.length - 1)),
  ArrowUp: () => goToPart(current - 1),
  Enter: () => edit(current, false),
  Escape: closePanels,
};
document.addEventListener('keydown', (event) => {
  if (!state || event.target.closest('input:not([type=checkbox]), textarea, select')) return;
  if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    event.preventDefault();
    undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onPart = event.target.matches('[data-part]');
  const needsPart = event.key.startsWith('Arrow') || event.key === 'Enter';
  const act = Object.hasOwn(keys, event.key) && (!needsPart || onPart) ? keys[event.key] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});
addEventListener('beforeunload', (event) => {
  if (open?.form.isChanged()) event.preventDefault();
});

async function load() {
  try {
    const { status, answer } = await ask('state');
    if (status === 200) show(answer);
    else warn(answer.message, true);
  } catch {
    warn('The review does not answer; was it ended?', true);
  }
}
await load();
if (state) say(state.file);
document.body.dataset.ready = String(state !== undefined);
if (state)
  $('announced').textContent =
    `${state.title}: ${state.parts.length} parts. ${nameOf(state.parts[0] ?? { kind: 'paragraph' })} is first.`;
