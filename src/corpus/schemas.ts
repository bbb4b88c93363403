import { z } from 'zod';
import { issuerKinds } from '../domain/document.ts';
import { passageKinds } from '../domain/passage.ts';
import { statuses } from '../domain/recommendation.ts';
import { caseKinds } from '../domain/vocabulary.ts';
import { lineRanges } from './line-ranges.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written 2025, 2025-05 or 2025-05-14');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256 is 64 hexadecimal digits');
const words = z.array(z.string().trim().min(1)).default([]);

const quotation = z.strictObject({
  passage: z.string(),
  speaker: z.string().min(1),
  words: z.string().min(1),
  /** The document reports what the speaker said instead of quoting it. */
  reported: z.boolean().default(false),
});

/** The front matter of `documents/<id>.md`. */
export const frontMatterSchema = z.strictObject({
  id,
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  /** One body, or a list of them. */
  issuer: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  issuerKind: z.enum(issuerKinds),
  date: isoDate,
  period: z.strictObject({ from: isoDate.optional(), to: isoDate.optional() }).optional(),
  mechanism: z.string().min(1),
  symbol: z.string().optional(),
  url: z.url().optional(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language is a BCP 47 tag such as en or kk'),
  rightsNote: z.string().min(1),
  source: z.strictObject({
    file: z.string(),
    sha256,
    /** The file as received, where `file` is the text that was drawn from it. */
    received: z.strictObject({ file: z.string(), sha256 }).optional(),
    /** Whether bullets carry a mark (`- `) in the received file. */
    bullets: z.enum(['marked', 'unmarked']),
    /** How many footnote markers stick to words of the received file; they are not part of the words. */
    footnotes: z.number().int().min(0).default(0),
    /** What of the source belongs to no passage, by its words or its lines: page headers and footers. */
    omissions: z
      .array(
        z.union([
          z.strictObject({ name: z.string().min(1), words: z.string().min(1) }),
          z.strictObject({ name: z.string().min(1), lines: lineRanges }),
        ]),
      )
      .default([]),
    /** Lines of the source that are footnotes; in the document they are `[^3]: …`. */
    notes: lineRanges.optional(),
    /** Lines that begin with a number or a bullet, though in the middle of a passage. */
    inside: lineRanges.optional(),
    /** Lines that begin with a paragraph's number without a full stop behind it. */
    bare: lineRanges.optional(),
    /** Where the source's own paragraph numbers do not go on by one. */
    jumps: z.array(z.strictObject({ after: z.string(), comes: z.string() })).default([]),
  }),
  /** How many passages of each kind there are: a check against a merged or a split one. */
  counts: z.partialRecord(z.enum(passageKinds), z.number().int().min(1)),
  quotations: z.array(quotation).default([]),
  /** Mistakes of the source and other warnings, by passage. */
  notes: z.record(z.string(), z.string().min(1)).default({}),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

const perLanguage = z.strictObject({ en: words, ru: words, kk: words });

export const rightsSchema = z.array(
  z.strictObject({
    id,
    label: z.strictObject({ en: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) }),
    articles: z.record(z.string(), z.array(z.string().min(1))).default({}),
    words: perLanguage,
    expand: z.array(z.array(z.string().min(1)).min(2)).default([]),
    covers: z.array(z.string().min(1)).default([]),
  }),
);

export const casesSchema = z.array(
  z.strictObject({
    id,
    name: z.string().min(1),
    kind: z.enum(caseKinds),
    described: z.string().max(160).optional(),
    printed: z.array(z.string().min(1)).min(1, 'a case needs at least one form as it is printed'),
    latin: words,
    cyrillic: words,
    /** Passages that speak of it without a printed form, as in `covers` of a right. */
    alsoIn: z.array(z.string()).default([]),
    related: z.array(id).default([]),
  }),
);

/** What is said of a set in another language; what is missing is said in English. */
const setWords = z.strictObject({
  title: z.string().min(1).optional(),
  addressed: z.string().min(1).optional(),
  is: z.string().min(1).optional(),
});

export const setsSchema = z.array(
  z.strictObject({
    id,
    ru: setWords.default({}),
    kk: setWords.default({}),
    title: z.string().min(1),
    kind: z.enum(['document', 'year', 'review']),
    addressed: z.string().min(1),
    date: isoDate,
    is: z.string().min(1),
    names: words,
    documents: z.array(id).default([]),
    records: z.array(z.string()).default([]),
    instead: id.optional(),
  }),
);

export const synonymsSchema = z.array(
  z.strictObject({ words: z.array(z.string().min(1)).min(1), ru: words, kk: words }),
);

export const clustersSchema = z.array(
  z.strictObject({
    id,
    label: z.strictObject({ en: z.string().min(1), ru: z.string().min(1), kk: z.string().min(1) }),
    recommendations: z.array(z.string()).min(2, 'a cluster ties at least two recommendations'),
  }),
);

export const assessmentsSchema = z.array(
  z.strictObject({
    recommendation: z.string(),
    status: z.enum(statuses).exclude(['not_assessed'], 'what is not assessed is left out'),
    date: isoDate,
    evidence: z
      .array(z.strictObject({ passage: z.string(), words: z.string().min(1).max(300) }))
      .min(1, 'a status needs evidence'),
  }),
);
