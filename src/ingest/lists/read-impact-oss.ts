import type { Position } from '../../domain/recommendation.ts';
import type { TableFile } from '../tables/table.ts';
import type { FoundTable } from './find-table.ts';
import { foldHeader } from './header-names.ts';
import { plainText } from './plain-text.ts';
import { beginning, type ReadRow, type Refused } from './read-row.ts';
import { recommendingStates } from './recommending-states.ts';
import { isEmptyRow, unreadable } from './table-cells.ts';

/** IMPACT OSS counts how far a recommendation is supported. */
const levels: Readonly<Record<string, Position>> = {
  '0': 'noted',
  '1': 'supported_in_part',
  '2': 'supported',
};

/**
 * Reads recommendations as IMPACT OSS exports them. The description is the text; where there is none, the title is.
 * A title that says something else becomes the heading.
 */
export async function* readImpactOss(
  file: TableFile,
  { sheet, headerRow, headers }: FoundTable,
  reviewed: string | undefined,
): AsyncGenerator<ReadRow | Refused> {
  const folded = headers.map(foldHeader);
  const used = [...folded.keys()].filter((column) => folded[column]);
  let responses = 0;
  for await (const row of sheet.rows()) {
    if (row.row <= headerRow || isEmptyRow(row)) continue;
    const where = { row: row.row, sheet: sheet.name };
    const cell = (name: string) => (row.cells[folded.indexOf(name)] ?? '').trim();
    const title = plainText(cell('title'));
    const text = plainText(cell('description')) || title;
    const refuse = (refused: string): Refused => ({ where, refused, begins: beginning(text) });
    const level = cell('support level');
    const broken = unreadable(row, headers.length, used);
    if (broken) yield refuse(broken);
    else if (!text) yield refuse('has neither a description nor a title');
    else if (level && !(level in levels)) {
      yield refuse(`its support_level is “${level}”; it is 0 (noted), 1 (in part), 2 (supported) or empty`);
    } else {
      if (cell('response')) responses += 1;
      const number = cell('reference');
      const mark = row.marks?.get(folded.indexOf('reference'));
      const isQuantity = mark === 'date' || (mark === 'number' && number.includes('.'));
      const states = recommendingStates(text, reviewed);
      yield {
        where,
        key: number && !isQuantity ? `${cell('framework id')}:${number}` : undefined,
        number: isQuantity ? undefined : number.replace(/\.$/u, '') || undefined,
        text,
        heading: title && !text.includes(title) ? title : undefined,
        position: levels[level],
        states: states.states,
        doubts: [
          ...states.doubts.filter(
            (doubt) => states.states.length > 0 || !doubt.startsWith('no recommending'),
          ),
          ...(isQuantity
            ? [
                `its reference ${number} is kept as a quantity, which may stand for ${number}0: it has no number`,
              ]
            : []),
        ],
      };
    }
  }
  if (responses > 0)
    file.remarks.push(`${responses} responses of the State in the column “response” were left out`);
}
