import type { z } from 'zod';
import type { Problem } from '../corpus/problems.ts';
import type { FromYaml } from '../corpus/read-yaml.ts';
import type { casesSchema, rightsSchema } from '../corpus/schemas.ts';
import type { PrunedProposals } from './proposals-schema.ts';

type Rights = z.infer<typeof rightsSchema>;
type Cases = z.infer<typeof casesSchema>;

/** What proposals add to a vocabulary that has not all of it yet. */
export interface Added {
  /** By right. */
  readonly covers: Map<string, string[]>;
  /** By case. */
  readonly printed: Map<string, string[]>;
  readonly cases: Cases;
}

/** Holds proposals against the vocabulary: what of them is new, and everything that is wrong with them. */
export function checkProposals(
  proposals: FromYaml<PrunedProposals>,
  rights: Rights,
  cases: Cases,
  file: string,
): { added: Added; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file, line: proposals.lineOf(path), message });
  const covers = newCovers(proposals.value, rights, report);
  const printed = newForms(proposals.value, cases, report);
  return { added: { covers, printed, cases: newCases(proposals.value, cases, report) }, problems };
}

type Report = (path: readonly PropertyKey[], message: string) => void;

function newCovers(
  { document, rights }: PrunedProposals,
  known: Rights,
  report: Report,
): Map<string, string[]> {
  const byId = new Map(known.map((right) => [right.id, right]));
  const added = new Map<string, string[]>();
  rights.forEach(({ right: id, covers }, index) => {
    const right = byId.get(id);
    if (!right) report(['rights', index, 'right'], `there is no right ${id} in rights.yaml`);
    covers.forEach((selector, at) => {
      const [, of = '', local] = /^([a-z0-9-]+)[#:]([\w.-]+)$/.exec(selector) ?? [];
      const place = ['rights', index, 'covers', at];
      if (!local) report(place, `“${selector}” is not document#heading, document:passage or document:45-49`);
      else if (of !== document)
        report(place, `“${selector}” is of another document; these proposals are for ${document}`);
      else addNew(added, id, selector, right?.covers);
    });
  });
  return added;
}

function newForms({ forms }: PrunedProposals, known: Cases, report: Report): Map<string, string[]> {
  const byId = new Map(known.map((one) => [one.id, one]));
  const added = new Map<string, string[]>();
  forms.forEach(({ case: id, printed }, index) => {
    const one = byId.get(id);
    if (!one) report(['forms', index, 'case'], `there is no case ${id} in cases.yaml`);
    for (const form of printed) addNew(added, id, form, one?.printed);
  });
  return added;
}

function newCases({ cases }: PrunedProposals, known: Cases, report: Report): Cases {
  const byId = new Map(known.map((one) => [one.id, one]));
  const ids = new Set([...known, ...cases].map(({ id }) => id));
  const seen = new Set<string>();
  return cases.filter((entry, index) => {
    if (seen.has(entry.id))
      report(['cases', index, 'id'], `the id ${entry.id} stands twice; each needs its own`);
    seen.add(entry.id);
    for (const [at, other] of entry.related.entries())
      if (!ids.has(other)) report(['cases', index, 'related', at], `there is no case ${other}`);
    const same = byId.get(entry.id);
    if (!same) return true;
    if (JSON.stringify(same) !== JSON.stringify(entry))
      report(
        ['cases', index, 'id'],
        `cases.yaml has another case ${entry.id} already; choose another id, or write its forms under “forms”`,
      );
    return false;
  });
}

function addNew(
  added: Map<string, string[]>,
  id: string,
  item: string,
  standing: readonly string[] | undefined,
): void {
  const items = added.get(id) ?? [];
  if (!standing?.includes(item) && !items.includes(item)) items.push(item);
  added.set(id, items);
}
