import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLine } from '../corpus/lists/line-schema.ts';
import { linesOf } from '../corpus/lists/read-lines.ts';
import type { FileProblem } from '../ingest/file-problem.ts';

/** Problems of one file that are told. */
const most = 20;
/** Files of the vocabulary that name passages by their ids. */
const naming = ['rights.yaml', 'cases.yaml', 'sets.yaml', 'clusters.yaml', 'assessments.yaml'];

/**
 * What would be wrong with a list in the corpus, before it is there: lines that the bot would refuse, and ids that it
 * retires though the vocabulary names them. Memory is bounded, however long the list is.
 *
 * @param retired ids of rows that the list had, and has no more
 */
export function listProblems(corpus: string, list: string, retired: readonly string[]): FileProblem[] {
  const problems: FileProblem[] = [];
  for (const { number, bytes } of linesOf(list)) {
    const line = readLine(bytes);
    if (line.kind !== 'wrong') continue;
    for (const message of line.messages) problems.push({ message: `line ${number} of the list: ${message}` });
    if (problems.length >= most) return problems;
  }
  const gone = new Set(retired);
  for (const name of gone.size > 0 ? naming : []) {
    const file = join(corpus, name);
    if (!existsSync(file)) continue;
    for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries())
      for (const [id] of line.matchAll(/[a-z0-9-]+:[^\s,'"\]}]+/g))
        if (gone.has(id))
          problems.push({
            message: `takes ${id} away, which corpus/${name}:${at + 1} names: take it out there first`,
          });
  }
  return problems.slice(0, most);
}
