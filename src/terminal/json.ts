import { z } from 'zod';
import { askOf } from '../answers/answer.ts';
import { passageKinds } from '../domain/passage.ts';
import { positions, statuses } from '../domain/recommendation.ts';
import { word, wordFact } from '../i18n/words.ts';
import type { Run } from '../run.ts';

/** A passage as scripts get it; an exported one has no `score` and no `excerpt`. */
export const exportedSchema = z.object({
  /** Public id: `ngo-iccpr-2025:45`. */
  passage: z.string(),
  document: z.string(),
  documentTitle: z.string(),
  /** Where the document is published. */
  documentUrl: z.string().optional(),
  kind: z.enum(passageKinds),
  /** The source's own paragraph number as printed, or null. */
  number: z.string().nullable(),
  pinpoint: z.string(),
  pinpointKind: z.enum(['official', 'heading', 'ours']),
  heading: z.array(z.string()),
  /** The document's date, only as long as it is known: `2025-05`, `2015`. */
  date: z.string(),
  /** The whole passage, verbatim. */
  text: z.string(),
  /** UN Editorial Manual, unless `/cite` was asked for another style. */
  citation: z.string(),
  citationShort: z.string(),
  rights: z.array(z.string()),
  cases: z.array(z.string()),
  quotations: z.array(z.object({ speaker: z.string(), words: z.string(), reported: z.boolean() })),
  /** The received file of the list from which it is. */
  listFile: z.string().optional(),
  /** The document's own, to these words. */
  footnotes: z.array(z.object({ mark: z.string(), text: z.string() })).optional(),
  note: z.string().optional(),
  leadIn: z.string().optional(),
  recommendation: z
    .object({
      id: z.string(),
      articles: z.array(z.string()),
      follows: z.string().optional(),
      position: z.enum(positions),
      status: z.enum(statuses),
      /** What an official list says of it, as the list prints it. */
      listed: z
        .object({
          states: z.array(z.string()),
          positionSource: z.string().optional(),
          themes: z.array(z.string()),
          persons: z.array(z.string()),
          sdgs: z.array(z.string()),
          cycle: z.number().int().optional(),
          session: z.number().int().optional(),
          countries: z.array(z.string()),
        })
        .optional(),
      cluster: z.string().optional(),
      /** What the same demand is called, and the years in which it was made. */
      asked: z.object({ label: z.record(z.string(), z.string()), years: z.array(z.string()) }).optional(),
      /** Verbatim words of later passages that show the status, newest first. */
      evidence: z
        .array(
          z.object({
            passage: z.string(),
            words: z.string(),
            citationShort: z.string(),
            date: z.string(),
            part: z.object({ start: z.number(), end: z.number() }).optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

/** The same in an answer. */
export const resultSchema = exportedSchema.extend({
  /** Comparable within one answer only. */
  score: z.number(),
  /** The part of the text that answers; `…` marks a cut. */
  excerpt: z.string(),
  /** Which part of the text the excerpt is, as UTF-16 offsets, where it is not all of it. */
  part: z.object({ start: z.number(), end: z.number() }).optional(),
  /** Stretches of the excerpt that are marked, as UTF-16 offsets into it. */
  marks: z
    .array(
      z.object({ start: z.number(), end: z.number(), kind: z.enum(['match', 'shown', 'same', 'differs']) }),
    )
    .optional(),
  /** Other passages that say what is shown word for word and are not quoted again. */
  alsoIn: z
    .array(
      z.object({
        passage: z.string(),
        citationShort: z.string(),
        date: z.string(),
      }),
    )
    .optional(),
  /** Figures, dates and names of a claim beside those of the passage (`/check`). */
  compared: z
    .object({
      same: z.array(z.string()),
      differs: z.array(z.object({ message: z.string(), passage: z.string() })),
      absent: z.array(z.string()),
      otherYear: z.array(z.object({ figure: z.string(), year: z.string(), passage: z.string() })).optional(),
    })
    .optional(),
  /** The claim that it speaks to (`/check`). */
  claim: z.string().optional(),
  /** Under which label it stands, where an answer has several: `records`, `instead`, `best`, `rest`, `before` … */
  group: z.string().optional(),
});

/** What `npm run ask -- --json` prints for one question. */
export const answerSchema = z.object({
  command: z.string(),
  options: z.record(z.string(), z.union([z.string(), z.number()])),
  outcome: z.enum(['found', 'nothing', 'ambiguous', 'error']),
  understoodAs: z.string().nullable(),
  alsoSearched: z.array(z.string()),
  /** What must be known of the answer, in English. */
  notes: z.array(z.string()),
  /** How many results there are; `results` holds them up to the limit. */
  total: z.number().int(),
  results: z.array(resultSchema),
  /** Beside `nothing`: what comes nearest, at most three; not an answer. */
  closest: z.array(resultSchema),
  /** What can be asked instead. */
  choices: z.array(z.object({ label: z.string(), ask: z.string() })),
  /** The claims of a checked text in order, each with its passages; none where the corpus is silent. */
  claims: z.array(z.object({ claim: z.string(), passages: z.array(z.string()) })).optional(),
  /** Labels, counts and dates of the answer, in English. */
  lines: z.array(z.string()),
  /** The code of a mistake in the question. */
  error: z.string().optional(),
});

/** An answer as the schema describes it, read-only. */
export type Json = DeepReadonly<z.infer<typeof answerSchema>>;
type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

export function toJson({ command, options, answer, error }: Run): Json {
  const results = answer.groups.flatMap(({ title, claim, results: quoted }) =>
    quoted.map((result) => ({
      ...result,
      ...(title ? { group: title.code.replace('group.', '') } : {}),
      ...(claim ? { claim } : {}),
    })),
  );
  const claims = answer.groups.flatMap(({ claim, results: quoted }) =>
    claim ? [{ claim, passages: quoted.map(({ passage }) => passage) }] : [],
  );
  return {
    command,
    options,
    outcome: answer.outcome,
    understoodAs: answer.understoodAs,
    alsoSearched: [...answer.alsoSearched],
    notes: answer.notes.map((note) => word(note)),
    total: answer.total,
    results,
    closest: [...answer.closest],
    choices: answer.choices.map((choice) => ({ label: wordFact(choice.label), ask: askOf(choice) })),
    lines: answer.lines.map((line) => word(line)),
    ...(claims.length > 0 ? { claims } : {}),
    ...(error ? { error } : {}),
  };
}
