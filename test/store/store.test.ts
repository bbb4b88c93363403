import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describeStores, type Instances } from './kinds.ts';

const [server, other] = ['100000000000000001', '100000000000000002'];
const [libel, permit] = ['ngo-upr-2014:expression.r1', 'ngo-upr-2014:assembly.r1'] as PassageId[] as [
  PassageId,
  PassageId,
];
const assessment = (more: Partial<Assessment> = {}): Assessment => ({
  recommendation: libel,
  status: 'partially_implemented',
  evidence: { kind: 'passage', passage: 'ngo-iccpr-2025:37' as PassageId },
  why: 'Out of the Criminal Code',
  by: '900000000000000001',
  at: '2026-01-15T09:00:00.000Z',
  ...more,
});

describeStores({ 'the store': storeSuite });

function storeSuite(instances: () => Instances): void {
  it('keeps what a server chose, and only that', async () => {
    const { store } = instances();
    expect(await store.settings.of(server)).toEqual({});
    await store.settings.save(server, { language: 'kk', publicChannels: ['1', '2'] });
    await store.settings.save(server, { visibility: 'everyone' });
    expect(await store.settings.of(server)).toEqual({
      language: 'kk',
      publicChannels: ['1', '2'],
      visibility: 'everyone',
    });
    await store.settings.save(server, { language: null, publicChannels: null, assessorRole: '5' });
    expect(await store.settings.of(server)).toEqual({ visibility: 'everyone', assessorRole: '5' });
    expect(await store.settings.of(other)).toEqual({});
  });

  it('keeps the assessments of a server with their history, and takes the latest back', async () => {
    const { store } = instances();
    const own = '100000000000000003';
    const first = await store.assessments.add(own, assessment());
    expect(first.from).toBe('not_assessed');
    const link = { kind: 'link', url: 'https://example.org/law' } as const;
    const second = await store.assessments.add(own, assessment({ status: 'implemented', evidence: link }));
    expect(second.from).toBe('partially_implemented');
    await store.assessments.add(own, assessment({ recommendation: permit, status: 'contrary' }));
    expect((await store.assessments.current(own)).get(libel)).toMatchObject({
      status: 'implemented',
      evidence: link,
    });
    expect((await store.assessments.current(own)).size).toBe(2);
    expect((await store.assessments.current(other)).size).toBe(0);

    const at = '2026-01-16T09:00:00.000Z';
    expect(await store.assessments.undo(own, libel, '7', at)).toMatchObject({ id: second.id });
    expect((await store.assessments.current(own)).get(libel)).toMatchObject({ status: first.status });
    await store.assessments.undo(own, libel, '7', at);
    expect(await store.assessments.undo(own, libel, '7', at)).toBeUndefined();
    expect((await store.assessments.current(own)).has(libel)).toBe(false);
    const history = await store.assessments.history(own, libel);
    expect(history.map(({ status, undone }) => [status, undone?.by])).toEqual([
      ['partially_implemented', '7'],
      ['implemented', '7'],
    ]);
    expect(await store.assessments.history(own)).toHaveLength(3);
  });

  it('loses none of several changes of the channels at once', async () => {
    const { store } = instances();
    const busy = '100000000000000014';
    const channels = Array.from({ length: 12 }, (_, index) => String(index));
    await Promise.all(channels.map((allow) => store.settings.changeChannels(busy, { allow })));
    expect([...((await store.settings.of(busy)).publicChannels ?? [])].sort()).toEqual(channels.sort());
    expect(await store.settings.changeChannels(busy, { forbid: '3' })).toBe(true);
    expect(await store.settings.changeChannels(busy, { forbid: '3' })).toBe(false);
    expect((await store.settings.of(busy)).publicChannels).not.toContain('3');
  });

  it('says of a request once that it comes for the first time, to several at once, and forgets it', async () => {
    const { store } = instances();
    const at = '2026-01-16T09:00:00.000Z';
    const said = await Promise.all(Array.from({ length: 10 }, () => store.requests.isFirst('r1', at)));
    expect(said.filter(Boolean)).toHaveLength(1);
    await store.requests.forgetBefore(at);
    expect(await store.requests.isFirst('r1', at)).toBe(false);
    await store.requests.forgetBefore('2026-01-16T09:00:00.001Z');
    expect(await store.requests.isFirst('r1', at)).toBe(true);
  });

  it('gives each of many changes at once its own turn', async () => {
    const { store, second } = instances();
    const busy = '100000000000000004';
    const statuses = ['implemented', 'contrary', 'closed', 'not_implemented'] as const;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : second).assessments.add(
          busy,
          assessment({ status: statuses[index % 4] ?? 'closed' }),
        ),
      ),
    );
    const history = await store.assessments.history(busy);
    expect(history).toHaveLength(20);
    history.forEach((change, index) => {
      expect(change.from).toBe(history[index - 1]?.status ?? 'not_assessed');
    });
  });

  it('keeps what it has when it is opened again, by several at once', async () => {
    const { store, address } = instances();
    await store.settings.save('100000000000000005', { language: 'ru' });
    const again = await Promise.all([openStore(address), openStore(address), openStore(address)]);
    for (const one of again) {
      expect(await one.settings.of('100000000000000005')).toEqual({ language: 'ru' });
      await one.close();
    }
  });

  it('is made by several instances that start at once', async () => {
    const fresh = await instances().makeAddress();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(fresh)));
    await Promise.all(stores.map((one, index) => one.settings.save(String(index), { language: 'en' })));
    for (const one of stores) {
      expect(await one.settings.of('4')).toEqual({ language: 'en' });
      await one.close();
    }
  });

  it('leaves out what another version wrote of a server', async () => {
    const { store, run } = instances();
    const own = '100000000000000009';
    await store.settings.save(own, { language: 'kk', publicChannels: ['1'], visibility: 'everyone' });
    await run(`update settings set public_channels = '{', language = 'tlh' where server = '${own}'`);
    expect(await store.settings.of(own)).toEqual({ visibility: 'everyone', publicChannels: [] });
  });

  it('forgets a server at once, and those that sent the bot away some time ago', async () => {
    const { store } = instances();
    const [gone, back, fresh] = ['100000000000000006', '100000000000000007', '100000000000000008'];
    for (const one of [gone, back, fresh]) {
      await store.servers.present(one);
      await store.settings.save(one, { language: 'en' });
      await store.assessments.add(one, assessment());
    }
    await store.servers.left(gone, '2026-01-01T00:00:00.000Z');
    await store.servers.left(back, '2026-01-01T00:00:00.000Z');
    await store.servers.present(back);
    await store.servers.left(fresh, '2026-02-20T00:00:00.000Z');
    expect(await store.servers.forgetLeftBefore('2026-02-01T00:00:00.000Z')).toBe(1);
    expect(await store.settings.of(gone)).toEqual({});
    expect(await store.assessments.history(gone)).toEqual([]);
    expect(await store.settings.of(back)).toEqual({ language: 'en' });
    expect(await store.settings.of(fresh)).toEqual({ language: 'en' });
    await store.servers.forget(fresh);
    expect(await store.assessments.history(fresh)).toEqual([]);
    // Sent away while the bot was not running.
    await store.servers.onlyPresent([], '2026-03-01T00:00:00.000Z');
    expect(await store.servers.forgetLeftBefore('2026-03-02T00:00:00.000Z')).toBe(1);
    expect(await store.settings.of(back)).toEqual({});
  });
}

describe('a store that cannot be used', () => {
  it('says so in one line: a database that nobody serves, a folder that is no file', async () => {
    await expect(openStore({ url: 'postgres://a:b@127.0.0.1:9/none' })).rejects.toMatchObject({
      name: 'StoreError',
      reason: 'gone',
    });
    const folder = mkdtempSync(join(tmpdir(), 'pinpoint-store-'));
    await expect(openStore({ file: folder })).rejects.toMatchObject({ name: 'StoreError' });
    const file = join(folder, 'plain');
    writeFileSync(file, 'no database');
    await expect(openStore({ file })).rejects.toMatchObject({ name: 'StoreError' });
    await expect(openStore({ file: join(file, 'below', 'x.sqlite') })).rejects.toMatchObject({
      name: 'StoreError',
    });
    rmSync(folder, { recursive: true });
  });
});
