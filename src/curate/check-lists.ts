import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusFiles } from '../corpus/corpus-files.ts';
import type { Problem } from '../corpus/problems.ts';
import type { ListHead } from '../domain/list-file.ts';
import { FileError } from '../ingest/file-problem.ts';
import { acceptCountry } from '../ingest/lists/accept-country.ts';
import { readOldList } from '../ingest/lists/old-list.ts';
import { prepareImport } from '../ingest/lists/prepare-import.ts';
import type { ListForm } from '../ingest/lists/read-row.ts';
import { countryWanted } from './import-answers.ts';

/**
 * Imports every list again from the file as it was received, and compares: the corpus must have what that file says, row
 * by row and word for word.
 *
 * @param progress is told, for one list after another, how much of its file is read
 */
export async function checkLists(
  corpus: string,
  progress: (file: string) => (done: number, total: number) => void = () => () => {},
): Promise<readonly Problem[]> {
  if (!existsSync(join(corpus, 'lists'))) return [];
  const problems: Problem[] = [];
  for (const name of new CorpusFiles(corpus, problems).list('lists')) {
    const file = `corpus/lists/${name}`;
    const to = join(corpus, 'lists', name);
    const old = await readOldList(to);
    old.close();
    if (!old.head) continue;
    const wrong = await differences(corpus, to, old.head, progress(old.head.source.file));
    problems.push(...wrong.map((message) => ({ file, line: 1, message })));
  }
  return problems;
}

async function differences(
  corpus: string,
  to: string,
  head: ListHead,
  onProgress: (done: number, total: number) => void,
): Promise<string[]> {
  const { id, form, mapping, told, source } = head;
  const only = countryWanted(form as ListForm, mapping, told);
  try {
    const again = await prepareImport({
      file: join(corpus, source.file),
      id,
      to,
      sourceFile: source.file,
      form: form as ListForm,
      mapping,
      told,
      sheet: told.sheet,
      accept: only === undefined ? undefined : acceptCountry(only),
      onProgress,
    });
    again.discard();
    const { nothing, added, changed, removed } = again.change;
    if (again.head.source.sha256 !== source.sha256)
      return [
        `source.sha256: corpus/${source.file} is not the file as received; its SHA-256 is ${again.head.source.sha256}`,
      ];
    const first = [...changed.first, ...added.first, ...removed.first][0];
    return nothing
      ? []
      : [
          `is not what corpus/${source.file} says${first ? ` (${first.id} is the first that differs)` : ''}: import it again`,
        ];
  } catch (error) {
    if (error instanceof FileError) return [error.message];
    throw error;
  }
}
