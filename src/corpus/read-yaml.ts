import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';

/** A value read from YAML, and a way to find the line on which a part of it stands. */
export interface FromYaml<Value> {
  readonly value: Value;
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Parses and validates YAML. Every problem is reported with its line; `firstLine` is the line of the file on
 * which the text begins (more than 1 for front matter).
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  problems: Problem[],
  firstLine = 1,
): FromYaml<z.infer<Schema>> | undefined {
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  for (const error of yaml.errors) problems.push({ file, line: lineAt(error.pos[0]), message: error.message });
  if (yaml.errors.length > 0) return undefined;

  const lineOf = (path: readonly PropertyKey[]): number => {
    // A missing key has no place of its own: then its nearest parent stands for it.
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? yaml.contents : yaml.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const parsed = schema.safeParse(yaml.toJS());
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.');
    problems.push({ file, line: lineOf(issue.path), message: `${name ? `${name}: ` : ''}${issue.message}` });
  }
  return undefined;
}
