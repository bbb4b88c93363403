import { make, nameOf } from './draw-part.js';
import { act, choice, depths, fixed, footnote, kinds, label, marks } from './editor-fields.js';
import { offerNoPassage } from './no-passage.js';

/**
 * The form in which one part is edited, in the place of its text.
 * @param hands.words the words of the source beside it, to see at once whether the text still has them
 * @param hands.send takes an act (`set`, `split`, `merge`, `rule`, `remove`, `omit`, `note`, `unnote`) with what belongs to it
 */
export function openEditor(part, hands) {
  const isFixed = part.kind in fixed;
  const kind = choice(
    isFixed ? { [part.kind]: fixed[part.kind] } : { ...(part.kind === 'note' ? footnote : {}), ...kinds },
    part.kind,
  );
  const level = choice({ 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6' }, String(part.level));
  const number = make('input', {
    className: 'narrow',
    inputMode: 'numeric',
    value: part.number,
    autocomplete: 'off',
  });
  const depth = choice(depths, String(Math.min(3, Math.max(1, part.depth))));
  const key = make('input', {
    className: 'narrow key',
    value: part.key,
    autocomplete: 'off',
    spellcheck: false,
  });
  const mark = {
    heading: choice(marks.heading, part.mark),
    paragraph: choice(marks.paragraph, part.mark),
    numbered: choice(marks.numbered, part.mark),
  };
  const speaker = make('input', { className: 'speaker', value: part.speaker, autocomplete: 'off' });
  const text = make('textarea', {
    value: part.text,
    spellcheck: false,
    'aria-label': 'Text, in Markdown',
    rows: 2,
  });
  const warning = make('p', { className: 'note wrong', role: 'status', hidden: true }, make('span'));
  const refused = make('p', { className: 'note wrong', role: 'alert', hidden: true }, make('span'));

  const labels = {
    kind: label('Kind', kind),
    number: label('Number', number),
    level: label('Level', level),
    depth: label('It is an item', depth),
    key: label('Key', key),
    heading: label('What stands below it is', mark.heading),
    paragraph: label('It is', mark.paragraph),
    numbered: label('It is', mark.numbered),
    speaker: label('Who says it', speaker),
  };
  const shownFor = {
    heading: ['level', 'key', 'heading'],
    numbered: ['number', 'numbered'],
    paragraph: ['key', 'paragraph'],
    item: ['depth'],
    quotation: ['speaker'],
  };
  const showFields = () => {
    for (const [name, element] of Object.entries(labels))
      element.hidden = name !== 'kind' && !(shownFor[kind.value] ?? []).includes(name);
  };
  const form = () => ({
    kind: kind.value,
    level: Number(level.value),
    number: kind.value === 'numbered' ? number.value.trim() : '',
    depth: kind.value === 'item' ? Math.max(Number(depth.value), part.depth > 3 ? part.depth : 0) : 0,
    key: key.value.trim(),
    mark: mark[kind.value]?.value ?? '',
    speaker: speaker.value,
    text: text.value,
  });
  const first = JSON.stringify(form());
  const checkWords = () => {
    const other = firstOther(text.value, part.text, hands.words);
    warning.hidden = other === undefined;
    warning.firstElementChild.textContent = `The source does not have this here: “${other}”. The words stay those of the source.`;
  };

  const save = () => {
    refused.hidden = true;
    return hands.send({ act: 'set', form: form() });
  };
  const split = () => {
    const [before, after] = [text.value.slice(0, text.selectionStart), text.value.slice(text.selectionStart)];
    if (before.trim() === '' || after.trim() === '')
      refuse('Put the cursor into the text, before the word with which the second part begins.');
    else hands.send({ act: 'split', form: { ...form(), text: before.trim() }, after: after.trim() });
  };
  const refuse = (message) => {
    refused.firstElementChild.textContent = message;
    refused.hidden = false;
  };
  const movable = !isFixed;
  const element = make(
    'form',
    { className: 'editor', noValidate: true, 'aria-label': `Edit: ${nameOf(part)}` },
    make('div', { className: 'fields' }, ...Object.values(labels)),
    ...(part.kind === 'rule' ? [] : [text]),
    warning,
    refused,
    make(
      'div',
      { className: 'acts' },
      ...(part.kind === 'rule'
        ? [act('Take the rule out', 'remove', () => hands.send({ act: 'remove' }), 'main')]
        : [act('Save', 'save', save, 'main', 'Ctrl+Enter')]),
      act('Cancel', 'cancel', hands.close, 'apart', 'Esc'),
      ...(movable
        ? [
            act('Split at cursor', 'split', split),
            act('Merge with previous', 'merge', () => hands.send({ act: 'merge' })),
          ]
        : []),
      ...(movable && part.depth === 0
        ? [act('Rule before', 'rule', () => hands.send({ act: 'rule' }), '', 'Leaves the headings above')]
        : []),
    ),
    ...(part.kind === 'rule' ? [] : [offerNoPassage(part, hands.send, refuse)]),
  );
  kind.addEventListener('change', () => {
    showFields();
    // A number that the text begins with is most likely the paragraph's.
    const printed = /^(?:\*\*)?\(?((?:\d+\.)+\d+|\d{1,4}(?=\\?[.)]))/.exec(text.value)?.[1];
    if (kind.value === 'numbered' && number.value === '' && printed) number.value = printed;
  });
  text.addEventListener('input', checkWords);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hands.close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  showFields();
  return {
    element,
    refuse,
    isChanged: () => JSON.stringify(form()) !== first,
    /** Puts the cursor where one most likely wants to write. */
    focus: (onKind) => {
      if (part.kind === 'rule') element.querySelector('button').focus();
      else if (onKind) (part.kind === 'numbered' ? number : kind).focus();
      else text.focus();
      if (onKind && part.kind === 'numbered') number.select();
    },
  };
}

const wordsOf = (text) => text.replace(/[*\\]/g, '').split(/\s+/).filter(Boolean);

/** The first words of a text that neither stood there before nor stand in the source; undefined where all do. */
function firstOther(text, before, source) {
  const [now, was] = [wordsOf(text), wordsOf(before)];
  if (now.join(' ') === was.join(' ')) return undefined;
  if (` ${source.join(' ')} `.includes(` ${now.join(' ')} `)) return undefined;
  const at = now.findIndex((word, index) => word !== was[index]);
  return at < 0 ? `… ${now.at(-1) ?? ''} (the end is missing)` : now.slice(at, at + 4).join(' ');
}
