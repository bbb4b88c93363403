import { Parser } from 'htmlparser2';
import { FileError } from '../file-problem.ts';
import type { XmlElement } from './xml-tree.ts';

export interface HtmlTree {
  readonly root: XmlElement;
  readonly comments: number;
}

/** Browsers hang what is nested deeper on its 512th ancestor; more than the other is an attack. */
const deepest = 512;
const tooDeep = 20_000;
const plain: Readonly<Record<string, string>> = Object.freeze({});

/** Where an element belongs: it closes what is open below the nearest of these, but reaches over no table. */
const parents: Readonly<Record<string, readonly string[]>> = {
  td: ['tr'],
  th: ['tr'],
  tr: ['tbody', 'thead', 'tfoot', 'table'],
  tbody: ['table'],
  thead: ['table'],
  tfoot: ['table'],
  li: ['ul', 'ol', 'menu', 'dir'],
  dt: ['dl'],
  dd: ['dl'],
};

/**
 * Reads a page as browsers do, with all its mistakes. Nothing in it is run or fetched.
 * @throws FileError where it is nested absurdly deep
 */
export function readHtml(html: string, file: string): HtmlTree {
  const builder = new HtmlBuilder(file);
  const parser = new Parser(builder);
  parser.write(html);
  parser.end();
  return { root: builder.root, comments: builder.comments };
}

class HtmlBuilder {
  readonly root: XmlElement = { name: '#root', attributes: plain, children: [] };
  comments = 0;
  readonly #open: XmlElement[] = [this.root];
  /** What the parser takes for open: it leaves a paragraph open where the next cell begins. */
  readonly #unclosed: XmlElement[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  onopentag(name: string, attributes: Record<string, string>) {
    this.#goUp(name);
    const element = { name, attributes, children: [] };
    this.#unclosed.push(element);
    if (this.#unclosed.length > tooDeep)
      throw new FileError(this.#file, `is nested more than ${tooDeep} levels deep: it is not read`);
    this.#open.at(-1)?.children.push(element);
    if (this.#open.length < deepest) this.#open.push(element);
  }

  ontext(text: string) {
    const children = this.#open.at(-1)?.children ?? [];
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  onclosetag() {
    const closed = this.#unclosed.pop();
    const at = closed ? this.#open.lastIndexOf(closed) : -1;
    if (at > 0) this.#open.length = at;
  }

  oncomment() {
    this.comments++;
  }

  #goUp(name: string) {
    const wanted = parents[name];
    if (!wanted) return;
    for (let at = this.#open.length - 1; at > 0; at--) {
      const { name: open = '' } = this.#open[at] ?? {};
      if (wanted.includes(open)) this.#open.length = at + 1;
      if (wanted.includes(open) || open === 'table') return;
    }
  }
}
