import { describe, expect, it } from 'vitest';
import { openZip, type ZipLimits } from '../../src/ingest/files/zip.ts';
import { makeZip, type ZipPart } from './support/make-zip.ts';
import { refusal, withFile } from './support/with-file.ts';

const MB = 1024 * 1024;
const reading = (name: string, limits?: Partial<ZipLimits>) => async (path: string) => {
  const zip = await openZip(path, limits);
  try {
    return await zip.text(name);
  } finally {
    zip.close();
  }
};
const refusing = (parts: readonly ZipPart[], limits?: Partial<ZipLimits>) =>
  refusal('a.docx', makeZip(parts), reading('a.xml', limits));

describe('an archive', () => {
  it('gives its parts as text, packed or not', async () => {
    const bytes = makeZip([
      { name: 'a.xml', content: 'Отчёт' },
      { name: 'b.xml', content: 'stored', stored: true },
      { name: 'c.xml', content: Buffer.from('\uFEFFwide', 'utf16le') },
    ]);
    await withFile('a.docx', bytes, async (path) => {
      const zip = await openZip(path);
      expect(zip.names).toEqual(['a.xml', 'b.xml', 'c.xml']);
      expect(zip.has('b.xml')).toBe(true);
      expect(zip.has('d.xml')).toBe(false);
      expect(await Promise.all(zip.names.map((name) => zip.text(name)))).toEqual(['Отчёт', 'stored', 'wide']);
      expect(() => zip.stream('d.xml')).toThrow('has no part d.xml');
      zip.close();
    });
  });

  it('that would unpack to far more than it holds is refused by its directory', async () => {
    const parts = [{ name: 'a.xml', content: Buffer.alloc(64 * MB) }];
    expect(makeZip(parts).length).toBeLessThan(100_000);
    expect(await refusing(parts)).toMatch(
      /would unpack to far more than a document needs \(its part a\.xml to 64 MB/,
    );
  });

  it('that says of a part that it is small is refused while it is unpacked', async () => {
    const parts = [{ name: 'a.xml', content: Buffer.alloc(32 * MB), claimedSize: 1000 }];
    expect(await refusing(parts)).toMatch(
      /says of its part a\.xml that it is smaller than it is: it is not opened/,
    );
  });

  it('that says of a part that it is larger than it is counts as damaged', async () => {
    expect(await refusing([{ name: 'a.xml', content: 'text', claimedSize: 1000 }])).toMatch(
      /is damaged: its part a\.xml/,
    );
  });

  it('is refused where a part does not have its checksum', async () => {
    expect(await refusing([{ name: 'a.xml', content: 'text', claimedCrc: 1 }])).toMatch(
      /does not have the checksum/,
    );
  });

  it('is refused where a part is locked, named twice, or named as lying outside', async () => {
    const part = { name: 'a.xml', content: 'text' };
    expect(await refusing([{ ...part, encrypted: true }])).toMatch(/is locked with a password/);
    expect(await refusing([part, part])).toMatch(/holds two parts named a\.xml/);
    expect(await refusing([part, { ...part, name: '../b.xml' }])).toMatch(/name leads outside of it/);
    expect(await refusing([part, { ...part, name: '/etc/b.xml' }])).toMatch(/name leads outside of it/);
  });

  it('is refused where it has more parts, or more in all, than the limits say', async () => {
    const parts = ['a.xml', 'b.xml', 'c.xml'].map((name) => ({ name, content: 'x'.repeat(400) }));
    expect(await refusing(parts, { entries: 2 })).toMatch(/holds 3 parts, and at most 2 are read/);
    expect(await refusing(parts, { totalBytes: 1000 })).toMatch(/its part c\.xml/);
    expect(await refusing(parts, { entryBytes: 300 })).toMatch(/its part a\.xml/);
  });

  it('is refused where a part is broken or not in UTF-8', async () => {
    const bytes = makeZip([{ name: 'a.xml', content: 'some text '.repeat(100) }]);
    bytes.fill(0xff, 40, 50);
    expect(await refusal('a.docx', bytes, reading('a.xml'))).toMatch(
      /is damaged: its part a\.xml cannot be unpacked/,
    );
    expect(await refusing([{ name: 'a.xml', content: Buffer.from([0xe0, 0x41]) }])).toMatch(
      /a\.xml is not in UTF-8/,
    );
  });
});
