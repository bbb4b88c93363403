import type { z } from 'zod';

/** Where a payload breaks a limit, and how. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

export function problemsOf(schema: z.ZodType, value: unknown): Problem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    reason: message,
  }));
}

export const under = (place: string, problems: readonly Problem[]): Problem[] =>
  problems.map(({ path, reason }) => ({ path: [place, ...path], reason }));

/** An answer that says no, with Discord's code for the reason. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  /** The body as Discord sends it: problems nested by their path. */
  toJSON() {
    if (this.problems.length === 0) return { message: this.message, code: this.code };
    const errors: Record<string, unknown> = {};
    for (const { path, reason } of this.problems) {
      let place = errors;
      for (const part of path) {
        place[part] ??= {};
        place = place[part] as Record<string, unknown>;
      }
      const said = (place._errors as unknown[] | undefined) ?? [];
      place._errors = [...said, { code: 'BASE_TYPE_INVALID', message: reason }];
    }
    return { message: this.message, code: this.code, errors };
  }
}

/** Throws 50035 when there are problems. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ApiError(400, 50035, 'Invalid Form Body', problems);
}
