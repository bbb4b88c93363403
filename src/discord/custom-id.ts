import { lengthOf, limits } from './limits.ts';

/**
 * What a button or a menu means, whole: the request that it asks, and from which item on. Nothing is remembered
 * between two clicks, so an id works after a restart and a year later.
 */
export interface Meaning {
  readonly act: Act;
  readonly command: string;
  /** The values of the command's options as they were given. */
  readonly raw: Readonly<Record<string, string>>;
  /** The first item that is shown, from 0. */
  readonly from: number;
  /** The option of a menu's choice. */
  readonly pick?: string;
}

/**
 * `page`: show it in this message; `open`: show it in a new message to who clicks; `public`: post this message for
 * everyone; `claim`: check the claim that a menu holds.
 */
const acts = { page: 'p', open: 'o', public: 'e', claim: 'c' } as const;
export type Act = keyof typeof acts;
const version = '1';
/** `~` parts the pieces, `=` a name from its value; both are written as %7E and %3D inside a value. */
const [separator, assignment] = ['~', '='];
const encode = (text: string) =>
  text.replace(/[%~=]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const decode = (text: string) =>
  text.replace(/%(25|7E|3D)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The custom id of a meaning; undefined where it is longer than Discord allows: then there is no such button. */
export function writeCustomId({ act, command, raw, from, pick }: Meaning): string | undefined {
  const options = Object.entries(raw)
    .filter(([name]) => name !== pick)
    .map(([name, value]) => `${name}${assignment}${encode(value)}`);
  // A name without a value is the option that the menu's choice fills in.
  const pieces = [`${version}${acts[act]}`, command, String(from), ...options, ...(pick ? [pick] : [])];
  const id = pieces.join(separator);
  return lengthOf(id) <= limits.customId ? id : undefined;
}

/** The meaning of a custom id; undefined for one of another version. */
export function readCustomId(id: string): Meaning | undefined {
  const [head = '', command = '', from = '', ...options] = id.split(separator);
  const act = (Object.keys(acts) as Act[]).find((name) => head === `${version}${acts[name]}`);
  if (!act || !command || !/^\d{1,6}$/.test(from)) return undefined;
  const parts = options.map((option) => option.split(assignment));
  const given = parts.filter(([, value]) => value !== undefined);
  const pick = parts.find(([, value]) => value === undefined)?.[0];
  const raw = Object.fromEntries(given.map(([name = '', value = '']) => [name, decode(value)]));
  return { act, command, raw, from: Number(from), ...(pick ? { pick } : {}) };
}
