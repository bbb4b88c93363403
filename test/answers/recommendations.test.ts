import { describe, expect, it } from 'vitest';
import { isOutstanding } from '../../src/domain/recommendation.ts';
import { ask, passagesOf } from '../support/ask.ts';
import { library } from '../support/corpus.ts';

const asked = (document?: string) =>
  library.passages
    .filter((passage) => passage.recommendation && (!document || passage.document === document))
    .map(({ id }) => id);

describe('/recommendations', () => {
  it.each([
    ['upr-2014', 'ngo-upr-2014'],
    ['UPR 2014', 'ngo-upr-2014'],
    ['joint submission', 'ngo-upr-2014'],
    ['ngo-upr-2014', 'ngo-upr-2014'],
    ['2014', 'ngo-upr-2014'],
    ['kibhr-2015', 'kibhr-2015'],
    ['2015', 'kibhr-2015'],
    ['2025', 'ngo-iccpr-2025'],
    ['ngo-iccpr-2025', 'ngo-iccpr-2025'],
  ])('%s lists what %s asks for, whole and in order', (wording, document) => {
    const answer = ask(`/recommendations ${wording}`, 500);
    expect(passagesOf(answer)).toEqual(asked(document));
    expect(answer.total).toBe(asked(document).length);
  });

  it('lists of every right, by its id and by its name, what /right counts', () => {
    for (const { id, label } of library.rights) {
      const [of = '0'] = ask(`/right ${id}`).lines.flatMap((line) => /of (\d+) recomm/.exec(line)?.[1] ?? []);
      for (const wording of [id, ...Object.values(label)]) {
        const { understoodAs, total } = ask(`/recommendations set:"${wording}"`);
        expect([wording, understoodAs, total]).toEqual([wording, label.en, Number(of)]);
      }
    }
  });

  it.each([
    ['torture', 'Freedom from torture and ill-treatment'],
    ['women', "Women's rights and gender equality"],
    ['пыток', 'Freedom from torture and ill-treatment'],
    ['cat', 'cat-2014'],
    ['committee against torture', 'cat-2014'],
    ["women's committee", 'cedaw'],
    ['cedaw', 'cedaw'],
    ['concluding observations', 'ccpr-2016'],
  ])('takes %s for %s', (wording, understood) => {
    expect(ask(`/recommendations ${wording}`).understoodAs).toBe(understood);
  });

  it.each(['upr-kazakhstan', 'UPR of Kazakhstan', 'упо Казахстана', 'upr'])(
    'asks which review is meant by %s',
    (wording) => {
      const { outcome, choices } = ask(`/recommendations set:"${wording}"`);
      expect(outcome).toBe('ambiguous');
      expect(choices.map((choice) => choice.ask)).toContain('/recommendations upr-2025');
    },
  );

  it('takes another country for none of the reviews', () => {
    expect(ask('/recommendations upr-uzbekistan')).toMatchObject({
      outcome: 'error',
      error: 'error.unknownSet',
    });
  });

  it('lists all, and those on a right, with either right first', () => {
    expect(ask('/recommendations all', 500).total).toBe(asked().length);
    expect(ask('/recommendations outstanding', 500).total).toBe(asked().length);
    const onAssembly = ask('/recommendations assembly', 500);
    expect(
      onAssembly.results.every(({ rights, recommendation }) => recommendation && rights.includes('assembly')),
    ).toBe(true);
    expect(ask('/recommendations 2025 assembly', 500).options).toEqual({ set: '2025', right: 'assembly' });
    expect(passagesOf(ask('/recommendations 2025 assembly', 500))).toEqual(
      passagesOf(onAssembly).filter((id) => id.startsWith('ngo-iccpr-2025:')),
    );
  });

  it('filters by document, year and the same demand over the years', () => {
    const idsOf = (line: string) => passagesOf(ask(line, 500));
    expect(idsOf('/recommendations all document:ngo-upr-2014')).toEqual(idsOf('/recommendations upr-2014'));
    for (const id of idsOf('/recommendations all year:2015')) expect(id).toMatch(/^kibhr-2015:/);
    for (const { id, label, recommendations } of library.clusters) {
      expect(new Set(idsOf(`/recommendations all demand:${id}`))).toEqual(new Set(recommendations));
      expect(idsOf(`/recommendations all demand:"${label.ru}"`)).toEqual(
        idsOf(`/recommendations all demand:${id}`),
      );
    }
    expect(ask('/recommendations all demand:peace')).toMatchObject({ error: 'error.badValue' });
    expect(ask('/recommendations all year:1999')).toMatchObject({ error: 'error.unknownYear' });
  });

  it('says in which years the same was asked, and what shows the status, in words of a later document', () => {
    const { results } = ask('/recommendations upr-2014', 50);
    const assessed = results.filter(({ recommendation }) => recommendation?.evidence);
    expect(assessed.length).toBeGreaterThan(5);
    for (const { recommendation, date } of assessed) {
      for (const { passage, words, part } of recommendation?.evidence ?? []) {
        const { text, document } = library.passage(passage as never);
        expect(text.slice(part?.start, part?.end)).toBe(words);
        expect(library.document(document).date > date).toBe(true);
      }
    }
    expect(
      results.find(({ passage }) => passage.endsWith('expression.r1'))?.recommendation?.asked,
    ).toMatchObject({
      label: { en: 'Decriminalise defamation' },
      years: ['2014', '2015'],
    });
  });

  it('filters by status', () => {
    expect(ask('/recommendations all implemented')).toMatchObject({ outcome: 'nothing', total: 0 });
    const of = (status: string) =>
      asked().filter((id) => library.passage(id).recommendation?.status === status);
    for (const status of ['not_assessed', 'not_implemented', 'partially_implemented']) {
      expect(of(status).length).toBeGreaterThan(0);
      expect(ask(`/recommendations all status:${status}`, 500).total).toBe(of(status).length);
    }
    expect(isOutstanding('closed') || isOutstanding('implemented')).toBe(false);
  });

  it('says that NGOs asked for what the joint submission asks for', () => {
    const { lines, results } = ask('/recommendations upr-2014', 50);
    expect(lines.join('\n')).toMatch(/by Kazakhstani NGOs, in the Universal Periodic Review of 2014/);
    expect(lines.join('\n')).toMatch(/not the recommendations that States made/);
    expect(results.every(({ recommendation }) => recommendation?.position === 'not_applicable')).toBe(true);
  });

  it('has no list of the review of January 2025: it says so, quotes its record, and lists 2025 under its own name', () => {
    const answer = ask('/recommendations upr-2025', 500);
    expect(answer.notes[0]).toMatch(/holds no list/);
    expect(answer.notes[1]).toMatch(/Recommendations made in 2025 \(90\)\. These are not recommendations of/);
    expect(answer.results[0]).toMatchObject({ number: '17' });
    expect(answer.results[0]?.excerpt).toContain(
      'fourth cycle of the UPR in January 2025, a total of 18 recommendations',
    );
    expect(passagesOf(answer).slice(1)).toEqual(asked('ngo-iccpr-2025'));
    expect(answer.total).toBe(91);
  });

  it('shows passages for a source that recommends in running text only', () => {
    const answer = ask('/recommendations special rapporteur', 50);
    expect(answer.notes[0]).toMatch(/no list of recommendations/);
    expect(passagesOf(answer)).toContain('sr-2015:resources');
  });

  it('answers for every set that there is, by its id and each of its names', () => {
    for (const set of library.sets) {
      for (const name of [set.id, ...set.names]) {
        const { understoodAs, choices } = ask(`/recommendations set:"${name}"`, 1);
        expect([understoodAs, ...choices.map((choice) => choice.ask.split(' ')[1])], name).toContain(set.id);
      }
    }
  });

  it('names the sets there are for an unknown one', () => {
    expect(ask('/recommendations upr-1066')).toMatchObject({ outcome: 'error', error: 'error.unknownSet' });
  });
});
