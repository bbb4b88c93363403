import type { Block, Marks } from '../blocks.ts';
import type { Problem } from '../problems.ts';
import { withoutMarks } from './footnotes.ts';

export type Heading = Extract<Block, { type: 'heading' }>;
/** What stands below one heading, up to the next one. */
export interface Section {
  readonly key: string;
  readonly headings: readonly Heading[];
  readonly classes: readonly string[];
  /** Whether the document prints its heading more than once. */
  readonly repeated: boolean;
  readonly blocks: Exclude<Block, { type: 'heading' | 'rule' | 'note' }>[];
}

/** What a mark may say, and where. */
const classes = {
  heading: ['recommendations', 'facts', 'question', 'series'],
  paragraph: ['recommendation', 'numbered'],
  numbered: ['recommendation', 'numbered'],
  quotation: [] as string[],
};

/** The sections of a document; headings without a key and marks that mean nothing are problems. */
export function sectionsOf(blocks: readonly Block[], file: string, problems: Problem[]): Section[] {
  const printed = blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
  const sections: Section[] = [];
  const keys = new Set(['front']);
  let open: Heading[] = [];
  const begin = (classes: readonly string[]) => {
    const heading = open.at(-1);
    const repeated = printed.filter((text) => text === heading?.text).length > 1;
    sections.push({ key: heading?.marks.key ?? 'front', headings: open, classes, repeated, blocks: [] });
  };
  begin([]);
  for (const block of blocks) {
    if ('marks' in block) checkMarks(block.type, block.marks, block.line, file, problems);
    if (block.type === 'heading') {
      const key = block.marks.key ?? '';
      if (!key)
        problems.push({ file, line: block.line, message: 'a heading needs a key: ## Heading {#key}' });
      else if (keys.has(key))
        problems.push({ file, line: block.line, message: `the key #${key} stands twice` });
      keys.add(key);
      open = [...open.filter((heading) => heading.level < block.level), block];
      begin(block.marks.classes);
    } else if (block.type === 'rule') {
      open = open.filter((heading) => heading.level === 1);
      begin([]);
    } else if (block.type !== 'note') {
      if (isParagraph(block) && beginsWithList(sections.at(-1))) {
        // The source goes on with its paragraphs after a list of recommendations: they belong to the heading above.
        open = open.slice(0, -1);
        begin([]);
      }
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections;
}

/** Whether it is of recommendations that come before any numbered paragraph. */
const beginsWithList = (section: Section | undefined) =>
  section?.classes.includes('recommendations') === true &&
  section.blocks[0] !== undefined &&
  !isParagraph(section.blocks[0]);

/** A numbered paragraph; `123.1` is a recommendation of the list that it stands in, unless it is marked otherwise. */
const isParagraph = (block: Block) =>
  block.type === 'numbered' && (!block.number.includes('.') || block.marks.classes.includes('numbered'));

function checkMarks(
  type: keyof typeof classes,
  marks: Marks,
  line: number,
  file: string,
  problems: Problem[],
): void {
  for (const name of marks.classes.filter((name) => !classes[type].includes(name))) {
    const known = classes[type].map((one) => `.${one}`).join(', ') || 'none';
    problems.push({ file, line, message: `.${name} means nothing on a ${type}; there are: ${known}` });
  }
}

export const headingText = (section: Section) => withoutMarks(section.headings.at(-1)?.text ?? '');

/** The heading as a pinpoint names it: with the one above it, where the document prints it twice. */
export function placeOf(section: Section): string {
  const [above, own] = [section.headings.at(-2)?.text, headingText(section)];
  return section.repeated && above ? `${withoutMarks(above)}: ${own}` : own;
}
