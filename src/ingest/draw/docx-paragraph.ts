import { isOn, settingOf } from './docx-package.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { Tally } from './tally.ts';
import { beginningOf, tidyText } from './tidy-text.ts';
import { childOf, childrenOf, textOf, within, type XmlElement } from './xml-tree.ts';

/** What is read out of the runs of a paragraph. */
export interface Inline {
  text: string;
  /** Characters that print something, and how many of them are bold. */
  printed: number;
  bold: number;
  /** Notes that are referred to, in order. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly mark: string }[];
  /** Text boxes that hang on it. */
  readonly boxes: XmlElement[];
  readonly doubts: string[];
}

export interface InlineContext {
  readonly styles: DocxStyles;
  readonly tally: Tally;
  /** The mark that Word prints for the next reference to a note. */
  markOf(kind: 'footnote' | 'endnote', id: string): string;
}

interface RunLook {
  readonly bold: boolean;
  readonly hidden: boolean;
}

/** Elements that only hold others. */
const holders = new Set(
  [
    'hyperlink',
    'smartTag',
    'customXml',
    'ins',
    'moveTo',
    'fldSimple',
    'dir',
    'bdo',
    'sdtContent',
    'rubyBase',
    'ruby',
  ]
    .map((name) => `w:${name}`)
    .concat('m:oMathPara', 'mc:Choice', 'mc:Fallback'),
);
const deletions = new Set(['w:del', 'w:moveFrom']);

/** Reads the runs of one paragraph in the order in which they are printed. */
export class InlineReader {
  readonly inline: Inline = { text: '', printed: 0, bold: 0, notes: [], boxes: [], doubts: [] };
  readonly #context: InlineContext;
  readonly #look: RunLook;
  /** Fields that are open and still at their instruction, which is not printed. */
  #instructions: boolean[] = [];
  #customNote: { kind: 'footnote' | 'endnote'; id: string; at: number } | undefined;

  constructor(context: InlineContext, look: RunLook) {
    this.#context = context;
    this.#look = look;
  }

  read(element: XmlElement): void {
    for (const child of element.children) if (typeof child !== 'string') this.#readChild(child);
  }

  #readChild(child: XmlElement): void {
    if (child.name === 'w:r') this.#readRun(child);
    else if (deletions.has(child.name)) this.#leaveOutDeleted(child);
    else if (child.name === 'w:sdt') this.#readControl(child);
    else if (child.name === 'm:oMath') this.#readFormula(child);
    else if (holders.has(child.name)) this.read(child);
  }

  #readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = settingOf(properties, 'w:rStyle');
    const ofStyle = style ? this.#context.styles.of(style) : undefined;
    const look = {
      bold: isOn(properties, 'w:b') ?? ofStyle?.bold ?? this.#look.bold,
      hidden: isOn(properties, 'w:vanish') ?? ofStyle?.hidden ?? this.#look.hidden,
    };
    if (look.hidden && textOf(run).trim()) {
      this.#context.tally.add('piece of hidden text', 1, 'pieces of hidden text');
      this.inline.doubts.push(`hidden text is left out: “${beginningOf(tidyText(textOf(run)))}”`);
    }
    if (isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike'))
      this.#doubtStruck(tidyText(textOf(run)));
    if (look.hidden) this.#readHidden(run);
    else for (const child of run.children) if (typeof child !== 'string') this.#readRunChild(child, look);
    this.#endCustomNote();
  }

  /** Said once for a paragraph, since each letter may be a run of its own. */
  #doubtStruck(text: string): void {
    const said = this.inline.doubts.some((doubt) => doubt.startsWith('struck-through'));
    if (text && !said)
      this.inline.doubts.push(`struck-through words are drawn, from “${beginningOf(text)}” on`);
  }

  /** Fields go on through hidden text, or what follows would be taken for their instruction. */
  #readHidden(run: XmlElement): void {
    for (const mark of childrenOf(run, 'w:fldChar')) this.#turnField(mark);
  }

  #readRunChild(child: XmlElement, look: RunLook): void {
    const { name, attributes } = child;
    if (name === 'w:t') this.#print(textOf(child), look);
    else if (['w:tab', 'w:br', 'w:cr', 'w:ptab'].includes(name)) this.#print(' ', look);
    else if (name === 'w:noBreakHyphen') this.#print('\u2011', look);
    else if (name === 'w:footnoteReference') this.#refer('footnote', attributes);
    else if (name === 'w:endnoteReference') this.#refer('endnote', attributes);
    else if (name === 'w:fldChar') this.#turnField(child);
    else if (name === 'w:instrText') this.#lookAtInstruction(textOf(child));
    else if (name === 'w:sym') this.#leaveOutSymbol(attributes);
    else if (name === 'w:ruby') this.read(child);
    else if (name === 'w:commentReference') this.#context.tally.add('comment');
    else if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(name))
      this.#leaveOutDrawing(child);
    else if (deletions.has(name)) this.#leaveOutDeleted(child);
  }

  #print(text: string, look: RunLook): void {
    if (this.#instructions.includes(true)) return;
    this.inline.text += text;
    const printed = text.replace(/\s/g, '').length;
    this.inline.printed += printed;
    if (look.bold) this.inline.bold += printed;
  }

  #refer(kind: 'footnote' | 'endnote', attributes: XmlElement['attributes']): void {
    const id = attributes['w:id'] ?? '';
    if (['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? '')) {
      this.#customNote = { kind, id, at: this.inline.text.length };
      return;
    }
    const mark = this.#context.markOf(kind, id);
    this.inline.notes.push({ kind, id, mark });
    this.inline.text += `[^${mark}]`;
  }

  /** A mark that was typed is the text that follows in the same run. */
  #endCustomNote(): void {
    if (!this.#customNote) return;
    const { kind, id, at } = this.#customNote;
    const mark = tidyText(this.inline.text.slice(at)) || '*';
    this.inline.notes.push({ kind, id, mark });
    this.inline.text = `${this.inline.text.slice(0, at)}[^${mark}]`;
    this.#customNote = undefined;
  }

  #turnField(mark: XmlElement): void {
    const turn = mark.attributes['w:fldCharType'];
    if (turn === 'begin') this.#instructions.push(true);
    else if (turn === 'separate' && this.#instructions.length)
      this.#instructions[this.#instructions.length - 1] = false;
    else if (turn === 'end') this.#instructions.pop();
  }

  #lookAtInstruction(instruction: string): void {
    const name = /^\s*(AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)\b/.exec(instruction)?.[1];
    if (name) this.inline.doubts.push(`a number that Word prints here by a field (${name}) is not drawn`);
  }

  #readControl(control: XmlElement): void {
    const properties = childOf(control, 'w:sdtPr');
    if (childOf(properties, 'w:showingPlcHdr'))
      this.#context.tally.add('field that is not filled in', 1, 'fields that are not filled in');
    else for (const content of childrenOf(control, 'w:sdtContent')) this.read(content);
  }

  #readFormula(formula: XmlElement): void {
    const text = [...within(formula)]
      .filter(({ name }) => name === 'm:t')
      .map(textOf)
      .join('');
    this.#print(text, this.#look);
    this.inline.doubts.push(`a formula is drawn as one line: “${beginningOf(text)}”`);
  }

  #leaveOutDeleted(deleted: XmlElement): void {
    const text = tidyText(
      [...within(deleted)]
        .filter(({ name }) => /^w:(delText|t)$/.test(name))
        .map(textOf)
        .join(''),
    );
    if (!text) return;
    this.#context.tally.add('tracked deletion');
    this.inline.doubts.push(`words that a tracked change deletes are left out: “${beginningOf(text)}”`);
  }

  #leaveOutSymbol({ 'w:font': font = '?', 'w:char': code = '?' }: XmlElement['attributes']): void {
    this.#context.tally.add('symbol of a symbol font', 1, 'symbols of a symbol font');
    this.inline.doubts.push(`a symbol (${font} ${code}) is not drawn`);
  }

  /** A drawing stands in the file twice, for newer and for older versions of Word: one of them is looked at. */
  #leaveOutDrawing(drawing: XmlElement): void {
    if (drawing.name === 'mc:AlternateContent') {
      const shown = childOf(drawing, 'mc:Choice') ?? childOf(drawing, 'mc:Fallback');
      for (const child of shown?.children ?? [])
        if (typeof child !== 'string') this.#readRunChild(child, this.#look);
      return;
    }
    const boxes = outermostBoxes(drawing);
    this.inline.boxes.push(...boxes);
    if (drawing.name === 'w:object') this.#context.tally.add('embedded object');
    else for (const { name } of within(drawing)) this.#countPicture(name);
  }

  #countPicture(name: string): void {
    if (name === 'pic:pic' || name === 'v:imagedata') this.#context.tally.add('picture');
    else if (name === 'c:chart') this.#context.tally.add('chart');
    else if (name === 'dgm:relIds') this.#context.tally.add('diagram');
  }
}

/** Text boxes, each once: not its older copy, and not those inside it, which are met when it is read. */
function outermostBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const inside =
    element.name === 'mc:AlternateContent'
      ? [childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')].filter(
          (each) => each !== undefined,
        )
      : element.children.filter((child) => typeof child !== 'string');
  return inside.flatMap(outermostBoxes);
}
