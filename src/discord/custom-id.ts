import { limits } from './limits.ts';

/**
 * What a button or a menu means, whole: the request that it asks, and from which result on. Nothing is remembered
 * between two clicks, so an id works after a restart and a year later.
 */
export interface Meaning {
  readonly act: Act;
  readonly command: string;
  /** The values of the command's options as they were given. */
  readonly raw: Readonly<Record<string, string>>;
  /** The first result that is shown, from 0. */
  readonly from: number;
}

/**
 * `page`: show from there on; `public`: post for everyone; `open`: the passage that the menu names, in context;
 * `narrow`: only the document that the menu names.
 */
const acts = { page: 'p', public: 'e', open: 'o', narrow: 'n' } as const;
export type Act = keyof typeof acts;
const version = '1';
/** `~` parts the pieces, `=` a name from its value; both are written as %7E and %3D inside a value. */
const [separator, assignment] = ['~', '='];
const encode = (text: string) =>
  text.replace(/[%~=]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const decode = (text: string) =>
  text.replace(/%(25|7E|3D)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The custom id of a meaning; undefined where it is longer than Discord allows: then there is no such button. */
export function writeCustomId({ act, command, raw, from }: Meaning): string | undefined {
  const options = Object.entries(raw).map(([name, value]) => `${name}${assignment}${encode(value)}`);
  const id = [`${version}${acts[act]}`, command, String(from), ...options].join(separator);
  return [...id].length <= limits.customId ? id : undefined;
}

/** The meaning of a custom id; undefined for one of another version. */
export function readCustomId(id: string): Meaning | undefined {
  const [head = '', command = '', from = '', ...options] = id.split(separator);
  const act = (Object.keys(acts) as Act[]).find((name) => head === `${version}${acts[name]}`);
  if (!act || !command || !/^\d{1,6}$/.test(from)) return undefined;
  const raw = Object.fromEntries(
    options.map((option) => {
      const [name = '', value = ''] = option.split(assignment);
      return [name, decode(value)];
    }),
  );
  return { act, command, raw, from: Number(from) };
}
