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

  it.each([
    ['7', 'torture'],
    ['6', 'life'],
    ['2', 'non-discrimination'],
    ['ICCPR 7', 'torture'],
    ['статья 7', 'torture'],
    ['7-бап', 'torture'],
    ['ICCPR 3', 'womens-rights'],
    ['ICCPR 10', 'torture'],
    ['ICCPR 18', 'religion'],
    ['ICCPR 19', 'expression'],
    ['ICCPR 22', 'association'],
    ['ICCPR 24', 'child'],
    ['ICCPR 25', 'elections'],
    ['ICCPR 26', 'non-discrimination'],
    ['UDHR 3', 'liberty'],
    ['UDHR 5', 'torture'],
    ['UDHR 23', 'economic-social'],
    ['CEDAW 1', 'violence-against-women'],
  ])('takes %s for the right that is called by it: %s', (wording, id) => {
    expect(findRights(wording, services).rights[0]?.id).toBe(id);
  });

  it('names the other rights that have an article', () => {
    expect(ask('/right art 7').notes.join(' ')).toMatch(
      /also named for: Freedom from domestic.*, Protection/,
    );
    expect(ask('/right art 21').notes.join(' ')).toMatch(/also named for: Human rights defenders/);
    expect(ask('/right art 14').notes.join(' ')).not.toMatch(/also named for/);
  });

  it.each([
    'articles 18-19',
    'ICCPR 18–19',
    '18-19',
    'articles 18 and 19',
    'art. 18, art. 19',
    'статьи 18 и 19',
  ])('asks which right is meant by %s, those called by them first', (wording) => {
    const { outcome, choices } = ask(`/right ${wording}`);
    expect(outcome).toBe('ambiguous');
    const asks = choices.map((choice) => choice.ask);
    expect(asks.slice(0, 2)).toEqual(['/right religion', '/right expression']);
    expect(asks).toEqual(expect.arrayContaining(['/right conscientious-objection', '/right media-freedom']));
  });

  it('says what several articles were taken as, and which of them no right has', () => {
    const notes = ask('/right articles 20-21').notes.join(' ');
    expect(notes).toMatch(/Taken as ICCPR 20, ICCPR 21\./);
    expect(notes).toMatch(/No right of the library is under ICCPR 20\./);
    expect(ask('/right articles 18 and 19 of the UDHR').notes.join(' ')).not.toMatch(/Taken as|No right/);
  });

  it('needs no choice where several articles are of one right', () => {
    expect(ask('/right udhr 10-11').understoodAs).toBe('Fair trial and access to justice');
  });

  it.each(['article 5-1', 'articles 18 and torture', '18 months'])(
    'does not take %s for articles of rights',
    (wording) => expect(findRights(wording, services).articles).toBeUndefined(),
  );

  it('says how old its newest source is', () => {
    expect(ask('/right assembly document:ep-2014').notes.join(' ')).toMatch(
      /newest source of this answer is of 2014/,
    );
    expect(ask('/right assembly').notes.join(' ')).not.toMatch(/newest source/);
  });
});
