import { z } from 'zod';
import { componentSchema, lengthOf, text } from './check-component.ts';
import { type Problem, problemsOf } from './problem.ts';
import type { Component, MessagePayload } from './types.ts';

export const ephemeralFlag = 1 << 6;
export const loadingFlag = 1 << 7;
export const componentsV2 = 1 << 15;
/** What an app may set: no previews, ephemeral, silent, voice, Components V2. */
const settable = (1 << 2) | ephemeralFlag | (1 << 12) | (1 << 13) | componentsV2;

const mentioned = z.array(z.string()).max(100).optional();
const messageSchema = z.object({
  content: text(0, 2000).nullish(),
  flags: z.int().min(0).nullish(),
  tts: z.boolean().optional(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  components: z.array(componentSchema).nullish(),
  embeds: z
    .array(z.looseObject({ title: text(0, 256).nullish(), description: text(0, 4096).nullish() }))
    .max(10)
    .nullish(),
  allowed_mentions: z
    .object({
      parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
      roles: mentioned,
      users: mentioned,
      replied_user: z.boolean().optional(),
    })
    .refine(
      ({ parse = [], roles, users }) =>
        !(roles?.length && parse.includes('roles')) && !(users?.length && parse.includes('users')),
      'Either in parse or listed.',
    )
    .nullish(),
});

/** Every component, nested ones included. */
export function* walk(components: readonly Component[] | null | undefined): Generator<Component> {
  for (const component of components ?? []) {
    yield component;
    yield* walk(component.components);
    if (component.accessory) yield* walk([component.accessory]);
  }
}

interface Setting {
  /** The flags of the message that this edits. */
  readonly before?: number;
  readonly edit?: boolean;
  readonly files?: number;
}

/** Where a message payload breaks Discord's documented limits. */
export function checkMessage(
  payload: unknown,
  { before = 0, edit = false, files = 0 }: Setting = {},
): Problem[] {
  const problems = problemsOf(messageSchema, payload);
  if (problems.length > 0) return problems;
  const message = payload as MessagePayload;
  const say = (path: string, reason: string) => problems.push({ path: path.split('.'), reason });
  const flags = message.flags ?? 0;
  const components = [...walk(message.components)];
  if (message.enforce_nonce && message.nonce == null) say('enforce_nonce', 'There is no nonce to enforce.');
  if (!edit && flags & ~settable) say('flags', `These flags cannot be set: ${flags & ~settable}.`);
  if ((flags | before) & componentsV2) {
    checkV2(message, components, say);
    if (!edit && components.length === 0) say('components', 'A message of Components V2 needs a component.');
  } else {
    if (message.components?.some(({ type }) => type !== 1))
      say('components', 'Only rows without the flag 1 << 15.');
    if ((message.components?.length ?? 0) > 5) say('components', 'At most 5 rows without the flag 1 << 15.');
    const {
      content,
      embeds,
      components: rows,
    } = message as Record<string, { length: number } | null | undefined>;
    const holds = [content, embeds, rows].some((part) => part?.length);
    if (!edit && !holds && !files) say('content', 'Cannot send an empty message.');
  }
  checkUnique(
    components.map((one) => one.custom_id),
    'custom id',
    say,
  );
  checkUnique(
    components.map((one) => one.id || undefined),
    'id',
    say,
  );
  return problems;
}

type Say = (path: string, reason: string) => void;

function checkV2(message: MessagePayload, components: readonly Component[], say: Say): void {
  for (const part of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const value = message[part] as { length?: number } | null | undefined;
    if (value && value.length !== 0) say(part, `No ${part} beside Components V2.`);
  }
  if (components.length > 40)
    say('components', `At most 40 components, nested ones included, not ${components.length}.`);
  const shown = components.filter(({ type }) => type === 10);
  const length = shown.reduce((sum, { content }) => sum + lengthOf(content), 0);
  if (length > 4000) say('components', `At most 4000 characters over all text displays, not ${length}.`);
}

function checkUnique(values: readonly (string | number | undefined)[], what: string, say: Say): void {
  const given = values.filter((value) => value !== undefined);
  const twice = given.find((value, place) => given.indexOf(value) < place);
  if (twice !== undefined) say('components', `The ${what} ${JSON.stringify(twice)} stands twice.`);
}

const choicesSchema = z
  .array(z.object({ name: text(1, 100), value: z.union([text(1, 100), z.number()]) }))
  .max(25);
export const checkChoices = (choices: unknown): Problem[] => problemsOf(choicesSchema, choices);

const modalSchema = z.object({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: z
    .array(z.looseObject({ type: z.int() }))
    .min(1)
    .max(5),
});
export const checkModal = (modal: unknown): Problem[] => problemsOf(modalSchema, modal);
