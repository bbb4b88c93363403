import { blocks } from './html-elements.ts';
import { tidyText } from './tidy-text.ts';
import { textOf, type XmlElement } from './xml-tree.ts';

const noteName = /^#_*(?:fn|ftn|foot-?note|end-?note|edn|note|cite_note|sdfootnote|sdendnote)(?!-?ref)/i;
const markForm = /^[[(]?(\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§]{1,4})[\])]?$/i;
const backSigns = /^(?:[↩↑⤴←^\s]|\uFE0E)*$/u;

interface Link {
  readonly element: XmlElement;
  /** It stands in a `sup`, or holds one. */
  readonly raised: boolean;
  /** The block that it stands in. */
  readonly block: XmlElement;
}

/** Footnotes of a page: links that refer to them, and the blocks that they are. */
export class HtmlNotes {
  /** Links that are marks in the text, with what is printed. */
  readonly references = new Map<XmlElement, string>();
  /** Blocks that are notes, with their marks, in the order in which they are referred to. */
  readonly notes = new Map<XmlElement, string>();
  readonly #links: Link[] = [];
  readonly #places = new Map<string, XmlElement>();
  readonly #parents = new Map<XmlElement, XmlElement>();

  constructor(root: XmlElement) {
    this.#look(root, root, false);
    const withMarks = new Set<XmlElement>();
    for (const { element, raised, block } of this.#links) {
      const href = element.attributes.href ?? '';
      const mark = markForm.exec(tidyText(textOf(element)))?.[1];
      const note = href.startsWith('#') ? this.#places.get(decoded(href.slice(1))) : undefined;
      const named = noteName.test(href);
      // A note links back to its mark, so that each looks like the other: the one that comes first is the mark.
      if (!mark || !note || !(raised || named) || this.#isInNote(block) || withMarks.has(note)) continue;
      if (note === block || this.#holds(note, block)) continue;
      this.references.set(element, mark);
      withMarks.add(block);
      if (!this.notes.has(note)) this.notes.set(note, mark);
    }
  }

  #look(element: XmlElement, block: XmlElement, raised: boolean): void {
    const own = blocks.has(element.name) ? element : block;
    if (own !== block) this.#parents.set(own, block);
    for (const name of [element.attributes.id, element.name === 'a' ? element.attributes.name : undefined])
      if (name && own.name !== '#root' && !this.#places.has(name)) this.#places.set(name, own);
    const isRaised = raised || element.name === 'sup';
    const holdsRaised = element.children.some((child) => typeof child !== 'string' && child.name === 'sup');
    if (element.name === 'a') this.#links.push({ element, raised: isRaised || holdsRaised, block: own });
    for (const child of element.children) if (typeof child !== 'string') this.#look(child, own, isRaised);
  }

  #isInNote(block: XmlElement): boolean {
    for (let at: XmlElement | undefined = block; at; at = this.#parents.get(at))
      if (this.notes.has(at)) return true;
    return false;
  }

  #holds(outer: XmlElement, block: XmlElement): boolean {
    for (let at: XmlElement | undefined = block; at; at = this.#parents.get(at))
      if (at === outer) return true;
    return false;
  }
}

/** A note's text without its own mark at its beginning and the arrow back at its end. */
export function withoutMark(text: string, mark: string): string {
  const start = [`[${mark}]`, `(${mark})`, `${mark}.`, `${mark})`, mark].find((each) =>
    text.startsWith(each),
  );
  const rest = start === undefined ? text : text.slice(start.length);
  return rest.replace(/^[\s↑^]+/, '').replace(/(?:[\s↩↑⤴]|\uFE0E)+$/u, '');
}

/** Whether a link only leads back from a note to its mark, or is the sign that copies a heading's address. */
export const isSignLink = (link: XmlElement): boolean => {
  const text = textOf(link);
  return (
    (link.attributes.href ?? '').startsWith('#') && (backSigns.test(text) || /^\s*[#¶§🔗]\s*$/u.test(text))
  );
};

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
