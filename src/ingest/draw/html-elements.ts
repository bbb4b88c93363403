import type { Tally } from './tally.ts';
import { textOf, within, type XmlElement } from './xml-tree.ts';

/** Elements that begin and end a paragraph. */
export const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What is never text, and what a reader is told that it is. */
const neverText: Readonly<Record<string, readonly [string, string?] | undefined>> = {
  script: ['script'],
  style: ['style sheet'],
  noscript: ['part for browsers without scripts', 'parts for browsers without scripts'],
  template: ['template'],
  iframe: ['page within the page', 'pages within the page'],
  object: ['embedded object'],
  embed: ['embedded object'],
  svg: ['drawing'],
  canvas: ['drawing'],
  img: ['picture'],
  video: ['video'],
  audio: ['recording'],
  input: ['form field'],
  select: ['form field'],
  textarea: ['form field'],
  button: ['button'],
  nav: ['navigation'],
  head: undefined,
};

/** Whether an element is no part of the text; it is counted then. */
export function isNotDrawn(element: XmlElement, tally: Tally, inMain: boolean): boolean {
  const what = whatElse(element, inMain);
  if (!what) return false;
  const [one, many] = what;
  if (one) tally.add(one, 1, many);
  return true;
}

function whatElse(element: XmlElement, inMain: boolean): readonly [string, string?] | undefined {
  const { name, attributes } = element;
  if (name === 'head') return [''];
  const never = neverText[name] ?? (attributes.role === 'navigation' ? neverText.nav : undefined);
  if (never) return never;
  if (isHidden(element)) return ['hidden element'];
  if (name === 'form' && !holdsText(element)) return ['form'];
  if (holdsNotes(element)) return undefined;
  if (name === 'aside') return ['aside'];
  if ((name === 'header' || attributes.role === 'banner') && !inMain) return ['page header'];
  if (name === 'footer' || attributes.role === 'contentinfo')
    return inMain && holdsText(element) ? undefined : ['page footer'];
  return undefined;
}

function isHidden({ name, attributes }: XmlElement): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  if (name === 'dialog' && attributes.open === undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}

/** Some sites put a whole page into a form. */
const holdsText = (element: XmlElement) =>
  [...within(element)].some(({ name }) => /^(?:p|h[1-6]|table|article|main|section)$/.test(name));

const holdsNotes = ({ attributes }: XmlElement) =>
  /foot-?notes?|end-?notes?|\breferences\b/i.test(
    `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''}`,
  );

/** The part that is the document: the one `main`, or else the one `article`, unless that is the lesser part. */
export function mainPart(root: XmlElement): XmlElement {
  const all = [...within(root)];
  const letters = (element: XmlElement) => drawnLetters(element);
  const candidates = [
    all.filter(({ name, attributes }) => name === 'main' || attributes.role === 'main'),
    all.filter(({ name }) => name === 'article'),
  ];
  const whole = letters(root);
  for (const [only, ...others] of candidates)
    if (only && !others.length && letters(only) > whole / 4) return only;
  return root;
}

function drawnLetters(element: XmlElement): number {
  if (neverText[element.name] || element.name === 'head') return 0;
  let sum = 0;
  for (const child of element.children)
    sum += typeof child === 'string' ? child.trim().length : drawnLetters(child);
  return sum;
}

/**
 * Whether the page has next to no text until its scripts have run: a place for them is empty, or it asks for them.
 * @param letters how many letters were drawn
 */
export function isShell(root: XmlElement, letters: number): boolean {
  const all = [...within(root)];
  if (letters >= 500 || !all.some(({ name }) => name === 'script')) return false;
  if (letters === 0) return true;
  return all.some(
    (element) =>
      (/^(?:root|app|__next|__nuxt|main-app|application)$/.test(element.attributes.id ?? '') &&
        !textOf(element).trim()) ||
      (element.name === 'noscript' && /java\s?script/i.test(textOf(element))),
  );
}
