import { type Answer, answerOf, results } from './answers/answer.ts';
import { type Message, message, UserError } from './answers/message.ts';
import type { Services } from './answers/services.ts';
import { type AnyCommand, type Place, validate } from './command.ts';
import type { Digests } from './digest/digests.ts';
import type { OwnAssessments } from './domain/assessment.ts';
import type { PassageId } from './domain/ids.ts';
import { type Store, StoreError } from './domain/store.ts';

/** An answer with what was asked. */
export interface Run {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly answer: Answer;
  /** The code of a mistake in the question, or of a bug. */
  readonly error?: string;
}

type Prepare = () => { command: AnyCommand; raw: Readonly<Record<string, string>> };
interface Context {
  readonly services: Services;
  readonly commands: readonly AnyCommand[];
  readonly limit: number;
}
/** Besides, where there are servers and something is kept of them. */
interface ServerContext extends Context {
  readonly place?: Place | undefined;
  readonly store?: Store | undefined;
  readonly digests?: Digests | undefined;
}

/**
 * Runs a command that answers from the library. A mistake of the person who asks becomes an answer with its reason; a
 * bug becomes one with a short id, under which it is logged. Neither is thrown.
 */
export function run(name: string, prepare: Prepare, context: Context): Run {
  let [called, options]: [string, Run['options']] = [name, {}];
  try {
    const { command, raw } = prepare();
    [called, options] = [command.name, raw];
    const { values, given } = valuesOf(command, raw);
    options = given;
    if (!command.answer) throw new UserError('error.serverOnly', { request: { request: `/${called}` } });
    const { limit, commands, services } = context;
    return { command: called, options, answer: command.answer({ values, limit, commands }, services) };
  } catch (error) {
    return failed(called, options, error, context.services);
  }
}

/** Runs any command, also one that changes what is kept of a server. */
export async function runInServer(name: string, prepare: Prepare, context: ServerContext): Promise<Run> {
  let [called, options]: [string, Run['options']] = [name, {}];
  try {
    const { command, raw } = prepare();
    if (!command.act) return await runBeside(name, prepare, context, command.weighsAssessments === true);
    [called, options] = [command.name, raw];
    const { values, given } = valuesOf(command, raw);
    options = given;
    const { place, store, digests, services, limit, commands } = context;
    if (!place || !store || !digests)
      throw new UserError('error.serverOnly', { request: { request: `/${called}` } });
    if (command.needs === 'manager' && !place.manages) throw new UserError('error.managersOnly');
    const answer = await command.act({ values, limit, commands, place }, { ...services, store, digests });
    return { command: called, options, answer };
  } catch (error) {
    return failed(called, options, error, context.services);
  }
}

/**
 * An answer from the library where something is kept of servers. The store is read before a command that weighs what
 * is kept there, after any other, and only where a result has a recommendation.
 */
async function runBeside(
  name: string,
  prepare: Prepare,
  context: ServerContext,
  weighs: boolean,
): Promise<Run> {
  if (!weighs) {
    const done = run(name, prepare, context);
    const asks = results(done.answer).some(({ recommendation }) => recommendation);
    return withOwn(done, asks ? await ownIn(context) : undefined);
  }
  const own = await ownIn(context);
  if (own === 'unread') return withNote(run(name, prepare, context), message('note.ownUnread'));
  const services = own ? { ...context.services, own } : context.services;
  return withOwn(run(name, prepare, { ...context, services }), own);
}

/** What the people of the server hold of its recommendations; none outside of one. */
async function ownIn({ place, store }: ServerContext): Promise<OwnAssessments | 'unread' | undefined> {
  if (!place || !store) return undefined;
  try {
    return await store.assessments.current(place.server);
  } catch (error) {
    if (error instanceof StoreError) return 'unread';
    throw error;
  }
}

/** Results with the server's own assessments beside the library's. */
function withOwn(done: Run, current: OwnAssessments | 'unread' | undefined): Run {
  if (!current || current === 'unread' || current.size === 0) return done;
  const groups = done.answer.groups.map((group) => ({
    ...group,
    results: group.results.map((result) => {
      const own = current.get(result.passage as PassageId);
      const { recommendation } = result;
      return own && recommendation ? { ...result, recommendation: { ...recommendation, own } } : result;
    }),
  }));
  return { ...done, answer: { ...done.answer, groups } };
}

/** A mistake and a question back count nothing, so that there is nothing to say of it. */
function withNote(done: Run, note: Message): Run {
  const { answer } = done;
  if (answer.outcome !== 'found' && answer.outcome !== 'nothing') return done;
  return { ...done, answer: { ...answer, notes: [...answer.notes, note] } };
}

function valuesOf(command: AnyCommand, raw: Readonly<Record<string, string>>) {
  const values = validate(command, raw);
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return { values, given: Object.fromEntries(given) as Run['options'] };
}

function failed(command: string, options: Run['options'], error: unknown, services: Services): Run {
  const reason = reasonOf(error, services);
  const notes = [reason, ...(error instanceof UserError ? error.more : [])];
  const answer = answerOf({ outcome: 'error', title: message('title.error'), notes });
  return { command, options, answer, error: reason.code };
}

function reasonOf(error: unknown, services: Services) {
  if (error instanceof UserError) return error.reason;
  const id = services.reportBug(error);
  return error instanceof StoreError ? message('error.store', { id }) : message('error.bug', { id });
}
