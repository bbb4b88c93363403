import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
// The package in one file: read in a tenth of the time that its hundreds of files take.
import * as echarts from 'echarts/dist/echarts.esm.min.mjs';
import type { Chart } from '../answers/answer.ts';
import { type Words, wordFact } from '../i18n/words.ts';

/** Pixels; twice that in the PNG, for sharp screens. */
const width = 800;
const [barHeight, aroundBars, scale] = [46, 110, 2];
/** Longer labels leave no room for bars; they go on in a second line. */
const labelWidth = 330;

/** Told apart by people who see few colours, and in grey. */
const colours = ['#b5b9c4', '#c8553d', '#e9b44c', '#4f8a5b', '#7b3f61', '#8d99ae', '#5a7fa8'];
const font = 'DejaVu Sans';
/** Without a font file no text is drawn at all; this one has Cyrillic and the letters of Kazakh. */
const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)),
);

/** Charts one below the other as a PNG. Horizontal bars, each of them stacked of its series. */
export function drawCharts(charts: readonly Chart[], words: Words): Buffer {
  const drawn = charts.filter(({ labels }) => labels.length > 0);
  const heights = drawn.map(({ labels }) => labels.length * barHeight + aroundBars);
  const svgs = drawn.map((chart, index) => svgOf(chart, heights[index] ?? 0, words));
  const height = heights.reduce((sum, one) => sum + one, 0);
  let top = 0;
  const placed = svgs.map((svg, index) => {
    const at = top;
    top += heights[index] ?? 0;
    return svg.replace('<svg ', `<svg y="${at}" `);
  });
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/>${placed.join('')}</svg>`;
  const picture = new Resvg(whole, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: font },
  });
  return Buffer.from(picture.render().asPng());
}

function svgOf({ title, labels, series }: Chart, height: number, words: Words): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font },
    title: { text: wordFact(title, words), left: 16, top: 12, textStyle: { fontFamily: font, fontSize: 16 } },
    legend:
      series.length > 1
        ? { top: 40, left: 16, data: series.map(({ name }) => wordFact(name, words)) }
        : undefined,
    grid: { left: labelWidth + 24, right: 48, top: series.length > 1 ? 72 : 48, bottom: 16 },
    xAxis: { type: 'value', minInterval: 1, splitNumber: 4 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: labels.map((label) => wordFact(label, words)),
      axisLabel: { width: labelWidth, overflow: 'break', fontSize: 12, lineHeight: 15 },
    },
    series: series.map(({ name, tone, values }) => ({
      type: 'bar',
      stack: 'all',
      itemStyle: { color: colours[tone % colours.length] },
      name: wordFact(name, words),
      data: values,
      label: { show: true, formatter: ({ value }: { value: number }) => (value > 0 ? String(value) : '') },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
