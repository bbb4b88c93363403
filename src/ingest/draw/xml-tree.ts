import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';
import { FileError } from '../file-problem.ts';

/** An element without what is not needed for drawing: no parents, no positions. */
export interface XmlElement {
  /** Without its prefix where that is one of `plain`, else as written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Deeper than any document that a person has written, and shallow enough for recursion. */
const deepest = 400;
/** More than a thousand pages need, and few enough for memory; what is skipped does not count. */
const mostElements = 1_500_000;
const none: Readonly<Record<string, string>> = Object.freeze({});

/** Which elements are not kept, with all that is in them, and which attributes. */
export interface XmlChoice {
  skips?(name: string): boolean;
  dropsAttribute?(name: string): boolean;
  /** Gives the known prefix of a namespace, so that `w:p` is called so whatever the file calls it. */
  prefixOf?(namespace: string): string | undefined;
  /** Counts the elements of several parts together, where they are held together. */
  readonly count?: { elements: number };
}

/**
 * Reads XML into a tree. Entities other than those of XML itself are left alone, nothing is fetched.
 * @param part what it is called in messages
 * @throws FileError where it ends too early, is nested too deeply, has too many elements or is no XML
 */
export async function readXml(
  source: AsyncIterable<Uint8Array>,
  file: string,
  part: string,
  choice: XmlChoice = {},
): Promise<XmlElement> {
  const builder = new TreeBuilder(file, part, choice);
  const parser = new Parser(builder, { xmlMode: true });
  let decoder: TextDecoder | undefined;
  for await (const chunk of source) {
    decoder ??= decoderFor(chunk);
    parser.write(decode(decoder, chunk, file, part));
  }
  parser.write(decode(decoder ?? new TextDecoder(), undefined, file, part));
  const root = builder.finish();
  parser.end();
  return root;
}

function decoderFor(chunk: Uint8Array): TextDecoder {
  const [first, second] = chunk;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, file: string, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FileError(file, `is damaged: its part ${part} is not in ${decoder.encoding.toUpperCase()}`);
  }
}

class TreeBuilder {
  #root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  readonly #count: { elements: number };
  /** How many elements are open inside one that is skipped, itself included. */
  #skipped = 0;
  readonly #prefixes = new Map<string, string>();
  #parser: Parser | undefined;
  /** Where the tag ended that was opened last: one that closes itself ends there too. */
  #opened = -1;
  readonly #file: string;
  readonly #part: string;
  readonly #choice: XmlChoice;

  constructor(file: string, part: string, choice: XmlChoice) {
    this.#file = file;
    this.#part = part;
    this.#choice = choice;
    this.#count = choice.count ?? { elements: 0 };
  }

  onparserinit(parser: Parser) {
    this.#parser = parser;
  }

  onopentag(written: string, attributes: Record<string, string>) {
    this.#opened = this.#parser?.endIndex ?? -1;
    this.#learnPrefixes(attributes);
    const name = this.#named(written);
    if (this.#skipped || this.#choice.skips?.(name)) {
      this.#skipped++;
      return;
    }
    if (this.#open.length >= deepest)
      throw new FileError(
        this.#file,
        `is nested more than ${deepest} levels deep (${this.#part}): it is not read`,
      );
    if (++this.#count.elements > mostElements)
      throw new FileError(
        this.#file,
        `has more parts than a document needs (over ${mostElements.toLocaleString('en')} elements, in ${this.#part}): it is not read`,
      );
    const element = { name, attributes: this.#chosen(attributes), children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  ontext(text: string) {
    const children = this.#skipped ? undefined : this.#open.at(-1)?.children;
    if (!children) return;
    // The parser hands text over in parts at each entity.
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  /** @param implied no tag closes the element, but one of those around it, as no XML has it */
  onclosetag(name: string, implied: boolean) {
    if (implied && this.#parser?.endIndex !== this.#opened) this.#refuse(`leaves its element ${name} open`);
    if (this.#skipped) this.#skipped--;
    else this.#open.pop();
  }

  /** The root, when everything has been written and before the parser closes what is open. */
  finish(): XmlElement {
    if (this.#root && !this.#open.length && !this.#skipped) return this.#root;
    return this.#refuse(this.#root ? 'ends before its end' : 'has no XML in it');
  }

  #refuse(what: string): never {
    throw new FileError(
      this.#file,
      `is damaged: its part ${this.#part} ${what}. Get it again, or save it anew`,
    );
  }

  #learnPrefixes(attributes: Record<string, string>) {
    if (!this.#choice.prefixOf) return;
    for (const attribute in attributes) {
      if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
      const known = this.#choice.prefixOf(attributes[attribute] ?? '');
      if (known !== undefined) this.#prefixes.set(attribute.slice(6), known);
    }
  }

  #named(written: string): string {
    const colon = written.indexOf(':');
    const prefix = this.#prefixes.get(colon < 0 ? '' : written.slice(0, colon));
    return prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
  }

  #chosen(attributes: Record<string, string>): Readonly<Record<string, string>> {
    let chosen: Record<string, string> | undefined;
    for (const attribute in attributes) {
      if (attribute.startsWith('xmlns')) continue;
      const name = attribute.includes(':') ? this.#named(attribute) : attribute;
      if (this.#choice.dropsAttribute?.(name)) continue;
      chosen ??= {};
      chosen[name] = attributes[attribute] ?? '';
    }
    return chosen ?? none;
  }
}

/** The children that are elements of this name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );

/** The first child of this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** All text inside. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The element itself and all inside it, in order. */
export function* within(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') waiting.push(child);
    }
  }
}
