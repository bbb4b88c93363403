import { StoreError } from '../domain/store.ts';

/** SQLite's names and PostgreSQL's codes for what is wrong with the database itself and not with a statement. */
const reasons: readonly (readonly [RegExp, StoreError['reason'], string])[] = [
  // Two changes at once may take the same turn: the second takes the next one when it is tried again.
  [
    /^(SQLITE_(BUSY|LOCKED|CONSTRAINT_(UNIQUE|PRIMARYKEY))|55P03|40001|40P01|23505)/,
    'busy',
    'the database is locked by another program',
  ],
  [/^(SQLITE_FULL|ENOSPC|53100)/, 'full', 'the disk of the database is full'],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|25006|42501)/,
    'readonly',
    'the database cannot be written to',
  ],
  [
    /^(SQLITE_(CANTOPEN|IOERR|CORRUPT|NOTADB)|08|57P|53300|28|3D000|E(CONN|NOTFOUND|PIPE|TIMEDOUT|HOSTUNREACH)|EAI_)/,
    'gone',
    'the database cannot be reached',
  ],
];

const withoutCode =
  /Unable to open|Connection terminated|timeout exceeded when trying to connect|connection is not open|already been destroyed|after calling end on the pool/i;

/** The driver's error as one of ours; what is no fault of the database stays as it is. */
export function storeErrorOf(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? '');
  const found = reasons.find(([pattern]) => pattern.test(code));
  if (found) return new StoreError(found[1], `${found[2]} (${code})`);
  if (/readonly database/i.test(error.message))
    return new StoreError('readonly', 'the database cannot be written to');
  // Drivers have no code for a connection that fails before it is one, or that was closed by somebody else meanwhile.
  if (withoutCode.test(error.message)) return new StoreError('gone', 'the database cannot be reached');
  return error;
}
