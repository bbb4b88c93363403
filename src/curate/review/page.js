import { ask } from './ask.js';
import { drawBands } from './draw.js';
import { nameOf } from './draw-part.js';
import { listenToKeys } from './keys.js';
import { OpenPart } from './open-part.js';
import { closePanels, openPanelBy } from './panels.js';
import { Place } from './place.js';
import { listDoubts, listProblems, Steps, sayDoubts, sayProblems } from './steps.js';

const $ = (id) => document.getElementById(id);
const bands = $('bands');
const place = new Place($('scroll'), bands);
const open = new OpenPart();
const [doubts, problems] = [new Steps(), new Steps()];
let state;
/** The part that the keys act on. */
let current = 0;

/** Sends something that changes a file; true where it was done. */
async function change(name, body, said) {
  say('Saving …');
  const { status, answer } = await ask(name, body);
  if (status === 200) {
    if (name !== 'tick') open.close();
    show(answer);
    say(said);
    return true;
  }
  say('Not saved.');
  if (status === 409 || !open.form) warn(answer.message, status === 409);
  else open.form.refuse(answer.message);
  return false;
}
const sendEdit = (edit) => change('edit', { hash: state.hash, edit }, `Saved to ${state.file}.`);

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
  place.unlight();
  place.keep(() => {
    state = next;
    drawBands(bands, state);
    showHead();
    setCurrent(Math.min(current, state.parts.length - 1));
  });
}

/** What stands above both texts. */
function showHead() {
  document.title = `${state.title} — review`;
  $('title').textContent = state.title;
  $('title').title = state.title;
  $('source-name').textContent = `Source: ${state.source}`;
  $('file-name').textContent = `Passages: ${state.file}`;
  const ofParts = state.parts.flatMap((part, index) =>
    part.problems.map((message) => ({ message, part: index, key: message })),
  );
  doubts.set(state.doubts.map((doubt, index) => ({ ...doubt, key: index })));
  problems.set(ofParts);
  $('doubt-list').textContent = sayDoubts(state.doubts);
  $('problem-list').textContent = sayProblems(state.problemCount);
  const allSeen = state.doubts.every((doubt) => doubt.seen);
  $('doubt-list').classList.toggle('none', allSeen);
  $('problem-list').classList.toggle('none', state.problemCount === 0);
  for (const id of ['doubt-before', 'doubt-after']) $(id).disabled = state.doubts.length === 0;
  for (const id of ['problem-before', 'problem-after']) $(id).disabled = ofParts.length === 0;
  $('doubts').replaceChildren(listDoubts(state.doubts));
  $('problems').replaceChildren(listProblems(ofParts, state.elsewhere, state.counts));
  $('undo').disabled = state.undo === 0;
  $('undo').textContent = state.undo > 0 ? `Undo (${state.undo})` : 'Undo';
}

/* The part that one is at. */

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
  const element = setCurrent(Math.min(index, state.parts.length - 1));
  if (!element) return;
  place.bringIntoView(element);
  element.focus({ preventScroll: true });
}
bands.addEventListener('focusin', (event) => {
  const part = event.target.closest('[data-part]');
  if (part) setCurrent(Number(part.dataset.part));
});

/* Editing. */

function edit(index, onKind) {
  if (open.index === index || !open.mayLeave()) return;
  open.close();
  const [part, element] = [state.parts[index], partElement(index)];
  if (!part || !element) return;
  setCurrent(index);
  open.open(index, part, element, {
    close: () => {
      open.close();
      goToPart(index);
    },
    send: async (act) => {
      if (await sendEdit({ ...act, line: part.line })) goToPart(act.act === 'merge' ? index - 1 : index);
    },
  });
  open.form.focus(onKind);
}

async function putBack(line) {
  if (!open.mayLeave()) return;
  open.close();
  if (await sendEdit({ act: 'restore', from: line }))
    goToPart(state.parts.findIndex((part) => part.lines.includes(line)));
}

bands.addEventListener('click', (event) => {
  const line = event.target.dataset.return;
  if (line) return putBack(Number(line));
  const act = event.target.closest('[data-act]');
  const part = event.target.closest('[data-part]');
  if (act && part) edit(Number(part.dataset.part), act.dataset.act === 'edit-kind');
  else if (part && !event.target.closest('.editor, .note')) setCurrent(Number(part.dataset.part));
});
bands.addEventListener('dblclick', (event) => {
  const part = event.target.closest('[data-part]');
  if (part && !event.target.closest('.editor, .note')) edit(Number(part.dataset.part), false);
});

async function undo() {
  if (!state.undo || !open.mayLeave()) return;
  open.close();
  if (await change('undo', { hash: state.hash }, 'The last edit is taken back.')) goToPart(current);
}

/* Ticks. */

document.addEventListener('change', async (event) => {
  const index = event.target.dataset.tick;
  if (index === undefined) return;
  const inPanel = event.target.closest('.panel') !== null;
  await tick(Number(index), event.target.checked);
  document
    .querySelector(`${inPanel ? '.panel' : '.band'} [data-tick="${index}"]`)
    ?.focus({ preventScroll: true });
});

async function tick(index, seen) {
  const box = open.holds(`[data-tick="${index}"]`);
  if (box && open.form.isChanged()) {
    // The band is drawn anew, and what is being written would be lost.
    open.form.refuse('Save this part, or leave it, before you tick its doubt.');
    box.checked = !seen;
    return;
  }
  if (box) open.close();
  await change('tick', { doubt: index, seen }, seen ? 'Noted as looked at.' : 'Noted as not looked at yet.');
}

/* Steps. */

function stepTo(at, steps, isProblem) {
  if (!at) return;
  for (const element of document.querySelectorAll('.stepped'))
    element.classList.remove('stepped', 'at-problem');
  const element = isProblem ? partElement(at.part) : $(`doubt-${at.key}`);
  if (!element) return;
  const part = element.closest('[data-part]');
  if (part) goToPart(Number(part.dataset.part));
  else place.bringIntoView(element);
  const marked = part ?? element;
  marked.classList.add('stepped');
  marked.classList.toggle('at-problem', isProblem);
  place.light(part ?? bands.querySelector(`[data-line="${at.line}"]`) ?? element);
  const which = `${isProblem ? 'Problem' : 'Doubtful place'} ${steps.position} of ${steps.length}`;
  $('announced').textContent = `${which}: ${at.message}`;
  say(which);
}
const stepDoubt = (by) => stepTo(doubts.move(by), doubts, false);
const stepProblem = (by) => stepTo(problems.move(by), problems, true);

for (const [button, panel, steps, isProblem] of [
  ['doubt-list', 'doubts', doubts, false],
  ['problem-list', 'problems', problems, true],
  ['legend-button', 'legend'],
])
  openPanelBy($(button), $(panel), (event) => {
    const { count } = event.target.dataset;
    if (count && open.mayLeave()) sendEdit({ act: 'count', kind: count });
    const go = event.target.closest('[data-go]');
    if (!go) return;
    closePanels();
    stepTo(steps.goTo(Number(go.dataset.go)), steps, isProblem);
  });
$('scroll').addEventListener('pointerdown', closePanels);
$('doubt-before').addEventListener('click', () => stepDoubt(-1));
$('doubt-after').addEventListener('click', () => stepDoubt(1));
$('problem-before').addEventListener('click', () => stepProblem(-1));
$('problem-after').addEventListener('click', () => stepProblem(1));
$('undo').addEventListener('click', undo);
$('again').addEventListener('click', async () => {
  const read = $('again').textContent !== 'Close';
  $('conflict').hidden = true;
  if (!read || !open.mayLeave()) return;
  open.close();
  await load();
  say('Read again.');
});
listenToKeys({
  isReady: () => state !== undefined,
  stepDoubt,
  stepProblem,
  tick: () => doubts.current && tick(doubts.current.key, !doubts.current.seen),
  move: (by) => goToPart(current + by),
  edit: () => edit(current, false),
  leave: closePanels,
  undo,
});
addEventListener('beforeunload', (event) => {
  if (open.form?.isChanged()) event.preventDefault();
});

async function load() {
  const { status, answer } = await ask('state');
  if (status === 200) show(answer);
  else warn(answer.message, true);
}
await load();
document.body.dataset.ready = String(state !== undefined);
if (state) {
  say(state.file);
  const first = state.parts[0] ? ` ${nameOf(state.parts[0])} is first.` : '';
  $('announced').textContent = `${state.title}: ${state.parts.length} parts.${first}`;
}
