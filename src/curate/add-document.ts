import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../corpus/read-document.ts';
import { documentId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import { dottedNumbers } from '../ingest/draft/dotted-numbers.ts';
import { type GuessedFacts, guessFacts } from '../ingest/draft/guess-facts.ts';
import { withoutHomelessSeries } from '../ingest/draft/homeless-series.ts';
import { writeReport } from '../ingest/draft/write-report.ts';
import { type DrawnFile, drawFile, type Progress } from '../ingest/draw-file.ts';
import { FileError } from '../ingest/file-problem.ts';
import { proposeVocabulary } from '../ingest/propose/propose-vocabulary.ts';
import { writeProposals } from '../ingest/propose/write-proposals.ts';
import { recognise } from '../ingest/recognise/recognise.ts';
import type { Recognised } from '../ingest/recognise/recognised.ts';
import { askFor, type Desk, isAttended } from './ask.ts';
import { type Answers, factsOf, proposedId, questions, wrongIn } from './document-facts.ts';
import { draftFiles } from './drafts.ts';
import { findTwin } from './find-twin.ts';
import { makeDraft } from './make-draft.ts';
import { pageStartsOf } from './review/page-starts.ts';
import { writeWhole } from './write-whole.ts';

/** What is brought, and what was said of it. */
export interface Brought {
  readonly path: string;
  readonly answers: Answers;
  /** A draft with the same id may be made anew. */
  readonly again: boolean;
}

/** What adding needs around it. */
export interface Keeping {
  readonly corpus: string;
  readonly library: Library;
  readonly desk: Desk;
  readonly progress: Progress;
}

/** A draft that was written, and what there is to say of it. */
export interface AddedDraft {
  readonly id: string;
  readonly report: string;
  readonly doubts: number;
}

/**
 * Makes a draft of a file in the corpus's `drafts` folder; the corpus itself is not touched.
 *
 * @throws FileError where the file cannot be read or is there already, or something about it is missing
 * @throws LeftError where the person left instead of answering
 */
export async function addDocument({ path, answers, again }: Brought, keeping: Keeping): Promise<AddedDraft> {
  const { corpus, library } = keeping;
  const read = await drawFile(path, keeping.progress);
  const recognised = withDoubts(withoutHomelessSeries(recognise(read.drawn)));
  const bytes = await read.file.bytes();
  const twin = findTwin(corpus, bytes, read.drawn.text);
  if (twin && !again)
    throw new FileError(
      path,
      `is the same document as ${join(corpus, twin)}; nothing was added (--again makes a draft of it anew)`,
    );
  const facts = factsOf(await complete(path, answers, guessFacts(read.drawn, recognised), keeping));
  refuseTaken(path, facts.id, again, keeping);
  const draft = makeDraft({ facts, read, recognised, bytes, sha256, name: nameOf(corpus, facts.id, bytes) });
  const files = draftFiles(corpus, facts.id);
  const proposals = proposeVocabulary({
    ...library,
    document: documentId(facts.id),
    passages: draft.passages,
  });
  const report = reportOf(path, read, recognised);
  for (const [file, content] of draft.sources) writeWhole(files.source(file), content);
  writeWhole(files.doubts, `${JSON.stringify(recognised.doubts, null, 2)}\n`);
  const pages = pageStartsOf(read.drawn);
  if (pages.length > 0) writeWhole(files.pages, `${JSON.stringify(pages)}\n`);
  else rmSync(files.pages, { force: true });
  writeWhole(files.proposals, writeProposals(proposals));
  writeWhole(files.report, `${report}\n`);
  // Last: there is a draft when all that it needs is there.
  writeWhole(files.document, draft.markdown);
  return { id: facts.id, report, doubts: recognised.doubts.length };
}

/** With what is doubtful about numbers with dots, and about who speaks. */
function withDoubts(recognised: Recognised): Recognised {
  const speakers = recognised.parts.flatMap((part) =>
    part.type === 'quotation' && part.doubts.length === 0
      ? [{ line: part.lines[0] ?? 1, page: part.page, message: 'a quotation: whose words are they?' }]
      : [],
  );
  const doubts = [...recognised.doubts, ...dottedNumbers(recognised.parts).doubts, ...speakers];
  return { ...recognised, doubts: doubts.sort((a, b) => a.line - b.line) };
}

/** The sources of a document that is there already keep their names until the new one has taken its place. */
const nameOf = (corpus: string, id: string, bytes: Uint8Array) =>
  existsSync(join(corpus, 'documents', `${id}.md`)) ? `${id}.${sha256(bytes).slice(0, 8)}` : id;

function reportOf(path: string, { what, drawn }: DrawnFile, recognised: Recognised): string {
  const pages = Math.max(0, ...drawn.pieces.map(({ page }) => page ?? 0));
  const size = [pages > 0 ? `${pages} pages` : '', `${drawn.text.split('\n').length} lines`].filter(Boolean);
  return writeReport(`${path}: ${what}, ${size.join(', ')}`, drawn, recognised);
}

/** All that must be known of a document: what was given, and what is asked for where somebody is there to answer. */
async function complete(
  path: string,
  given: Answers,
  guessed: GuessedFacts,
  { desk }: Keeping,
): Promise<Answers> {
  const wrong = wrongIn(given).filter((problem) => !problem.endsWith('is missing.'));
  if (wrong.length > 0) throw new FileError(path, wrong.join(' '));
  const propose = (name: keyof Answers, soFar: Answers) =>
    name === 'id'
      ? proposedId(soFar)
      : name === 'shortTitle'
        ? shortened(soFar.title)
        : guessed[name as never];
  if (isAttended(desk)) return askFor(questions, given, propose, desk);
  // Nobody is there: what the file itself says serves, but for its date, which is too easily another's.
  const known: Answers = {
    ...withoutUndefined({ title: guessed.title, language: guessed.language }),
    ...given,
  };
  if (guessed.symbol && known.symbol === undefined) known.symbol = guessed.symbol;
  if (known.shortTitle === undefined) known.shortTitle = shortened(known.title) ?? '';
  if (known.id === undefined) known.id = proposedId(known);
  const missing = wrongIn(known);
  if (missing.length === 0) return known;
  const hint = guessed.date && !known.date ? ` (The text has “${guessed.date}” near its beginning.)` : '';
  throw new FileError(path, `${missing.join(' ')}${hint}`);
}

/** A title that is short enough to stand in citations. */
const shortened = (title: string | undefined) => (title && title.length <= 60 ? title : undefined);

const withoutUndefined = (answers: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

function refuseTaken(path: string, id: string, again: boolean, { corpus, library }: Keeping): void {
  const known = library.documents.find((document) => document.id === id);
  if (known && (!again || library.kept?.countOf(known.id) !== undefined))
    throw new FileError(
      path,
      `the id ${id} is another document's; --id with another one would be right, or --again for a draft that replaces it`,
    );
  if (!again && existsSync(draftFiles(corpus, id).document))
    throw new FileError(
      path,
      `there is a draft ${id} already; --again makes it anew, --id makes another one beside it`,
    );
}
