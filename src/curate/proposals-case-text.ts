import type { PrunedProposals } from './proposals-schema.ts';
import { quoteItem } from './proposals-text.ts';

type NewCase = PrunedProposals['cases'][number];

/** A case as `cases.yaml` writes it, without an end of line after it. */
export function writeCaseEntry(entry: NewCase): string {
  const list = (key: string, items: readonly string[]) =>
    items.length > 0 ? [`  ${key}:`, ...items.map((item) => `    - ${quoteItem(item)}`)] : [];
  return [
    `- id: ${entry.id}`,
    `  name: ${quoteItem(entry.name)}`,
    `  kind: ${entry.kind}`,
    ...(entry.described === undefined ? [] : [`  described: ${JSON.stringify(entry.described)}`]),
    ...list('printed', entry.printed),
    ...list('latin', entry.latin),
    ...list('cyrillic', entry.cyrillic),
    ...list('alsoIn', entry.alsoIn),
    ...(entry.related.length > 0 ? [`  related: [${entry.related.join(', ')}]`] : []),
  ].join('\n');
}

/** Puts cases behind those that a file has, each after an empty line. */
export function appendCases(text: string, cases: readonly NewCase[]): string {
  if (cases.length === 0) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const written = cases.map((entry) => writeCaseEntry(entry).replaceAll('\n', end)).join(`${end}${end}`);
  const before = text.replace(/^\[\s*\][^\S\n]*(?:\r?\n)?$/m, '');
  const parted = before.trim() === '' ? before : `${before}${before.endsWith('\n') ? '' : end}${end}`;
  return `${parted}${written}${end}`;
}
