import { settingOf } from './docx-package.ts';
import { type NumberForm, printNumber } from './print-number.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

const forms: Readonly<Record<string, NumberForm>> = {
  decimal: 'decimal',
  lowerLetter: 'letter',
  upperLetter: 'LETTER',
  lowerRoman: 'roman',
  upperRoman: 'ROMAN',
  chicago: 'symbol',
};

/** The marks of notes as Word prints them: footnotes in figures, endnotes in small Roman numbers unless it is said. */
export class NoteMarks {
  readonly #settings: XmlElement | undefined;
  readonly #counts = { footnote: 0, endnote: 0 };

  constructor(settings: XmlElement | undefined) {
    this.#settings = settings;
  }

  next(kind: 'footnote' | 'endnote'): string {
    const start = Number(settingOf(this.#of(kind), 'w:numStart') ?? 1);
    const form =
      forms[settingOf(this.#of(kind), 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman')];
    return printNumber(start + this.#counts[kind]++, form ?? 'decimal');
  }

  /** Which page a note is printed on is known to Word alone. */
  get beginOnEachPage(): boolean {
    return settingOf(this.#of('footnote'), 'w:numRestart') === 'eachPage' && this.#counts.footnote > 1;
  }

  endSection(): void {
    for (const kind of ['footnote', 'endnote'] as const)
      if (settingOf(this.#of(kind), 'w:numRestart') === 'eachSect') this.#counts[kind] = 0;
  }

  #of(kind: 'footnote' | 'endnote') {
    return childOf(this.#settings, kind === 'footnote' ? 'w:footnotePr' : 'w:endnotePr');
  }
}
