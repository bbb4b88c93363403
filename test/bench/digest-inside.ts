import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import Database from 'libsql';
import { usualPaces } from '../../src/digest/parts.ts';
import { countFile, folderVariable, lookVariable } from './digest-store.ts';

/**
 * Runs in the process of the bot, before the bot: gives it the store that was filled for it (`startBot` gives each bot
 * an empty one), and counts its transactions. Threads of the bot load it too, and have no store.
 */
const folder = process.env[folderVariable];
if (folder && isMainThread) {
  Object.assign(usualPaces, { lookMs: 1000 * Number(process.env[lookVariable]) });
  process.env.PINPOINT_DATA = folder;
  let begun = 0;
  const { exec } = Database.prototype;
  Database.prototype.exec = function (sql) {
    if (/^begin/i.test(sql)) begun++;
    return exec.call(this, sql);
  };
  process.once('exit', () => writeFileSync(join(folder, countFile), String(begun)));
}
