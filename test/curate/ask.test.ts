import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askFor, type Desk, LeftError } from '../../src/curate/ask.ts';
import {
  type Answers,
  factsOf,
  isDate,
  proposedId,
  questions,
  wrongIn,
} from '../../src/curate/document-facts.ts';

const all: Answers = {
  title: 'A report',
  shortTitle: 'Report',
  issuers: 'One body; Another body',
  issuerKind: 'ngo',
  date: '2020-03',
  mechanism: 'NGO monitoring',
  language: 'en',
  rightsNote: 'Quoted with attribution.',
  id: 'report-2020',
};

/** A desk at which somebody types one line after each question. */
function typing(lines: readonly (string | undefined)[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  let at = 0;
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    if (!shown.endsWith(': ') || at >= lines.length) return;
    const line = lines[at++];
    setImmediate(() => (line === undefined ? input.end() : input.write(`${line}\n`)));
  });
  const desk: Desk = { input, output };
  return { desk, shown: () => shown };
}

describe('what is asked of who adds a document', () => {
  it('is only what was not given, with what the file says as proposal', async () => {
    const { title: _title, date: _date, ...given } = all;
    const { desk, shown } = typing(['', '2021-04']);
    const answers = await askFor(
      questions,
      { symbol: '', url: '', ...given },
      (name) => (name === 'title' ? 'Title of the file' : undefined),
      desk,
    );
    expect(answers).toMatchObject({ title: 'Title of the file', date: '2021-04', id: 'report-2020' });
    expect(shown()).toContain('[Title of the file]');
    expect(shown()).not.toContain('Language');
  });

  it('is asked again with the reason where the answer cannot be right', async () => {
    const { date: _date, ...given } = all;
    const { desk, shown } = typing(['yesterday', '2020-02-30', '', '2020-02-28']);
    const answers = await askFor(questions, { symbol: '', url: '', ...given }, () => undefined, desk);
    expect(answers.date).toBe('2020-02-28');
    expect(shown()).toContain('“yesterday” is no date such as 2025, 2025-05 or 2025-05-14');
    expect(shown()).toContain('cannot be left out');
  });

  it('ends where the person leaves', async () => {
    const { desk } = typing([undefined]);
    await expect(askFor(questions, {}, () => undefined, desk)).rejects.toThrow(LeftError);
  });
});

describe('the facts of a document', () => {
  it('are told to be missing or wrong all at once, each by its option', () => {
    expect(wrongIn({ ...all, date: 'May', issuerKind: 'club', title: ' ' })).toEqual([
      '--title is missing.',
      expect.stringContaining('--issuer-kind “club” is none of ngo'),
      expect.stringContaining('--date “May” is no date'),
    ]);
    expect(wrongIn(all)).toEqual([]);
  });

  it('take several issuers apart and leave out what there is none of', () => {
    expect(factsOf({ ...all, symbol: '' })).toEqual({
      ...all,
      issuers: ['One body', 'Another body'],
    });
  });

  it.each([
    ['2020', true],
    ['2020-02', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2020-13', false],
    ['20', false],
    ['2020-1-1', false],
  ])('have %s as a date: %s', (text, right) => {
    expect(isDate(text)).toBe(right);
  });

  it('make an id of the short title and the year, in Latin letters', () => {
    expect(proposedId({ shortTitle: 'Отчёт о пытках', date: '2021-04' })).toBe('otchyot-o-pytkakh-2021');
  });
});
