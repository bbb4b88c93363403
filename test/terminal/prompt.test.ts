import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { runTerminal } from '../../src/terminal/prompt.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';

async function type(lines: string[], { tty = false } = {}): Promise<string> {
  const input = Object.assign(
    Readable.from(lines.map((line) => `${line}\n`)),
    tty ? { isTTY: true, setRawMode: () => input } : {},
  );
  const output = Object.assign(new PassThrough(), tty ? { isTTY: true, columns: 80 } : {});
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await runTerminal(commands, services, { input: input as never, output: output as never });
  return Buffer.concat(chunks).toString('utf8');
}

/** A key at the first prompt; the input itself stays open, as a terminal does. */
async function press(key: string): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = runTerminal(commands, services, { input: input as never, output: output as never });
  input.write(key);
  await ended;
  return Buffer.concat(chunks).toString('utf8');
}

describe('the prompt', () => {
  it('answers piped lines in order, without a greeting or a prompt', async () => {
    const text = await type(['/cite ngo-iccpr-2025:45', '', '/cite ngo-iccpr-2025:46']);
    expect(text).not.toMatch(/Type a question|^> /m);
    expect(text.indexOf('para. 45')).toBeGreaterThan(-1);
    expect(text.indexOf('para. 46')).toBeGreaterThan(text.indexOf('para. 45'));
  });

  it('goes on with "more" until there are no more', async () => {
    const text = await type(['/recommendations upr-2014', 'more', 'more', '/cite ngo-iccpr-2025:45', 'more']);
    const places = [...text.matchAll(/^ {4}(\d+)\. Joint NGO submission/gm)].map((match) => Number(match[1]));
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(text.match(/There are no more results\./g)).toHaveLength(2);
  });

  it('says how to go on where not all is shown', async () => {
    const text = await type(['/recommendations upr-2014']);
    expect(text).toContain('10 of 12 are shown. “more” goes on.');
  });

  it('ends the line of its prompt where the input ends at a terminal', async () => {
    expect(await type([], { tty: true })).toMatch(/> [^\n]*\n$/);
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('ends the line of its prompt on %s', async (_, key) => {
    expect(await press(key)).toMatch(/> [^\n]*\n$/);
  });

  it('ends no line where there is no prompt', async () => {
    expect(await type([])).toBe('');
    expect(await type(['exit'], { tty: true })).not.toMatch(/\n\n$/);
  });

  it('goes on after a mistake', async () => {
    const text = await type(['/nothing', '/cite ngo-iccpr-2025:45']);
    expect(text).toContain('There is no /nothing.');
    expect(text).toContain('para. 45');
  });

  it('greets at a terminal, says what to type, and leaves on exit', async () => {
    const text = await type(['/cite ngo-iccpr-2025:45', 'exit', '/cite ngo-iccpr-2025:46'], { tty: true });
    expect(text.split('\n')[0]).toMatch(/Type a question, or \/help/);
    expect(text).toContain('> ');
    expect(text).not.toContain('para. 46');
  });
});
