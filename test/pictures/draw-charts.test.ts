import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/answers/answer.ts';
import { message } from '../../src/answers/message.ts';
import { en } from '../../src/i18n/en.ts';
import { drawCharts } from '../../src/pictures/draw-charts.ts';

const chart = (label: string, values: readonly number[] = [3]): Chart => ({
  title: 'Title',
  labels: values.map(() => label),
  series: [{ name: message('status.not_assessed'), tone: 0, values }],
});
const draw = (...charts: Chart[]) => drawCharts(charts, en);
/** Width and height of a PNG in pixels. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('a picture', () => {
  it('is a PNG, higher with each bar and with each chart', () => {
    const [one, two] = [draw(chart('a')), draw(chart('a', [1, 2, 3]))];
    expect(one.subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(one)[0]).toBe(1600);
    expect(sizeOf(two)[1]).toBeGreaterThan(sizeOf(one)[1] ?? 0);
    expect(sizeOf(draw(chart('a'), chart('b')))[1]).toBe(2 * (sizeOf(one)[1] ?? 0));
  });

  it('leaves out a chart without bars', () => {
    expect(draw(chart('a'), chart('b', [])).equals(draw(chart('a')))).toBe(true);
  });

  it('has every letter of English, Russian and Kazakh', () => {
    // A letter that the font does not have is drawn as the box that stands for all such letters.
    const missing = draw(chart('\u{f0000}'));
    const blank = draw(chart(' '));
    const letters = [...'AzЖщёәғқңөұүһіӘҒҚҢӨҰҮҺІ–“”'];
    const pictures = letters.map((letter) => draw(chart(letter)).toString('base64'));
    for (const [index, picture] of pictures.entries()) {
      expect(picture, letters[index]).not.toBe(blank.toString('base64'));
      expect(picture, letters[index]).not.toBe(missing.toString('base64'));
    }
  });

  it('is the same for the same figures, and another for others', () => {
    expect(draw(chart('a', [1])).equals(draw(chart('a', [1])))).toBe(true);
    expect(draw(chart('a', [1])).equals(draw(chart('a', [2])))).toBe(false);
  });
});
