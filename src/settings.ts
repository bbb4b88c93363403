import { config } from 'dotenv';
import { z } from 'zod';
import { defaultSettings, interfaceLanguages, visibilities } from './domain/server-settings.ts';
import { languages } from './i18n/languages.ts';
import type { Words } from './i18n/words.ts';

/** What can be set in `.env` or in the environment; `.env.example` explains each. */
const settingsSchema = z.object({
  /** A folder with a corpus of its own; the one that comes with Pinpoint unless set. */
  PINPOINT_CORPUS: z.string().min(1, 'a folder, or leave the line out').optional(),
  /** A PostgreSQL database for what is kept of servers; without it, a SQLite file. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'an address that begins with postgres://' })
    .optional(),
  /** The folder of that file. */
  PINPOINT_DATA: z.string().default('data'),
  /** Who sees an answer where neither the person nor the server chose. */
  PINPOINT_VISIBILITY: z
    .string()
    .toLowerCase()
    .pipe(z.enum(visibilities, `one of ${visibilities.join(', ')}`))
    .default(defaultSettings.visibility),
  /** The language around the quotations where the server chose none. */
  PINPOINT_LANGUAGE: z
    .string()
    .toLowerCase()
    .pipe(z.enum(interfaceLanguages, `one of ${interfaceLanguages.join(', ')}`))
    .default(defaultSettings.language),
  /** How many hours late a digest may be posted where the bot was away; later it was missed. */
  PINPOINT_DIGEST_WINDOW: z.coerce
    .number('a number of hours')
    .min(0.1, 'hours: from 0.1 to 48')
    .max(48, 'hours: from 0.1 to 48')
    .default(6),
  /** The bot's token from Discord's developer portal; without it Pinpoint answers in the terminal. */
  DISCORD_TOKEN: z.string().min(1, 'a token, or leave the line out').optional(),
  /** Register the commands in this server only. */
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'the id of a server: 17 to 20 digits')
    .optional(),
  /** Another address of Discord's API: a proxy, or a server for tests. */
  DISCORD_API: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })
    .optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A setting that cannot be used: every one of them, with what would be right. */
export class SettingsError extends Error {}

/**
 * Reads the settings; the environment goes before `.env`.
 *
 * @throws SettingsError naming every setting that is wrong
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  config({ quiet: true });
  // Hosting panels write empty values for what is not set, and spaces around what was pasted.
  const given = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  const values: Record<string, string | undefined> = Object.fromEntries(given);
  const parsed = settingsSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new SettingsError(
    parsed.error.issues
      .map(({ path: [name = ''], message }) => `${String(name)}: ${saidOf(String(name), values)}${message}`)
      .join('\n'),
  );
}

/** The words of the terminal: English unless a language is set. Commands are typed by their English names. */
export const terminalWords = ({ PINPOINT_LANGUAGE: language }: Settings): Words =>
  language === 'own' ? languages.en : { ...languages[language], commandNames: {} };

/** A value that is wrong, but never a secret. */
const saidOf = (name: string, values: Readonly<Record<string, string | undefined>>) =>
  /TOKEN|URL/.test(name) ? '' : `“${values[name] ?? ''}” is wrong; right is `;
