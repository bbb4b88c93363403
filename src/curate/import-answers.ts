import { FileError } from '../ingest/file-problem.ts';
import { parseMapping } from '../ingest/lists/mapping.ts';
import type { OldList } from '../ingest/lists/old-list.ts';
import { lookAtList, type TableOffer } from '../ingest/lists/read-list.ts';
import type { ListForm } from '../ingest/lists/read-row.ts';
import { toldFields } from '../ingest/lists/told.ts';
import type { GivenOptions, Surroundings } from './acts.ts';
import { confirm, isAttended, talk } from './ask.ts';

/** Everything about a list that its file does not say. */
export interface ImportAnswers {
  readonly form: ListForm;
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly told: Readonly<Record<string, string>>;
  /** Of a file that is of many States, the one whose rows are wanted. */
  readonly only?: string | undefined;
}

/** What options are called in `told`. */
const toldOptions = {
  sheet: 'sheet',
  date: 'date',
  symbol: 'symbol',
  country: 'country',
  cycle: 'cycle',
  session: 'session',
  title: 'title',
  'short-title': 'shortTitle',
  url: 'url',
  issuer: 'issuer',
  'issuer-kind': 'issuerKind',
  mechanism: 'mechanism',
} as const;

/**
 * Asks what is not known of a list: from the options, from the last import of it, from who is there.
 *
 * @throws FileError where something needed is not known and nobody is there to ask
 */
export async function answersFor(
  path: string,
  given: GivenOptions,
  old: OldList,
  around: Surroundings,
): Promise<ImportAnswers> {
  const { form, table } = await lookAtList(path, given.texts.sheet ?? old.head?.told.sheet);
  const mapping = form === 'table' ? await mappingFor(path, table, given, old, around) : undefined;
  const manyDocuments = isOfMany(form, mapping);
  const told: Record<string, string> = { ...old.head?.told };
  for (const [option, name] of Object.entries(toldOptions)) {
    const value = given.texts[option as keyof typeof toldOptions];
    if (value !== undefined) told[name] = value;
  }
  await askMissing(
    toldFields(form, manyDocuments).filter(({ name }) => told[name] === undefined),
    told,
    around,
  );
  return { form, mapping, told, only: countryWanted(form, mapping, told) };
}

/** Of a list whose rows say which State they concern, the one that is wanted; of others it is the State of all rows. */
export const countryWanted = (
  form: ListForm,
  mapping: Readonly<Record<string, string>> | undefined,
  told: Readonly<Record<string, string>>,
) => (form.startsWith('uhri') || mapping?.countries !== undefined ? told.country : undefined);

/** Whether the rows of a list name their documents, so that it is no document itself. */
const isOfMany = (form: ListForm, mapping: Readonly<Record<string, string>> | undefined) =>
  form.startsWith('uhri') || mapping?.symbol !== undefined;

async function askMissing(
  missing: ReturnType<typeof toldFields>,
  told: Record<string, string>,
  { desk }: Surroundings,
): Promise<void> {
  if (!isAttended(desk) || missing.length === 0) return;
  await talk(desk, async (ask) => {
    for (const { name, question, required } of missing) {
      let said = '';
      do said = (await ask(`${question}${required ? '' : ' (Enter: not known)'}: `)).trim();
      while (required && !said);
      if (said) told[name] = said;
    }
  });
}

/** Which column is what: as it was said, as it was confirmed the last time, or proposed, shown and confirmed now. */
async function mappingFor(
  path: string,
  table: TableOffer | undefined,
  { texts, flags }: GivenOptions,
  old: OldList,
  { desk, print }: Surroundings,
): Promise<Readonly<Record<string, string>>> {
  if (texts.map !== undefined) return parsed(path, texts.map);
  const kept = old.head?.mapping;
  if (kept) return kept;
  const proposed = (table?.proposed ?? {}) as Readonly<Record<string, string>>;
  const asOption = Object.entries(proposed).map(
    ([field, column]) => `${field}=${column.replaceAll(',', '\\,')}`,
  );
  const headers = (table?.headers ?? []).filter((name) => name.trim()).map((name) => `“${name.trim()}”`);
  if (!proposed.text)
    throw new FileError(
      path,
      `which column is the text of the recommendation? There are ${headers.join(', ')}; say --map "text=…"`,
    );
  if (!isAttended(desk) && !flags.has('yes'))
    throw new FileError(
      path,
      `is a table of no known form; its columns seem to be --map "${asOption.join(',')}": say so, with what is wrong put right`,
    );
  print(`Columns of ${path}, and what they are taken for:`);
  for (const [field, column] of Object.entries(proposed))
    print(`  ${field}: “${column}”${sampleOf(table, column)}`);
  const unused = headers.filter(
    (name) => !Object.values(proposed).some((column) => name === `“${column.trim()}”`),
  );
  if (unused.length > 0) print(`  not used: ${unused.join(', ')}`);
  if (flags.has('yes') || (await confirm('Is that right?', desk))) return proposed;
  throw new FileError(
    path,
    `nothing was changed; say --map "${asOption.join(',')}" with what is wrong put right`,
  );
}

function sampleOf(table: TableOffer | undefined, column: string): string {
  const at = table?.headers.indexOf(column) ?? -1;
  const value = table?.sample.map((row) => row[at]?.trim()).find(Boolean);
  return value ? `, for instance “${value.slice(0, 60)}”` : '';
}

function parsed(path: string, written: string): Readonly<Record<string, string>> {
  try {
    return parseMapping(written) as Readonly<Record<string, string>>;
  } catch (error) {
    throw new FileError(path, `--map: ${(error as Error).message}`);
  }
}
