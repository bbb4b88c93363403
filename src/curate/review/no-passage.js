import { make } from './draw-part.js';
import { act, choice, label } from './editor-fields.js';

const reasons = ['page header', 'page footer', 'page number', 'contents', 'title page', 'decoration'];

/**
 * What can be done with words that are none of a passage: they are left out under a name, or become a footnote; and a
 * footnote becomes a paragraph. It is asked for seldom, so it is folded away.
 */
export function offerNoPassage(part, send, refuse) {
  const reason = choice(Object.fromEntries(reasons.map((name) => [name, name])), reasons[0]);
  const mark = make('input', {
    className: 'narrow',
    value: /^[([]?(\d{1,3})[\])]?\\?[.)]?\s/.exec(part.text)?.[1] ?? part.number,
    autocomplete: 'off',
    spellcheck: false,
  });
  const makeNote = () => {
    if (mark.value.trim() === '') refuse('A footnote needs its mark, as it is printed: 3, or *.');
    else send({ act: 'note', mark: mark.value.trim() });
  };
  mark.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // Else it would save the form around it.
    event.preventDefault();
    makeNote();
  });
  const isNote = part.kind === 'note';
  const mayBeNote = ['numbered', 'paragraph', 'item', 'quotation'].includes(part.kind);
  const row = (...children) => make('div', { className: 'acts' }, ...children);
  const element = make(
    'details',
    { className: 'no-passage' },
    make('summary', {}, isNote ? 'Not a footnote?' : 'Not a passage?'),
    row(
      label('What it is', reason),
      act('Leave this out', 'omit', () => send({ act: 'omit', name: reason.value })),
    ),
    mayBeNote ? row(label('Mark', mark), act('Make it a footnote', 'note', makeNote)) : undefined,
    isNote ? row(act('Make it a paragraph', 'unnote', () => send({ act: 'unnote' }))) : undefined,
  );
  element.addEventListener('toggle', () => element.scrollIntoView({ block: 'nearest' }));
  return element;
}
