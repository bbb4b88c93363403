import papa from 'papaparse';
import type { AssessmentChange } from '../domain/assessment.ts';
import { citeShort } from '../domain/citation/styles.ts';
import type { Library } from '../domain/library.ts';

export const exportForms = ['csv', 'json'] as const;
export type ExportForm = (typeof exportForms)[number];

/**
 * Every change of a server's assessments as a table or as JSON, oldest first, each with the recommendation as it is
 * printed. Cells that a spreadsheet would take for a formula are made harmless.
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
    : `\ufeff${papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`;
}

const columns = [
  ...['recommendation', 'citation', 'text', 'from', 'to', 'evidence', 'why'],
  ...['assessedBy', 'assessedAt', 'undoneBy', 'undoneAt'],
];

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
