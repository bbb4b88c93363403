import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ask, commands, passagesOf } from '../support/ask.ts';
import { corpusFolder, library } from '../support/corpus.ts';

/** The names of the files in a folder, without their ending. */
const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe('/search', () => {
  it('is what plain words are', () => {
    expect(ask('how many political prisoners are there')).toMatchObject({
      command: 'search',
      outcome: 'found',
    });
    expect(passagesOf(ask('how many political prisoners are there'))[0]).toBe('ngo-iccpr-2025:59');
  });

  it('narrows by name only, so that a year in a question stays in the question', () => {
    expect(ask('/search UPR recommendations 2014').options).toEqual({ words: 'UPR recommendations 2014' });
    expect(ask('/search assembly year:2014', 50).results.every(({ date }) => date.startsWith('2014'))).toBe(
      true,
    );
    expect(
      ask('/search assembly document:sr-2015', 50).results.every(({ document }) => document === 'sr-2015'),
    ).toBe(true);
  });

  it('says when limits leave nothing, not that the library is silent', () => {
    const answer = ask('/search Kozlov document:ngo-iccpr-2025');
    expect(answer.outcome).toBe('nothing');
    expect(answer.notes[0]).toMatch(/With these limits/);
  });

  it('offers the closest passages as closest where nothing answers', () => {
    const answer = ask('What is the population of Uzbekistan?');
    expect(answer).toMatchObject({ outcome: 'nothing', results: [], total: 0 });
    expect(answer.closest.length).toBeGreaterThan(0);
    expect(answer.closest.length).toBeLessThanOrEqual(3);
    expect(answer.notes[0]).toMatch(/they are not an answer/);
  });
});

describe('/document', () => {
  it('lists the library, newest first', () => {
    const { lines, total } = ask('/document');
    const ids = lines.map((line) => line.split('  ')[0] ?? '');
    expect([...ids].sort()).toEqual(namesIn(`${corpusFolder}/documents`, '.md'));
    expect(total).toBe(ids.length);
    const dates = ids.map((id) => library.documents.find((document) => document.id === id)?.date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('describes one document by its id or by words of its title', () => {
    for (const wording of ['kibhr-2015', 'KIBHR', 'briefing paper']) {
      const { lines, total } = ask(`/document ${wording}`);
      expect(total).toBe(56);
      expect(lines.join('\n')).toContain(
        'Persecution of civil society activists and opponents of the regime (4, from kibhr-2015:persecution.1)',
      );
    }
  });

  it('outlines headings that have only headings below them', () => {
    const { lines } = ask('/document kibhr-2015');
    expect(lines).toContain('Freedom of expression and the media');
    expect(lines).toContain('Attacks on media pluralism (2, from kibhr-2015:pluralism.1)');
  });

  it('refuses words that fit several documents or none', () => {
    expect(ask('/document Kazakhstan').error).toBe('error.unknownDocument');
    expect(ask('/document moon').error).toBe('error.unknownDocument');
  });
});

describe('/cite', () => {
  it('cites every passage of the library in every style', () => {
    const cite = commands.find(({ name }) => name === 'cite');
    for (const style of cite?.options.style.choices ?? []) {
      for (const { id } of library.passages)
        expect(ask(`/cite ${id} ${style}`).results[0]?.citation, `${id} ${style}`).toBeTruthy();
    }
  });

  it('shows the passage whole, and its neighbours on request, in reading order', () => {
    expect(passagesOf(ask('/cite ngo-iccpr-2025:45 context:1'))).toEqual([
      'ngo-iccpr-2025:r44.6',
      'ngo-iccpr-2025:45',
      'ngo-iccpr-2025:46',
    ]);
    expect(passagesOf(ask('/cite ngo-iccpr-2025:title.1 context:2'))).toHaveLength(3);
  });

  it.each([
    'ngo-iccpr-2025:45',
    'NGO-ICCPR-2025:45',
    'ngo-iccpr-2025 45',
    'ngo-iccpr-2025, para. 45',
    'passage:ngo-iccpr-2025:45',
  ])('understands %s', (wording) => {
    expect(passagesOf(ask(`/cite ${wording}`))).toEqual(['ngo-iccpr-2025:45']);
  });

  it.each([
    ['ngo-iccpr-2025:45 harvard', /^style: “harvard” is not one of un, oscola, /],
    ['ngo-iccpr-2025, para. 45 harvard 1', /^style: “harvard” is not one of un, oscola, /],
    ['ngo-iccpr-2025:45 9', /^context: “9” is not a whole number from 0 to 5\.$/],
    ['nope:1', /^There is no passage “nope:1”\. .*\/document lists the documents/],
    ['passage:nope:1', /^There is no passage “nope:1”\. /],
    ['nope:1 oscola', /^There is no passage “nope:1”\. /],
  ])('says of %s what there is instead', (wording, reason) => {
    const { outcome, notes } = ask(`/cite ${wording}`);
    expect(outcome).toBe('error');
    expect(notes[0]).toMatch(reason);
  });
});

const commandFolder = fileURLToPath(new URL('../../commands', import.meta.url));

describe('/help', () => {
  it('names every command, and every option of one', () => {
    const files = new Set(commands.map(({ name, group }) => group?.name ?? name));
    expect([...files].sort()).toEqual(namesIn(commandFolder, '.ts'));
    for (const { name, options } of commands) {
      expect(ask('/help').lines.some((line) => line.startsWith(`/${name} `))).toBe(true);
      const lines = ask(`/help ${name}`).lines.join('\n');
      for (const option of Object.keys(options))
        expect(lines).toMatch(new RegExp(`^${option}( \\(required\\))?: `, 'm'));
    }
  });

  it('gives examples that work', () => {
    for (const { examples, name, answer } of commands) {
      expect(examples.length).toBeGreaterThan(0);
      const wanted = answer ? { outcome: 'found' } : { error: 'error.serverOnly' };
      for (const example of examples)
        expect(ask(example), example).toMatchObject({ command: name, ...wanted });
    }
  });
});

describe('every answer', () => {
  it.each([
    '/right torture',
    '/case adil soz',
    '/recommendations upr-2025',
    'political prisoners',
    '/cite sr-2015:permit',
  ])('of %s quotes verbatim, cites and dates', (line) => {
    for (const { text, excerpt, citation, date, passage, document } of ask(line, 50).results) {
      expect(text).toBe(library.findPassage(passage)?.text);
      for (const part of excerpt.split(/\s*…\s*/)) expect(text).toContain(part);
      expect(citation).toMatch(/\(.*\d{4}\), /);
      expect(date).toBe(library.documents.find(({ id }) => id === document)?.date);
    }
  });
});
