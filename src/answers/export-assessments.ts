import papa from 'papaparse';
import type { AssessmentChange } from '../domain/assessment.ts';
import { citeShort } from '../domain/citation/styles.ts';
import type { Library } from '../domain/library.ts';

export const exportForms = ['csv', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

/**
 * What a spreadsheet takes for a formula, also in the wide signs of East Asian keyboards and after white space, which it
 * strips. Such a cell gets an apostrophe before it.
 */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/**
 * Every change of a server's assessments as a table or as JSON, oldest first, each with the recommendation as it is
 * printed.
 */
export function exportAssessments(
  changes: readonly AssessmentChange[],
  form: ExportForm,
  library: Library,
): string {
  const rows = changes.map((change) => rowOf(change, library));
  // Spreadsheets read UTF-8 only where the file begins with a mark.
  return form === 'json'
    ? `${JSON.stringify(rows, null, 2)}\n`
    : `\ufeff${papa.unparse({ fields: columns, data: rows.map(inTable) }, { escapeFormulae: formula })}\r\n`;
}

const columns = [
  ...['recommendation', 'citation', 'text', 'from', 'to', 'evidence', 'why'],
  ...['assessedBy', 'assessedAt', 'undoneBy', 'undoneAt'],
];

/**
 * Ids of people have 17 to 20 digits, of which a spreadsheet keeps 15. In the signs of a mention they are text to every
 * program without being a formula, and they name the person where they are pasted back; JSON has them bare.
 */
const inTable = ({ assessedBy, undoneBy, ...row }: ReturnType<typeof rowOf>) => ({
  ...row,
  assessedBy: `<@${assessedBy}>`,
  undoneBy: undoneBy ? `<@${undoneBy}>` : '',
});

function rowOf(change: AssessmentChange, library: Library) {
  const { recommendation, from, status, evidence, why, by, at, undone } = change;
  const passage = library.findPassage(recommendation);
  return {
    recommendation,
    citation: passage ? citeShort(library.document(passage.document), passage) : '',
    text: passage?.text ?? '',
    from,
    to: status,
    evidence: evidence.kind === 'link' ? evidence.url : evidence.passage,
    why,
    assessedBy: by,
    assessedAt: at,
    undoneBy: undone?.by ?? '',
    undoneAt: undone?.at ?? '',
  };
}
