import { describe, expect, it } from 'vitest';
import { lookOf, renderAnswer } from '../../src/terminal/render.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';

const answer = (line: string) => runLine(line, commands, services, 10).answer;
const plain = (line: string, width = 80) => renderAnswer(answer(line), { width, colour: false });
const lines = [
  '/right assembly',
  '/case kozlov',
  '/recommendations upr-2025',
  'how long is Kozlov’s sentence',
  '/document kibhr-2015',
  '/document',
  '/help',
  '/help cite',
  '/cite sr-2015:permit',
  'Uyghur camps in Xinjiang',
  '/nothing',
  '/right udhr 25',
];

describe('the terminal', () => {
  it.each(lines)('keeps %s within 80 columns', (line) => {
    // What is to be copied stands on one line, however long.
    for (const row of plain(line)
      .replace(answer(line).copy ?? '', '')
      .split('\n'))
      expect(row.length, row).toBeLessThanOrEqual(80);
  });

  it.each(lines)('shows %s in the same words with and without colour', (line) => {
    const coloured = renderAnswer(answer(line), { width: 80, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences of colour
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/[\s│]+/g, ' ')).toBe(
      plain(line).replace(/[\s│]+/g, ' '),
    );
    expect(coloured).toContain('\u001b[');
  });

  it.each([
    [0, 80],
    [undefined, 80],
    [1, 24],
    [24, 24],
    [132, 132],
  ])('that reports %j columns is taken to have %i', (columns, width) => {
    expect(lookOf({ columns } as unknown as NodeJS.WriteStream).width).toBe(width);
  });

  it('keeps words whole in the fewest columns that it is taken to have', () => {
    const { width } = lookOf({ columns: 3 } as unknown as NodeJS.WriteStream);
    expect(plain('/cite ngo-iccpr-2025:45', width)).toMatch(/notification/);
  });

  it('says what an answer is before it quotes', () => {
    const text = plain('/recommendations upr-2025');
    expect(text.indexOf('holds no list')).toBeLessThan(text.indexOf('ngo-iccpr-2025:17'));
    expect(text).toContain('Recommendations made in 2025: asked by NGOs of Kazakhstan to the State');
  });

  it('shows the words that introduce a recommendation, who speaks and what is wrong in the source', () => {
    expect(plain('/cite kibhr-2015:rec-expression.r1')).toContain('The authorities of Kazakhstan should:');
    expect(plain('/cite sr-2015:response.2')).toContain('Speaking in it: UN Special Rapporteur');
    expect(plain('/cite sr-2015:scorecard.1')).toContain('Note: The source says “Oman”');
  });

  it('prints no control characters that were typed', () => {
    const text = renderAnswer(answer('\u001b[31mred \u202e alert\u0007 protest'), {
      width: 80,
      colour: false,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
  });
});
