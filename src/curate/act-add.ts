import { printProblem } from '../corpus/problems.ts';
import { FileError } from '../ingest/file-problem.ts';
import type { Act, GivenOptions, Surroundings } from './acts.ts';
import { addDocument } from './add-document.ts';
import { barOf } from './bar-of.ts';
import { type Answers, questions } from './document-facts.ts';
import { draftFiles } from './drafts.ts';
import { joinDraft } from './join-draft.ts';
import { whileLocked } from './lock.ts';
import { printReplaced } from './replaced.ts';

/** Makes drafts of files. Each is told of; one that cannot be read keeps no other from being added. */
export const add: Act = {
  words: { least: 1, most: Number.POSITIVE_INFINITY, are: 'one file or more' },
  texts: questions.map(({ option }) => option) as NonNullable<Act['texts']>,
  flags: ['again', 'join'],
  async run(paths, given, around) {
    const own = ['title', 'short-title', 'id'].filter((name) => name in given.texts);
    if (paths.length > 1 && own.length > 0)
      throw new FileError(
        paths[1] ?? '',
        `${own.map((name) => `--${name}`).join(', ')} can only be one document's: add the files one by one`,
      );
    let status = 0;
    for (const path of paths) status = Math.max(status, await addOne(path, given, around));
    return status;
  },
};

async function addOne(path: string, given: GivenOptions, around: Surroundings): Promise<number> {
  const { corpus, desk, print, warn, progress } = around;
  const pages = barOf(progress, `Reading ${path}`);
  const keeping = { corpus, library: around.library(), desk, progress: pages };
  try {
    const brought = { path, answers: answersIn(given), again: given.flags.has('again') };
    const { id, report, doubts } = await addDocument(brought, keeping);
    const files = draftFiles(corpus, id);
    print(report);
    print(`Draft: ${files.document}. Rights and names that are proposed: ${files.proposals}.`);
    if (given.flags.has('join')) return joinOne(id, false, around);
    print(
      `Look at it${doubts > 0 ? ` and its ${doubts} doubtful places` : ''}: npm run corpus -- review ${id}\nThen put it into the corpus: npm run corpus -- join ${id}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    warn(error.message);
    return 2;
  }
}

const answersIn = ({ texts }: GivenOptions): Answers =>
  Object.fromEntries(
    questions.flatMap(({ name, option }) => {
      const value = texts[option as keyof typeof texts];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Puts drafts into the corpus. */
export const join: Act = {
  words: { least: 1, most: Number.POSITIVE_INFINITY, are: 'the id of a draft, or several' },
  flags: ['yes'],
  async run(ids, { flags }, around) {
    let status = 0;
    for (const id of ids) status = Math.max(status, await joinOne(id, flags.has('yes'), around));
    return status;
  },
};

async function joinOne(
  id: string,
  replace: boolean,
  { corpus, print, warn, keeper }: Surroundings,
): Promise<number> {
  const joining = await whileLocked(corpus, () => joinDraft(corpus, id, { replace, keeper }));
  if (joining.joined) {
    print(`${id} is in the corpus: ${joining.files.join(', ')}.`);
    return 0;
  }
  const undone = `${id} has not joined the corpus`;
  if ('replaces' in joining) {
    warn(`${printReplaced(joining.replaces)}\n${undone}; --yes puts it there all the same.`);
    return 2;
  }
  const { problems } = joining;
  const many = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  warn([...problems.map(printProblem), `${many}. ${undone}.`].join('\n'));
  return 2;
}
