import { describe, expect, it } from 'vitest';
import { findRights } from '../../src/answers/find-right.ts';
import { ask, passagesOf } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';

describe('/right', () => {
  it.each([
    ['assembly', 'Freedom of peaceful assembly'],
    ['protest', 'Freedom of peaceful assembly'],
    ['art 21', 'Freedom of peaceful assembly'],
    ['Article 21 of the ICCPR', 'Freedom of peaceful assembly'],
    ['asembly', 'Freedom of peaceful assembly'],
    ['свобода собраний', 'Freedom of peaceful assembly'],
    ['митинги', 'Freedom of peaceful assembly'],
    ['бейбіт жиналыс', 'Freedom of peaceful assembly'],
    ['press freedom', 'Freedom of the media and safety of journalists'],
    ['torture', 'Freedom from torture and ill-treatment'],
    ['18', 'Freedom of religion or belief'],
  ])('takes %s for %s', (wording, label) => {
    expect(ask(`/right ${wording}`)).toMatchObject({ outcome: 'found', understoodAs: label });
  });

  it('finds every right by its id, its label in each language and each of its words', () => {
    for (const right of library.rights) {
      const wordings = [right.id, ...Object.values(right.label), ...Object.values(right.words).flat()];
      for (const wording of wordings) {
        expect(findRights(wording, services).rights, `${right.id}: ${wording}`).toContain(right);
      }
    }
  });

  it('shows the best passage of each document first, newest first, then the rest', () => {
    const { results, total } = ask('/right assembly', 500);
    expect(results).toHaveLength(total);
    const documents = [...new Set(results.map(({ document }) => document))];
    expect(results.slice(0, documents.length).map(({ document }) => document)).toEqual(documents);
    const dates = results.slice(0, documents.length).map(({ date }) => date.slice(0, 4));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(passagesOf({ results })).size).toBe(total);
    expect(results.every(({ rights }) => rights.includes('assembly'))).toBe(true);
  });

  it('counts passages and outstanding recommendations', () => {
    const { lines, results } = ask('/right assembly', 500);
    const asked = results.filter(({ recommendation }) => recommendation).length;
    expect(lines.join('\n')).toContain(`${asked} of ${asked} recommendations outstanding`);
    expect(lines[0]).toContain('ICCPR 21');
  });

  it('narrows to a document and a year', () => {
    expect(
      ask('/right assembly document:kibhr-2015', 50).results.every(
        ({ document }) => document === 'kibhr-2015',
      ),
    ).toBe(true);
    expect(
      ask('/right right:press freedom year:2014', 50).results.every(({ date }) => date.startsWith('2014')),
    ).toBe(true);
    expect(ask('/right assembly 2025').options).toEqual({ right: 'assembly', year: 2025 });
  });

  it('says when a wording is no known right, and searches', () => {
    const answer = ask('/right land ownership');
    expect(answer.notes[0]).toMatch(/no right known/);
    expect(answer.understoodAs).toBe('land ownership');
  });

  it('says which treaty it took an article from, and which other rights an article protects', () => {
    expect(ask('/right art 19').notes.join(' ')).toMatch(/Taken as ICCPR 19/);
    const several = ask('/right udhr 20');
    expect(several.understoodAs).toBe('Freedom of peaceful assembly');
    expect(several.notes.join(' ')).toMatch(/also named for: Freedom of association/);
    expect(several.notes.join(' ')).not.toMatch(/Taken as/);
  });

  it('says how old its newest source is', () => {
    expect(ask('/right assembly document:ep-2014').notes.join(' ')).toMatch(
      /newest source of this answer is of 2014/,
    );
    expect(ask('/right assembly').notes.join(' ')).not.toMatch(/newest source/);
  });
});
