import { rmSync } from 'node:fs';
import { PermissionFlagsBits } from 'discord.js';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BotWithDigests, startBotWithDigests } from '../support/bot-with-digests.ts';

const start = '2026-01-15T00:00:00.000Z';
const due = '2026-01-15T02:30:00.000Z';
let bot: BotWithDigests;
const manager = { permissions: PermissionFlagsBits.ManageGuild };
const add = () => bot.server.command('digest add', { time: '07:30', zone: 'Asia/Almaty' }, manager);

beforeEach(async () => {
  bot = await startBotWithDigests(start);
});
afterEach(async () => {
  expect(bot.server.refusals).toEqual([]);
  await bot.close();
});

describe('a database that is locked by another program', () => {
  it('holds up no question, is said where it is needed, and no digest is lost', async () => {
    expect((await add()).text).toContain('07:30');
    const other = new Database(bot.file);
    other.exec('begin immediate');
    const [right, settings] = await Promise.all([
      bot.server.command('right', { right: 'assembly' }),
      bot.server.command('settings set', { language: 'kk' }, { ...manager, userId: '300000000000000001' }),
    ]);
    expect(right.text).toContain('assembly');
    expect(settings.text).toContain('cannot be reached just now. Nothing was changed');
    bot.setClock(due);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(bot.server.posts()).toHaveLength(0);
    other.exec('rollback');
    other.close();
    await vi.waitFor(() => expect(bot.server.posts()).toHaveLength(1), 10_000);
    // What failed was not done in part.
    expect(await bot.store.settings.of(bot.server.guildId)).toEqual({});
  });
});

describe('a database whose file is gone', () => {
  it('is said in one line and in the answer, while questions go on being answered', async () => {
    await add();
    for (const end of ['', '-wal', '-shm']) rmSync(bot.file + end, { force: true });
    const list = await bot.server.command('settings set', { language: 'kk' }, manager);
    expect(list.text).toContain('cannot be reached just now');
    expect(bot.troubles).toEqual(['the file of the database was removed or replaced']);
    const right = await bot.server.command('right', { right: 'assembly' }, { userId: '300000000000000002' });
    expect(right.text).toContain('assembly');
  });
});
