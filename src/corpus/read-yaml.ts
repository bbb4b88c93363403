import { EVENT_ID, type Event, getScalarValue, load, parseEvents, YAMLException } from 'js-yaml';
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
  let raw: unknown;
  try {
    raw = load(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    problems.push({ file, line: (error.mark?.line ?? 0) + firstLine, message: `not YAML: ${error.reason}` });
    return undefined;
  }
  let offsets: ReadonlyMap<string, number> | undefined;
  const lineOf = (path: readonly PropertyKey[]): number => {
    offsets ??= offsetsOf(text);
    // A missing key has no place of its own: then its nearest parent stands for it.
    for (let length = path.length; length >= 0; length--) {
      const offset = offsets.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return text.slice(0, offset).split('\n').length + firstLine - 1;
    }
    return firstLine;
  };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.');
    problems.push({ file, line: lineOf(issue.path), message: `${name ? `${name}: ` : ''}${inWords(issue)}` });
  }
  return undefined;
}

/** What is wrong and what would be right. */
function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.map((key) => `“${key}”`).join(', ')}: no such field; take it out or correct its name`;
  }
  const received = issue.code === 'invalid_type' ? /received (\w+)$/.exec(issue.message)?.[1] : undefined;
  if (issue.code !== 'invalid_type' || !received) return issue.message;
  if (received === 'undefined')
    return `is missing; ${issue.expected === 'array' ? 'a list' : `a ${issue.expected}`} would be right`;
  // YAML reads `000…`, `2025` and `true` as something else than what is written there.
  return issue.expected === 'string' && /^(number|boolean)$/.test(received)
    ? `is read as a ${received}; write it in quotation marks`
    : issue.message;
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String));

/** Where each value of a YAML text begins, by its path. Read only when a problem has to be placed. */
function offsetsOf(text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const open: { path: string[]; map: boolean; key?: string; count: number }[] = [];
  const placeOf = (event: Event, offset: number): string[] | undefined => {
    const parent = open.at(-1);
    if (!parent) return [];
    if (!parent.map) return [...parent.path, String(parent.count++)];
    if (parent.key === undefined) {
      parent.key = event.type === EVENT_ID.SCALAR ? String(getScalarValue(text, event)) : '';
      offsets.set(keyOf([...parent.path, parent.key]), offset);
      return undefined;
    }
    const path = [...parent.path, parent.key];
    delete parent.key;
    return path;
  };
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (
      event.type === EVENT_ID.SCALAR ||
      event.type === EVENT_ID.SEQUENCE ||
      event.type === EVENT_ID.MAPPING
    ) {
      const offset = event.type === EVENT_ID.SCALAR ? event.valueStart : event.start;
      const path = placeOf(event, offset);
      if (!path) continue;
      offsets.set(keyOf(path), offset);
      if (event.type !== EVENT_ID.SCALAR) open.push({ path, map: event.type === EVENT_ID.MAPPING, count: 0 });
    } else if (event.type === EVENT_ID.ALIAS) placeOf(event, event.anchorStart);
  }
  return offsets;
}
