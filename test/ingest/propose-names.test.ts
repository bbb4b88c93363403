import { describe, expect, it } from 'vitest';
import { documentId, passageId } from '../../src/domain/ids.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { proposeVocabulary } from '../../src/ingest/propose/propose-vocabulary.ts';
import { documentIds, library } from '../support/corpus.ts';

const id = documentId('new-2026');
const propose = (texts: readonly string[], cases = library.cases) =>
  proposeVocabulary({
    document: id,
    passages: texts.map(
      (text, at) =>
        ({
          id: passageId(`${id}:${at + 1}`),
          document: id,
          headingKeys: [],
          heading: [],
          text,
        }) as unknown as Passage,
    ),
    rights: [],
    cases,
  });
const names = (...texts: string[]) => propose(texts).cases.map(({ name, kind }) => [name, kind]);

const plain = (form: string) =>
  form
    .toLowerCase()
    .replace(/[“”«»"‘’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();

describe('names proposed for cases.yaml', () => {
  it('are mostly the cases of the shipped documents where the library has none, and most of those that are called by a name', () => {
    let proposed = 0;
    let right = 0;
    let found = 0;
    let named = 0;
    for (const document of documentIds) {
      const passages = library.passages.filter((one) => one.document === document);
      const got = proposeVocabulary({
        document: documentId(document),
        passages,
        rights: [],
        cases: [],
      }).cases;
      const said = library.cases.filter(({ passages: where }) =>
        where.some((one) => one.startsWith(`${document}:`)),
      );
      const formsOf = new Map(said.map((one) => [one, new Set(one.printed.map(plain))]));
      const hit = new Set(
        got.flatMap(({ printed }) =>
          said.filter((one) => printed.some((form) => formsOf.get(one)?.has(plain(form)))),
        ),
      );
      proposed += got.length;
      right += got.filter(({ printed }) =>
        printed.some((form) => said.some((one) => formsOf.get(one)?.has(plain(form)))),
      ).length;
      const people = said.filter(({ kind }) => kind === 'person' || kind === 'outlet');
      found += people.filter((one) => hit.has(one)).length;
      named += people.length;
    }
    expect(right / proposed).toBeGreaterThan(0.85);
    expect(found / named).toBeGreaterThan(0.85);
  });

  it('are hardly any in a document whose names are all cases already', () => {
    for (const document of documentIds) {
      const { cases, known } = proposeVocabulary({ ...library, document: documentId(document) });
      expect(cases.length, document).toBeLessThan(1 + known.length / 10);
    }
  });

  it('join a surname and initials with the full name before them', () => {
    const [one, ...more] = propose([
      'The activist Marat Zhanbolatov was detained. A court fined M. Zhanbolatov.',
      'Later Zhanbolatov appealed.',
    ]).cases;
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: 'zhanbolatov',
      name: 'Marat Zhanbolatov',
      kind: 'person',
      printed: ['Marat Zhanbolatov', 'M. Zhanbolatov', 'Zhanbolatov'],
      times: 3,
      first: 'new-2026:1',
    });
  });

  it('have the short name that stands in brackets', () => {
    const [one] = propose([
      'It was the Steppe Centre for Open Courts (SCOC) that asked. Nobody answered SCOC.',
    ]).cases;
    expect(one).toMatchObject({ kind: 'organisation', printed: ['Steppe Centre for Open Courts', 'SCOC'] });
  });

  it('have the title of a law as the text prints it', () => {
    const [one] = propose([
      'It follows from the Law of the Republic of Kazakhstan "On Quiet Streets" of last year.',
    ]).cases;
    expect(one).toMatchObject({
      kind: 'law',
      name: 'Law of the Republic of Kazakhstan "On Quiet Streets"',
      printed: ['Law of the Republic of Kazakhstan "On Quiet Streets"', 'On Quiet Streets'],
    });
  });

  it('are not months, countries, articles, bodies of the United Nations or words that begin a sentence', () => {
    expect(
      names(
        'In March 2024 Germany and Uzbekistan spoke. Article 19 of the Covenant applies. However, nobody came.',
        'The Human Rights Committee and the State party met. Streets were closed; Nobody knew. NGOs said so in Almaty.',
      ),
    ).toEqual([]);
  });

  it('are found in Russian in any case form', () => {
    const { cases } = propose([
      'В марте журналист Данияр Тестбеков был задержан. Адвокат Тестбекова сообщил, что Тестбекову отказано.',
      'Ответила Степная открытая лаборатория (СОЛ). Газета «Новая степь» закрыта.',
    ]);
    expect(cases.map(({ name, kind, printed }) => [name, kind, printed])).toEqual([
      ['Данияр Тестбеков', 'person', ['Данияр Тестбеков', 'Тестбекова', 'Тестбекову']],
      ['Степная открытая лаборатория', undefined, ['Степная открытая лаборатория', 'СОЛ']],
      ['Новая степь', 'outlet', ['Новая степь']],
    ]);
  });

  it('are found in Kazakh, without the place after them', () => {
    expect(
      names('Журналист Дәурен Сынақов Алматыда ұсталды. «Дала жолы» қоғамдық қоры мәлімдеме жасады.'),
    ).toEqual([
      ['Дәурен Сынақов', 'person'],
      ['Дала жолы', 'organisation'],
    ]);
  });

  it('all stand in the text as they are offered', () => {
    for (const document of documentIds) {
      const passages = library.passages.filter((one) => one.document === document);
      const text = passages.map((one) => one.text.replace(/\s+/g, ' ')).join('\n');
      const { cases } = proposeVocabulary({
        document: documentId(document),
        passages,
        rights: [],
        cases: [],
      });
      expect(
        cases.flatMap(({ printed }) => printed).filter((form) => !text.includes(form.replace(/\s+/g, ' '))),
      ).toEqual([]);
      expect(new Set(cases.map(({ id: one }) => one)).size).toBe(cases.length);
    }
  });
});

describe('known names', () => {
  it('are told with the forms that the text has, a longer name first', () => {
    const { known, cases } = propose(['Vladimir Kozlov was freed. Kozlov left.']);
    expect(known).toEqual([
      { id: 'kozlov', name: 'Vladimir Kozlov', forms: ['Vladimir Kozlov', 'Kozlov'], passages: 1 },
    ]);
    expect(cases).toEqual([]);
  });

  it('are offered further forms where the text spells them otherwise', () => {
    const { forms, cases } = propose([
      'Vladimir Koslov spoke. Zinaida Mukhortowa and Dosmagambetof left.',
      'Жалоба Владимира Козлова рассмотрена.',
    ]);
    expect(forms.map(({ form, cases: of }) => [form, ...of])).toEqual([
      ['Vladimir Koslov', 'kozlov'],
      ['Zinaida Mukhortowa', 'mukhortova'],
      ['Dosmagambetof', 'dosmagambetov'],
      ['Владимира Козлова', 'kozlov'],
    ]);
    expect(cases).toEqual([]);
  });
});
