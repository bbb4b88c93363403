import { columnAliases, type MappedField, mappedFields } from './column-aliases.ts';
import { foldHeader } from './header-names.ts';

/** Which column holds what, by the columns' names as the file has them. */
export type Mapping = Readonly<Partial<Record<MappedField, string>>>;

/** What the columns seem to be, to be shown and confirmed; each column is used once. Without `text` it is no mapping. */
export function proposeMapping(headers: readonly string[]): Mapping {
  const mapping: Partial<Record<MappedField, string>> = {};
  const taken = new Set<string>();
  for (const field of mappedFields) {
    const folded = columnAliases[field].map(foldHeader).concat(field === 'number' ? ['№'] : []);
    for (const alias of folded) {
      const header = headers.find(
        (name) => !taken.has(name) && (foldHeader(name) || name.trim()) === alias && alias,
      );
      if (!header) continue;
      mapping[field] = header;
      taken.add(header);
      break;
    }
  }
  return mapping;
}

/**
 * Reads `text=Recommendation,position=Response`. A comma that belongs to a column's name is written `\,`.
 * @throws Error with one line for the person who wrote it
 */
export function parseMapping(written: string): Mapping {
  const mapping: Partial<Record<MappedField, string>> = {};
  for (const part of written.split(/(?<!\\),/u)) {
    const at = part.indexOf('=');
    const field = part.slice(0, Math.max(at, 0)).trim();
    const header = part
      .slice(at + 1)
      .replaceAll('\\,', ',')
      .trim();
    if (at < 0 || !header || !isField(field)) {
      throw new Error(
        `“${part.trim()}” is not field=column, where field is one of ${mappedFields.join(', ')}`,
      );
    }
    mapping[field] = header;
  }
  return mapping;
}

const isField = (name: string): name is MappedField => mappedFields.some((field) => field === name);

/** What is wrong with a mapping for a table with these columns; empty where nothing is. */
export function mappingProblems(
  mapping: Readonly<Record<string, string>>,
  headers: readonly string[],
): string[] {
  const problems = Object.entries(mapping).flatMap(([field, header]) => {
    if (!isField(field)) return [`“${field}” is none of ${mappedFields.join(', ')}`];
    const columns = headers.filter((name) => name.trim() === header.trim()).length;
    if (columns === 0) return [`there is no column “${header}” (for ${field}); there are ${quoted(headers)}`];
    return columns > 1 ? [`there are ${columns} columns “${header}” (for ${field}): rename one`] : [];
  });
  if (!mapping.text)
    problems.unshift(`which column is the text of the recommendation? There are ${quoted(headers)}`);
  return problems;
}

const quoted = (headers: readonly string[]) =>
  headers
    .filter((name) => name.trim())
    .map((name) => `“${name.trim()}”`)
    .join(', ');
