import { make } from './draw-part.js';

/** What can be chosen for a part, by the names that the file has and those that people read. */
export const kinds = {
  heading: 'Heading',
  numbered: 'Numbered paragraph',
  paragraph: 'Paragraph without a number',
  item: 'Item of a list',
  quotation: 'Quotation',
};
export const marks = {
  heading: {
    '': 'nothing more',
    recommendations: 'recommendations',
    facts: 'facts',
    question: 'a question with its answer',
    series: 'numbered by itself',
  },
  paragraph: { '': 'nothing more', recommendation: 'a recommendation' },
  numbered: { '': 'nothing more', recommendation: 'a recommendation' },
};
export const depths = { 1: 'in a list of its own', 2: 'of what stands above the list', 3: 'one deeper' };
export const footnote = { note: 'Footnote' };
export const fixed = { row: 'Row of a table', rule: 'Rule' };

export const label = (name, field) => make('label', {}, name, field);

export function choice(options, value) {
  const select = make('select');
  for (const [key, name] of Object.entries(options)) select.append(make('option', { value: key }, name));
  // An object's keys that are digits come first, so the chosen one is set by name.
  select.value = value in options ? value : Object.keys(options)[0];
  return select;
}

/** A button; `save` is the one that Enter presses. */
export function act(name, what, does, className = '', title = '') {
  const button = make(
    'button',
    { type: what === 'save' ? 'submit' : 'button', className, title, 'data-do': what },
    name,
  );
  if (what !== 'save') button.addEventListener('click', does);
  return button;
}
