import type { z } from 'zod';
import type { Problem } from '../corpus/problems.ts';
import { type FromYaml, readYaml } from '../corpus/read-yaml.ts';
import { casesSchema, rightsSchema } from '../corpus/schemas.ts';
import { appendCases } from './proposals-case-text.ts';
import { checkProposals } from './proposals-check.ts';
import { proposalsSchema } from './proposals-schema.ts';
import { addToLists, type ListPlace } from './proposals-text.ts';

/** The texts of the two files of the vocabulary. */
export interface VocabularyTexts {
  readonly rightsYaml: string;
  readonly casesYaml: string;
}

/** What became of them. Where there are problems, they are as they were. */
export interface Applied extends VocabularyTexts {
  readonly problems: readonly Problem[];
}

const rightsFile = 'corpus/rights.yaml';
const casesFile = 'corpus/cases.yaml';

/**
 * Adds what is left in a pruned file of proposals to the vocabulary: selectors to `covers` of rights, spellings to
 * `printed` of cases, new cases at the end. All other bytes stay; what is there already is not added again, so that
 * applying twice changes nothing. Nothing is added where anything is wrong.
 *
 * @param file the name of the file of proposals, for problems
 */
export function applyProposals(
  proposalsText: string,
  { rightsYaml, casesYaml }: VocabularyTexts,
  file = 'proposals.yaml',
): Applied {
  const problems: Problem[] = [];
  const unchanged = () => ({ rightsYaml, casesYaml, problems });
  const proposals = readYaml(evenIndentation(proposalsText), proposalsSchema, file, problems);
  const rights = readYaml(rightsYaml, rightsSchema, rightsFile, problems);
  const cases = readYaml(casesYaml, casesSchema, casesFile, problems);
  if (!proposals || !rights || !cases) return unchanged();
  const { added, ...checked } = checkProposals(proposals, rights.value, cases.value, file);
  problems.push(...checked.problems);
  if (problems.length > 0) return unchanged();

  const covers = added.covers;
  const newRights = addToLists(rightsYaml, placesOf(rights, rightsYaml, 'covers', covers));
  const newForms = addToLists(casesYaml, placesOf(cases, casesYaml, 'printed', added.printed));
  const newCases = newForms === undefined ? undefined : appendCases(newForms, added.cases);
  const rightsHold = holds(newRights, rightsSchema, withItems(rights.value, 'covers', covers));
  const casesHold = holds(newCases, casesSchema, [
    ...withItems(cases.value, 'printed', added.printed),
    ...added.cases,
  ]);
  if (!rightsHold) problems.push(byHand(rightsFile));
  if (!casesHold) problems.push(byHand(casesFile));
  return rightsHold && casesHold && newRights !== undefined && newCases !== undefined
    ? { rightsYaml: newRights, casesYaml: newCases, problems }
    : unchanged();
}

const byHand = (file: string): Problem => ({
  file,
  line: 1,
  message:
    'is written in a way in which nothing can be added safely; add the lines by hand, nothing was changed',
});

/**
 * Who takes the # away and leaves the space after it shifts a line by one; all indentations of the file are even.
 */
const evenIndentation = (text: string) =>
  text.replace(/^((?: {2})*) (?=[^\s#])/gm, '$1').replace(/^\uFEFF/, '');

type Entry = { readonly id: string } & Readonly<Record<string, unknown>>;

function placesOf<Value extends Entry>(
  read: FromYaml<readonly Value[]>,
  text: string,
  key: string,
  added: ReadonlyMap<string, readonly string[]>,
): ListPlace[] {
  const lines = text.split('\n').length + 1;
  return read.value.flatMap((entry, index) => {
    const items = added.get(entry.id) ?? [];
    if (items.length === 0) return [];
    const list = entry[key];
    const count = Array.isArray(list) ? list.length : 0;
    const next = index + 1 < read.value.length ? read.lineOf([index + 1]) : lines;
    const last = count > 0 ? read.lineOf([index, key, count - 1]) : undefined;
    return [{ entry: read.lineOf([index]), next, key, last, items }];
  });
}

function withItems<Value extends Entry>(
  entries: readonly Value[],
  key: string,
  added: ReadonlyMap<string, readonly string[]>,
): Value[] {
  return entries.map((entry) => {
    const list = entry[key];
    const items = added.get(entry.id) ?? [];
    return Array.isArray(list) && items.length > 0 ? { ...entry, [key]: [...list, ...items] } : entry;
  });
}

/** Whether a text that was added to is read as what it was meant to be. */
function holds(text: string | undefined, schema: z.ZodType, meant: unknown): boolean {
  if (text === undefined) return false;
  const read = readYaml(text, schema, '', []);
  return read !== undefined && JSON.stringify(read.value) === JSON.stringify(meant);
}
