import { describe, expect, it } from 'vitest';
import { findCases } from '../../src/answers/find-case.ts';
import { ask } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';

describe('/case', () => {
  it.each([
    ['kozlov', 'Vladimir Kozlov'],
    ['Koslow', 'Vladimir Kozlov'],
    ['Козлов', 'Vladimir Kozlov'],
    ['Владимир Козлов', 'Vladimir Kozlov'],
    ['Kozlov Vladimir', 'Vladimir Kozlov'],
    ['Ablyasow', 'Mukhtar Ablyazov'],
    ['Жанаозен', 'Zhanaozen – 2011'],
    ['Janaozen', 'Zhanaozen – 2011'],
    ['Zhanaozn', 'Zhanaozen – 2011'],
    ['Massimov', 'Karim Massimov'],
    ['K. Masimov', 'K. Masimov'],
  ])('%s is %s', (wording, name) => {
    expect(ask(`/case ${wording}`)).toMatchObject({ outcome: 'found', understoodAs: name });
  });

  it('finds every case by each of its forms', () => {
    for (const entry of library.cases) {
      for (const form of [entry.id, entry.name, ...entry.printed, ...entry.latin, ...entry.cyrillic]) {
        const { cases } = findCases(form, services);
        expect(cases, `${entry.id}: ${form}`).toContain(entry);
      }
    }
  });

  it('quotes every mention in order of date, with who it is in a document’s words', () => {
    const { results, lines, total } = ask('/case kozlov', 50);
    expect(total).toBe(4);
    expect(results.map(({ date }) => date)).toEqual(results.map(({ date }) => date).sort());
    expect(results.every(({ text, excerpt }) => /Kozlov/.test(text) && /Kozlov/.test(excerpt))).toBe(true);
    expect(lines.join('\n')).toContain('“leader of the now-banned Alga! political party”');
    expect(lines.join('\n')).toMatch(/In the same passages: .*Alga!/);
  });

  it('keeps Massimov and Masimov, Nur Otan and Amanat apart', () => {
    expect(ask('/case massimov').results.map(({ document }) => document)).toEqual(['sr-2015']);
    expect(ask('/case masimov').results.map(({ document }) => document)).toEqual(['ngo-iccpr-2025']);
    expect(ask('/case nur otan').understoodAs).not.toBe(ask('/case amanat').understoodAs);
  });

  it('offers the nearest names for an unknown one, or nothing', () => {
    const near = ask('/case Kozlovsky');
    expect(near).toMatchObject({ outcome: 'nothing', results: [] });
    expect(near.choices.map(({ label }) => label)).toContain('Vladimir Kozlov');
    expect(ask('/case Zqxwvutsrq')).toMatchObject({ outcome: 'nothing', choices: [], results: [] });
  });
});
