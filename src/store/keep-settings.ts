import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { interfaceLanguages, type ServerSettings, visibilities } from '../domain/server-settings.ts';
import type { SettingsChange, SettingsStore } from '../domain/store.ts';
import { retrying, writing } from './retry.ts';
import { jsonOf } from './rows.ts';
import type { Tables } from './tables.ts';

/** What stands in a row may be of another version: what this one does not know is left out. */
const row = z.object({
  visibility: z.enum(visibilities).nullable().catch(null),
  language: z.enum(interfaceLanguages).nullable().catch(null),
  // What cannot be read may be a list that leaves most channels out.
  public_channels: jsonOf(z.array(z.string())).nullable().catch([]),
  assessor_role: z.string().nullable(),
});

export const keepSettings = (database: Kysely<Tables>): SettingsStore => ({
  of: (server) =>
    retrying(async () => {
      const found = await database
        .selectFrom('settings')
        .selectAll()
        .where('server', '=', server)
        .executeTakeFirst();
      return found ? read(row.parse(found)) : {};
    }),

  save: (server, change) => writing(database, (transaction) => save(transaction, server, change)),

  changeChannels: (server, { allow, forbid }) =>
    writing(database, async (transaction) => {
      // Its row is locked by the first write, so that of two changes at once neither is lost.
      await save(transaction, server, {});
      const found = await transaction
        .selectFrom('settings')
        .selectAll()
        .where('server', '=', server)
        .executeTakeFirstOrThrow();
      const { publicChannels = [] } = read(row.parse(found));
      if (forbid && !publicChannels.includes(forbid)) return false;
      const wanted = new Set([...publicChannels, ...(allow ? [allow] : [])]);
      if (forbid) wanted.delete(forbid);
      await save(transaction, server, { publicChannels: [...wanted] });
      return true;
    }),
});

async function save(transaction: Transaction<Tables>, server: string, change: SettingsChange): Promise<void> {
  const values = columnsOf(change);
  await transaction
    .insertInto('settings')
    .values({
      server,
      visibility: null,
      language: null,
      public_channels: null,
      assessor_role: null,
      ...values,
    })
    .onConflict((conflict) => conflict.column('server').doUpdateSet({ server, ...values }))
    .execute();
}

function read({ visibility, language, public_channels, assessor_role }: z.infer<typeof row>) {
  const settings: Partial<ServerSettings> = {
    ...(visibility ? { visibility } : {}),
    ...(language ? { language } : {}),
    ...(public_channels ? { publicChannels: public_channels } : {}),
    ...(assessor_role ? { assessorRole: assessor_role } : {}),
  };
  return settings;
}

const columnsOf = ({ visibility, language, publicChannels, assessorRole }: SettingsChange) => ({
  ...(visibility === undefined ? {} : { visibility }),
  ...(language === undefined ? {} : { language }),
  ...(publicChannels === undefined
    ? {}
    : { public_channels: publicChannels === null ? null : JSON.stringify(publicChannels) }),
  ...(assessorRole === undefined ? {} : { assessor_role: assessorRole }),
});
