import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/ingest/files/decode-text.ts';

const russian =
  'Комитет рекомендует государству-участнику:\nа) пересмотреть законодательство; «мирные собрания» — право.\n';

/** The bytes of a text in an encoding of one byte a letter. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const letters = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte), { stream: true }), byte]),
  );
  return Buffer.from([...text].map((letter) => letters.get(letter) ?? 0x3f));
}
const wide = (text: string, swapped: boolean) =>
  swapped ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');

describe('text is decoded', () => {
  it.each([
    ['UTF-8', Buffer.from(russian), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${russian}`), 'utf-8'],
    ['UTF-16 LE with a mark', wide(`\uFEFF${russian}`, false), 'utf-16le'],
    ['UTF-16 BE with a mark', wide(`\uFEFF${russian}`, true), 'utf-16be'],
    ['UTF-16 LE without one', wide(russian, false), 'utf-16le'],
    ['UTF-16 BE without one', wide(russian, true), 'utf-16be'],
  ])('from %s without a doubt', (_, bytes, encoding) => {
    expect(decodeText(bytes, 'a.txt')).toEqual({ text: russian, encoding, doubts: [] });
  });

  it.each(['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'])(
    'from %s, with a doubt that names it and the first line where it matters',
    (encoding) => {
      // Some of these have no such quotation marks or dashes.
      const text = `Plain letters first.\n${russian.replace(/[«»—]/g, '"')}`;
      const decoded = decodeText(encode(text, encoding), 'a.txt');
      expect(decoded).toMatchObject({ text, encoding });
      expect(decoded.doubts).toEqual([{ line: 2, message: expect.stringContaining(`read as ${encoding}`) }]);
    },
  );

  it.each([
    ['a single word', 'Отчёт'],
    ['capitals', 'ДОКЛАД О ПРАВАХ ЧЕЛОВЕКА'],
    ['English with a name', 'The trial of Мария Петрова was closed, № 5.'],
    ['a single word in much English', `${'Plain English. '.repeat(20_000)}\nАстана`],
  ])('from windows-1251 where it is %s', (_, text) => {
    expect(decodeText(encode(text, 'windows-1251'), 'a.txt')).toMatchObject({
      text,
      encoding: 'windows-1251',
    });
  });

  it('from windows-1252 where accents stand among plain letters', () => {
    const text = 'The café “Bélgica” in Côte d’Ivoire – naïve über España';
    expect(decodeText(encode(text, 'windows-1252'), 'a.txt')).toMatchObject({
      text,
      encoding: 'windows-1252',
    });
  });

  it('in the encoding that the file itself names', () => {
    const text = 'Zażółć gęślą jaźń';
    expect(decodeText(encode(text, 'iso-8859-2'), 'a.html', 'iso-8859-2')).toEqual({
      text,
      encoding: 'iso-8859-2',
      doubts: [],
    });
  });

  it('with a doubt where Kazakh letters may have been others', () => {
    const bytes = encode('Ќазаќстан Республикасыныѓ азаматтары туралы заѓ', 'windows-1251');
    expect(decodeText(bytes, 'a.txt').doubts.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('if the text is Kazakh, save it as UTF-8'),
    );
  });
});

describe('text is refused with its lines', () => {
  const refusal = (bytes: Buffer) => {
    try {
      decodeText(bytes, 'a.txt');
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error('it was not refused');
  };

  it('where UTF-8 is broken in the middle, and is not taken for another encoding', () => {
    const bytes = Buffer.from(russian.repeat(3));
    bytes[bytes.lastIndexOf(10, -2) + 1] = 0xff;
    expect(refusal(bytes)).toMatch(/^a\.txt:6: has bytes that are no UTF-8/);
    expect(refusal(Buffer.from(russian).subarray(0, 32))).toMatch(/^a\.txt:1: has bytes that are no UTF-8/);
  });

  it('where UTF-16 is cut off', () => {
    expect(refusal(wide(`\uFEFF${russian}`, false).subarray(0, 51))).toMatch(
      /is in UTF-16LE, but is cut off/,
    );
  });

  it('where letters were lost or read wrongly before', () => {
    expect(refusal(Buffer.from('Good.\nLost: �\n'))).toMatch(/^a\.txt:2: has letters that were lost before/);
    expect(refusal(Buffer.from('caf\u00C3\u00A9'))).toMatch(
      /^a\.txt:1: has letters that were read in a wrong encoding/,
    );
    expect(refusal(Buffer.from('it\u00E2\u20AC\u2122s'))).toMatch(/wrong encoding/);
    expect(refusal(Buffer.from('РџСЂР°РІРѕ'))).toMatch(/wrong encoding/);
  });

  it('where there are control characters or zero bytes', () => {
    expect(refusal(Buffer.from('One\nTwo\nThree \u0007'))).toMatch(/^a\.txt:3: has control characters/);
    expect(refusal(Buffer.from([65, 0, 66, 67, 0, 0, 1]))).toMatch(/^a\.txt: is no text/);
  });

  it('where it is in an encoding that cannot be told', () => {
    expect(refusal(encode('Zażółć gęślą jaźń, Wałęsa', 'iso-8859-2'))).toMatch(
      /cannot be told.*save it as UTF-8/,
    );
  });

  it('but ordinary Ukrainian, Portuguese and Swiss texts are not', () => {
    for (const text of [
      'Рівність і СІЧ, РЄ та СЄ',
      'NÃO À VIOLAÇÃO. São Tomé',
      '“«quoted»”',
      'a\fb\vc\u0085',
    ])
      expect(decodeText(Buffer.from(text), 'a.txt').text).toBe(text);
  });
});
