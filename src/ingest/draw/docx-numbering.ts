import { type DocxPackage, isOn, settingOf } from './docx-package.ts';
import type { DocxStyles } from './docx-styles.ts';
import { type NumberForm, printNumber } from './print-number.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** What Word prints before a paragraph by itself. */
export interface DocxNumber {
  /** `12.`, `(a)`; empty for a bullet. */
  readonly text: string;
  readonly bullet: boolean;
  /** It counts with figures, like an official paragraph number, and not with letters. */
  readonly figures: boolean;
  /** From 1, counting only levels above that are bullets or letters. */
  readonly depth: number;
  readonly doubt?: string | undefined;
}

interface Level {
  readonly start: number;
  readonly form: NumberForm | 'bullet' | undefined;
  readonly formName: string;
  readonly text: string;
  readonly restart?: number | undefined;
  readonly legal: boolean;
  readonly style?: string | undefined;
}
interface List {
  readonly shape: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew though its shape was counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

const forms: Readonly<Record<string, NumberForm | 'bullet'>> = {
  decimal: 'decimal',
  decimalZero: 'zero',
  lowerLetter: 'letter',
  upperLetter: 'LETTER',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
  russianLower: 'cyrillic',
  chicago: 'symbol',
  bullet: 'bullet',
  none: 'none',
};

/** Numbers paragraphs in the order in which they are handed over: lists of one shape go on counting together. */
export class DocxNumbering {
  readonly #lists = new Map<string, List>();
  /** By shape, then by level; a level that is to begin again is missing. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor({ numbering }: DocxPackage, styles: DocxStyles) {
    const shapes = new Map(
      childrenOf(numbering, 'w:abstractNum').map((shape) => [
        shape.attributes['w:abstractNumId'] ?? '',
        shape,
      ]),
    );
    const lists = new Map(
      childrenOf(numbering, 'w:num').map((list) => [list.attributes['w:numId'] ?? '', list]),
    );
    const shapeOf = (list: XmlElement | undefined) => settingOf(list, 'w:abstractNumId') ?? '';
    for (const [id, list] of lists) {
      const link = settingOf(shapes.get(shapeOf(list)), 'w:numStyleLink');
      const shape = link ? shapeOf(lists.get(styles.listOf(link) ?? '')) : shapeOf(list);
      this.#lists.set(id, readList(shape, shapes.get(shape), list));
    }
  }

  /** @param style whose paragraphs have a level of their own where `level` is not said */
  next(id: string, level: number | undefined, style: string): DocxNumber | undefined {
    const list = this.#lists.get(id);
    if (!list) return undefined;
    const at = level ?? [...list.levels].find(([, each]) => each.style === style)?.[0] ?? 0;
    const own = list.levels.get(at);
    if (!own) return undefined;
    const counts = this.#count(id, list, at);
    if (own.form === 'bullet') return { text: '', bullet: true, figures: false, depth: depthOf(list, at) };
    const text = printLevel(list, at, own, counts);
    return {
      text,
      bullet: false,
      figures: own.form === 'decimal' || own.form === 'zero',
      depth: depthOf(list, at),
      doubt: own.form
        ? undefined
        : `its number is printed in a form (${own.formName}) that is not known here: check “${text}”`,
    };
  }

  #count(id: string, list: List, at: number): ReadonlyMap<number, number> {
    const counts = this.#counts.get(list.shape) ?? new Map<number, number>();
    this.#counts.set(list.shape, counts);
    const anew = list.starts.has(at) && !this.#begun.has(`${id} ${at}`);
    this.#begun.add(`${id} ${at}`);
    const before = anew ? undefined : counts.get(at);
    counts.set(at, before === undefined ? startOf(list, at) : before + 1);
    for (const deeper of [...counts.keys()])
      if (deeper > at && at < (list.levels.get(deeper)?.restart ?? deeper)) counts.delete(deeper);
    return counts;
  }
}

const startOf = (list: List, level: number) => list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;

const depthOf = (list: List, at: number) =>
  1 +
  [...list.levels].filter(([level, { form }]) => level < at && form !== 'decimal' && form !== 'none').length;

function printLevel(list: List, at: number, own: Level, counts: ReadonlyMap<number, number>): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const form = list.levels.get(level)?.form ?? 'decimal';
    const number = counts.get(level) ?? startOf(list, level);
    return printNumber(number, form === 'bullet' ? 'none' : own.legal && level < at ? 'decimal' : form);
  });
}

function readList(shapeId: string, shape: XmlElement | undefined, list: XmlElement): List {
  const levels = new Map(childrenOf(shape, 'w:lvl').map(readLevel));
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const level = Number(override.attributes['w:ilvl'] ?? 0);
    const own = childOf(override, 'w:lvl');
    if (own) levels.set(...readLevel(own));
    const start = settingOf(override, 'w:startOverride');
    if (start !== undefined) starts.set(level, Number(start));
  }
  return { shape: shapeId, levels, starts };
}

function readLevel(level: XmlElement): [number, Level] {
  const formName = settingOf(level, 'w:numFmt') ?? 'decimal';
  const restart = settingOf(level, 'w:lvlRestart');
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      start: Number(settingOf(level, 'w:start') ?? 0),
      form: forms[formName],
      formName,
      text: settingOf(level, 'w:lvlText') ?? '',
      restart: restart === undefined ? undefined : Number(restart),
      legal: isOn(level, 'w:isLgl') ?? false,
      style: settingOf(level, 'w:pStyle'),
    },
  ];
}
