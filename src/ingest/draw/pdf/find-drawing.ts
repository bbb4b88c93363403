import { type Matrix, multiply } from './matrix.ts';
import type { Rule } from './sheet.ts';

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface Orders {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Level lines and pictures among what a page orders to be drawn. */
export function findDrawing(
  orders: Orders,
  ops: Record<string, number>,
  view: Matrix,
): { rules: Rule[]; pictures: number } {
  const rules: Rule[] = [];
  let pictures = 0;
  let now: Matrix = IDENTITY;
  const kept: Matrix[] = [];
  const picture = new Set([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]);
  orders.fnArray.forEach((order, at) => {
    const args = orders.argsArray[at] as unknown[] | null;
    if (order === ops.save) kept.push(now);
    else if (order === ops.restore) now = kept.pop() ?? IDENTITY;
    else if (order === ops.transform) now = multiply(now, args as unknown as Matrix);
    else if (order === ops.paintFormXObjectBegin) {
      kept.push(now);
      const own = args?.[0] as Record<number, number> | null;
      if (own) now = multiply(now, [0, 1, 2, 3, 4, 5].map((n) => own[n] ?? 0) as unknown as Matrix);
    } else if (order === ops.paintFormXObjectEnd) now = kept.pop() ?? IDENTITY;
    else if (picture.has(order)) pictures++;
    else if (order === ops.constructPath && args?.[0] !== ops.endPath) {
      const box = args?.[2] as Record<number, number> | null | undefined;
      if (!box) return;
      const whole = multiply(view, now);
      const [xa, ya] = apply(whole, box[0] ?? 0, box[1] ?? 0);
      const [xb, yb] = apply(whole, box[2] ?? 0, box[3] ?? 0);
      if (Math.abs(ya - yb) <= 2 && Math.abs(xa - xb) >= 20)
        rules.push({ x0: Math.min(xa, xb), x1: Math.max(xa, xb), y: (ya + yb) / 2 });
    }
  });
  return { rules, pictures };
}

const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];
