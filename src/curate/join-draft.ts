import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ListKeeper } from '../corpus/lists/read-lists.ts';
import type { Problem } from '../corpus/problems.ts';
import { FileError } from '../ingest/file-problem.ts';
import { applyProposals } from './apply-proposals.ts';
import { draftFiles, draftsIn, sourcesNamed } from './drafts.ts';
import { type Replaced, replacedBy } from './replaced.ts';
import { problemsStaged } from './stage.ts';
import { writeWhole } from './write-whole.ts';

/** What there is to say of a draft that is to join the corpus: its problems, or that it has joined. */
export type Joining =
  | { readonly joined: false; readonly problems: readonly Problem[] }
  /** It would change what ids mean that people may have written down. */
  | { readonly joined: false; readonly replaces: Replaced }
  | { readonly joined: true; readonly files: readonly string[] };

export interface JoinOptions {
  readonly replace: boolean;
  readonly keeper?: ListKeeper | undefined;
}

/**
 * Puts a draft into the corpus where all of the corpus would be sound with it; else nothing changes. The document comes
 * after its sources, and the vocabulary, which refers to it, after the document: whenever the process ends, the corpus is
 * a sound one, and joining again does what was left undone.
 *
 * @param options.replace also where ids of the document that it replaces come to be no more, or to have other words
 * @throws FileError where there is no such draft
 */
export function joinDraft(corpus: string, id: string, options: JoinOptions): Joining {
  const files = draftFiles(corpus, id);
  if (!existsSync(files.document)) throw new FileError(files.document, noDraft(corpus, id));
  const replaces = replacedBy(corpus, id, files.document);
  if (replaces && !options.replace && replaces.gone.length + replaces.changed.length > 0)
    return { joined: false, replaces };
  const stage = join(corpus, 'drafts', `.${id}`);
  const read = vocabularyWith(corpus, id, stage);
  if (read.problems.length > 0) return { joined: false, problems: read.problems };
  try {
    const sources = sourcesNamed(files.document)
      .filter((file) => existsSync(files.source(file)))
      .map((file) => [file, files.source(file)] as const);
    const documents = [[`documents/${id}.md`, files.document]] as const;
    const changes = new Map<string, string>([...sources, ...documents, ...read.changed]);
    const problems = problemsStaged(corpus, changes, options.keeper);
    if (problems.length > 0) return { joined: false, problems };
    const before = replaces ? sourcesNamed(join(corpus, 'documents', `${id}.md`)) : [];
    const after = sourcesNamed(files.document);
    for (const [path, file] of changes) moveInto(join(corpus, path), file, stage);
    for (const source of before) if (!after.includes(source)) rmSync(join(corpus, source), { force: true });
    for (const file of [
      files.document,
      files.doubts,
      files.pages,
      files.proposals,
      files.report,
      ...sources.map(([, own]) => own),
    ])
      rmSync(file, { force: true });
    return { joined: true, files: [...changes.keys()] };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

const noDraft = (corpus: string, id: string) => {
  const known = draftsIn(corpus);
  if (existsSync(join(corpus, 'documents', `${id}.md`))) return `${id} is in the corpus already`;
  return `there is no draft “${id}”; ${known.length > 0 ? `there are: ${known.join(', ')}` : '`npm run corpus -- add` makes one'}`;
};

/** Rights and cases with what was proposed for this draft and kept by whoever looked at it. */
function vocabularyWith(corpus: string, id: string, stage: string) {
  const { proposals } = draftFiles(corpus, id);
  if (!existsSync(proposals)) return { problems: [] as Problem[], changed: [] };
  const own = (name: string) => readFileSync(join(corpus, name), 'utf8');
  const before = { rightsYaml: own('rights.yaml'), casesYaml: own('cases.yaml') };
  const { problems, ...after } = applyProposals(
    readFileSync(proposals, 'utf8'),
    before,
    `corpus/drafts/${basename(proposals)}`,
  );
  const changed: [string, string][] = [];
  for (const [name, key] of [
    ['rights.yaml', 'rightsYaml'],
    ['cases.yaml', 'casesYaml'],
  ] as const) {
    if (after[key] === before[key]) continue;
    writeWhole(join(stage, name), after[key]);
    changed.push([name, join(stage, name)]);
  }
  return { problems, changed };
}

/** Whole or not at all, by way of the drafts' folder: a folder of the corpus never has half a file in it. */
function moveInto(target: string, file: string, stage: string): void {
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(stage, { recursive: true });
  const beside = join(stage, 'moving');
  copyFileSync(file, beside);
  renameSync(beside, target);
}
