import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusFiles } from '../corpus/corpus-files.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import { readYaml } from '../corpus/read-yaml.ts';
import { setsSchema } from '../corpus/schemas.ts';
import { FileError } from '../ingest/file-problem.ts';
import { readOldList } from '../ingest/lists/old-list.ts';

/**
 * Looks whether a list can stand beside the rest of a corpus: its set is one, and nothing else has its documents' ids.
 * The library is not read for it, since it may be of any size.
 *
 * @throws FileError
 */
export async function checkSet(path: string, corpus: string, set: string | undefined): Promise<void> {
  if (set === undefined) return;
  const problems: Problem[] = [];
  const text = new CorpusFiles(corpus, problems).text('sets.yaml') ?? '';
  const sets = readYaml(text, setsSchema, 'corpus/sets.yaml', problems)?.value ?? [];
  if (problems.length > 0) throw new CorpusError(problems);
  const wanted = sets.find(({ id }) => id === set);
  if (!wanted)
    throw new FileError(
      path,
      `there is no set ${set}; there are ${sets.map(({ id }) => id).join(', ')}. Write a new one into corpus/sets.yaml first (docs/own-documents.md shows how)`,
    );
  if (wanted.kind === 'document')
    throw new FileError(
      path,
      `the set ${set} is what one document asks for (${wanted.documents.join(', ')}); a list fills a set of the kind review`,
    );
}

/** @throws FileError naming all documents that are there already */
export async function checkDocuments(
  path: string,
  corpus: string,
  id: string,
  documents: readonly string[],
): Promise<void> {
  const taken = new Map<string, string>();
  for (const name of namesIn(corpus, 'documents', '.md')) taken.set(name, `corpus/documents/${name}.md`);
  for (const name of namesIn(corpus, 'lists', '.jsonl')) {
    if (name === id) continue;
    const other = await readOldList(join(corpus, 'lists', `${name}.jsonl`));
    other.close();
    for (const document of other.documents.keys()) taken.set(document, `corpus/lists/${name}.jsonl`);
  }
  const twice = documents.filter((document) => taken.has(document));
  if (twice.length === 0) return;
  const shown = twice.slice(0, 10).map((document) => `${document} (${taken.get(document)})`);
  throw new FileError(
    path,
    `${twice.length === 1 ? 'a document of it is' : `${twice.length} documents of it are`} in the corpus already: ${shown.join(', ')}${twice.length > 10 ? ' …' : ''}. With --id of that list it would be brought up to date`,
  );
}

function namesIn(corpus: string, folder: string, ending: string): string[] {
  try {
    return readdirSync(join(corpus, folder)).flatMap((name) =>
      name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
    );
  } catch {
    return [];
  }
}
