import { z } from 'zod';
import { casesSchema } from '../corpus/schemas.ts';
import { caseKinds } from '../domain/vocabulary.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');
const kind = z.enum(caseKinds, `write one of ${caseKinds.join(', ')}`);
/** A list whose lines were all deleted is read as nothing at all. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

/** The file `corpus/drafts/<id>.proposals.yaml` after its keeper has pruned it. */
export const proposalsSchema = z.strictObject({
  document: id,
  rights: listOf(z.strictObject({ right: id, covers: listOf(z.string().trim().min(1)) })),
  forms: listOf(z.strictObject({ case: id, printed: listOf(z.string().trim().min(1)) })),
  cases: listOf(casesSchema.element.extend({ kind })),
});
export type PrunedProposals = z.infer<typeof proposalsSchema>;
