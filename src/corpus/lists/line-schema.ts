import { z } from 'zod';
import { issuerKinds } from '../../domain/document.ts';
import type { ListDocument, ListHead, ListRow } from '../../domain/list-file.ts';
import { positions } from '../../domain/recommendation.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
/** What people type after the colon of a passage's id: a colon, a comma, # or white space would part it. */
const rowId = z
  .string()
  .regex(
    /^[^\s:,#\p{Lu}`]{1,80}$/u,
    'the id of a row is at most 80 signs without capitals, white space, colon, comma and #',
  );
const said = z.string().regex(/\S/, 'is empty; words would be right');
const texts = z.array(said);
const whole = z.number().int().min(1).max(100_000);

const head = z.strictObject({
  id,
  title: said,
  set: id.optional(),
  form: said,
  mapping: z.record(z.string(), z.string()).optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language is a BCP 47 tag such as en or kk'),
  rightsNote: said,
  source: z.strictObject({
    file: said,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 is 64 hexadecimal digits'),
  }),
  told: z.record(z.string(), z.string()),
  retired: z.array(z.strictObject({ id: said, key: said })),
});

const document = z.strictObject({
  id,
  title: said,
  shortTitle: said,
  issuers: texts.min(1, 'a document has an issuer'),
  issuerKind: z.enum(issuerKinds),
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written 2025, 2025-05 or 2025-05-14'),
  mechanism: said,
  symbol: said.optional(),
  url: z.url().optional(),
});

const row = z.strictObject({
  of: id,
  id: rowId,
  key: said,
  number: said.optional(),
  text: said,
  kind: z.enum(['recommendation', 'paragraph']).optional(),
  position: z.enum(positions).optional(),
  heading: said.optional(),
  states: texts.optional(),
  positionSource: said.optional(),
  themes: texts.optional(),
  persons: texts.optional(),
  sdgs: texts.optional(),
  cycle: whole.optional(),
  session: whole.optional(),
  countries: texts.optional(),
});

/** A line of a list as it was read, or what is wrong with it, one string for each mistake. */
export type ReadLine =
  | { readonly kind: 'list'; readonly value: ListHead }
  | { readonly kind: 'document'; readonly value: ListDocument }
  | { readonly kind: 'row'; readonly value: ListRow }
  | { readonly kind: 'wrong'; readonly messages: readonly string[] };

const schemas = {
  list: z.strictObject({ list: head }),
  document: z.strictObject({ document }),
  row,
} as const;

/** Reads one line of `corpus/lists/<id>.jsonl`. */
export function readLine(bytes: Uint8Array): ReadLine {
  const text = decoded(bytes);
  if (text === undefined) return wrong('this is not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return wrong(`not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong('a line is a JSON object: the list, a document or a row');
  const kind = 'list' in value ? 'list' : 'document' in value ? 'document' : 'row';
  const parsed = schemas[kind].safeParse(value);
  if (!parsed.success) return { kind: 'wrong', messages: parsed.error.issues.map(inWords) };
  const { data } = parsed;
  if ('list' in data) return { kind: 'list', value: data.list };
  if ('document' in data) return { kind: 'document', value: data.document };
  // A field that is not there is not there as undefined either: JSON has none.
  return { kind: 'row', value: data as ListRow };
}

const wrong = (message: string): ReadLine => ({ kind: 'wrong', messages: [message] });

const utf8 = new TextDecoder('utf-8', { fatal: true });
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** What is wrong, with the field in which it is, and what would be right. */
function inWords(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String).join('.');
  const at = path ? `${path}: ` : '';
  if (issue.code === 'unrecognized_keys')
    return `${at}${issue.keys.map((key) => `“${key}”`).join(', ')}: no such field; take it out or correct its name`;
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message))
    return `${at}is missing; ${issue.expected === 'array' ? 'a list' : `a ${issue.expected}`} would be right`;
  return `${at}${issue.message}`;
}
