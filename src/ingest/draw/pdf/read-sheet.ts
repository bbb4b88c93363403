import { getResolvedPDFJS } from 'unpdf';
import { cleanLetters } from './clean-letters.ts';
import { findDrawing } from './find-drawing.ts';
import { type Matrix, multiply } from './matrix.ts';
import type { PdfFile } from './open-file.ts';
import type { Run, Sheet } from './sheet.ts';
import { turnUpright } from './turn-upright.ts';

/** A run with the angle at which it is written, in quarter turns. */
export interface Turned extends Run {
  readonly angle: number;
}

const BOLD = /bold|black|heavy|semibold|demi|,b\b|-bd\b|\bBd/i;
const ITALIC = /italic|oblique|kursiv|,i\b|-it\b/i;

/** Reads one page: its letters with their places, and what is drawn on it. */
export async function readSheet(file: PdfFile, number: number): Promise<Sheet> {
  const { OPS } = await getResolvedPDFJS();
  const page = await file.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const view = viewport.transform as unknown as Matrix;
  const content = await page.getTextContent({ includeMarkedContent: true });
  // The list of what is drawn also loads the fonts, whose names say what is bold.
  const drawing = findDrawing(await page.getOperatorList(), OPS, view);
  const looks = new Map<string, { bold: boolean; italic: boolean }>();
  const lookOf = (font: string) => {
    let look = looks.get(font);
    if (!look) {
      const known = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
      const name = String(known?.name ?? '').replace(/^[A-Z]{6}\+/, '');
      look = {
        bold: known?.bold === true || known?.black === true || BOLD.test(name),
        italic: known?.italic === true || ITALIC.test(name),
      };
      looks.set(font, look);
    }
    return look;
  };

  const runs: Turned[] = [];
  const marked: boolean[] = [];
  let unreadable = 0;
  let spaced = false;
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marked.pop();
      else marked.push('tag' in item && (item as { tag?: string }).tag === 'Artifact');
      continue;
    }
    const cleaned = cleanLetters(item.str);
    unreadable += cleaned.unreadable;
    const text = cleaned.text.trim();
    if (!text) {
      if (item.str && cleaned.text) spaced = true;
      continue;
    }
    const m = multiply(view, item.transform as unknown as Matrix);
    const lead = cleaned.text.length - cleaned.text.trimStart().length;
    const each = item.width / cleaned.text.length;
    const { bold, italic } = lookOf(item.fontName);
    const angle = Math.round((Math.atan2(m[1], m[0]) * 180) / Math.PI);
    runs.push({
      text,
      x: m[4] + (angle === 0 ? lead * each : 0),
      y: m[5],
      width: text.length === cleaned.text.length ? item.width : each * text.length,
      size: Math.hypot(m[2], m[3]) || item.height || 10,
      bold,
      italic,
      artifact: marked.includes(true),
      spaced: spaced || lead > 0,
      angle,
    });
    spaced = cleaned.text.endsWith(' ');
  }
  page.cleanup();
  const upright = turnUpright(runs, viewport.width, viewport.height);
  return {
    page: number,
    ...upright,
    rules: upright.turned ? [] : drawing.rules,
    pictures: drawing.pictures,
    unreadable,
  };
}
