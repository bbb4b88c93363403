/**
 * A small writer of PDFs, in Courier: each letter is 0.6 of its size wide, so that a test knows where lines end.
 * Places are points from the top left corner of an A4 page.
 */

export interface Printed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'roman' | 'bold' | 'italic';
}

export interface MadePage {
  readonly printed: readonly Printed[];
  /** Level lines. */
  readonly rules?: readonly { readonly x0: number; readonly x1: number; readonly y: number }[];
  /** With a picture on it. */
  readonly picture?: boolean;
}

export interface MadePdf {
  readonly pages: readonly MadePage[];
  readonly title?: string;
  /** Encrypted under a password that nobody knows. */
  readonly locked?: boolean;
}

const HEIGHT = 842;
const FONTS = { roman: 'Courier', bold: 'Courier-Bold', italic: 'Courier-Oblique' } as const;

/** Letters of Windows' Latin set that are not where Unicode has them. */
const WINDOWS: Readonly<Record<string, number>> = {
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '…': 0x85,
};

const encode = (text: string): string =>
  [...text]
    .map((letter) => String.fromCharCode(WINDOWS[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, (letter) => `\\${letter}`);

function contentOf(page: MadePage): string {
  const orders = page.printed.map(
    ({ text, x, y, size = 10, font = 'roman' }) =>
      `BT /${font} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${encode(text)}) Tj ET`,
  );
  for (const { x0, x1, y } of page.rules ?? []) orders.push(`${x0} ${HEIGHT - y} m ${x1} ${HEIGHT - y} l S`);
  if (page.picture) orders.push('q 500 0 0 700 40 70 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q');
  return orders.join('\n');
}

/** Writes a PDF as bytes. */
export function makePdf({ pages, title, locked }: MadePdf): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const name of Object.values(FONTS))
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const fonts = Object.keys(FONTS)
    .map((font, at) => `/${font} ${3 + at} 0 R`)
    .join(' ');
  for (const page of pages) {
    const content = contentOf(page);
    const own = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${own} 0 R /Resources << /Font << ${fonts} >> >> >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const info = add(`<< /Title (${encode(title ?? '')}) /CreationDate (D:20150616120000Z) >>`);
  const filler = 'ab'.repeat(32);
  const lock = locked
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${filler}> /U <${filler}> /P -4 >> /ID [<${filler}> <${filler}>]`
    : '';
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${info} 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Breaks a text into lines of at most so many letters; the first may have fewer. */
export function wrap(text: string, letters: number, first = letters): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = lines.length ? letters : first;
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
