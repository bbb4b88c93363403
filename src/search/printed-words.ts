import { StringTable } from './engine/string-table.ts';
import { WordCounts } from './engine/word-counts.ts';
import type { PassageTables } from './passage-index.ts';
import { stemOfLibrary } from './stem.ts';
import { type Term, termsIn, termsOf } from './terms.ts';
import { wordsOf } from './words.ts';

/** The words of a library while its passages are read: how often each is printed, and how. */
export class PrintedWords {
  private readonly counts = new Map<string, number>();
  private readonly all = new Set<string>();
  private readonly small = new Set<string>();

  /** The terms of a passage's text, whose words are counted. */
  read(text: string): Term[] {
    const words = wordsOf(text);
    for (const { text: word, start } of words) {
      this.all.add(word);
      if (!this.small.has(word) && beginsSmall.test(text.slice(start, start + 2))) this.small.add(word);
    }
    const terms = termsIn(words, stemOfLibrary);
    for (const { word } of terms) this.add(word);
    return terms;
  }

  /** Counts the words of a heading. */
  count(heading: string): void {
    for (const { word } of termsOf(heading)) this.add(word);
  }

  private add(word: string): void {
    this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  tables(): Pick<PassageTables, 'words' | 'small' | 'stems'> {
    const stems = new Set([...this.all].map(stemOfLibrary));
    return {
      words: WordCounts.of(this.counts),
      small: StringTable.of([...this.small].sort()),
      stems: StringTable.of([...stems].sort()),
    };
  }
}

/** Two units are enough: a letter beyond the first plane has two. */
const beginsSmall = /^\p{Ll}/u;
