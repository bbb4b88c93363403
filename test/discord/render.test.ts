import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Answer, results } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/discord/asked.ts';
import { type Context, compose } from '../../src/discord/compose.ts';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { wordEscaped } from '../../src/discord/escape.ts';
import { layOut } from '../../src/discord/lay-out.ts';
import { lengthOf, limits } from '../../src/discord/limits.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { defaultSettings } from '../../src/domain/server-settings.ts';
import { en } from '../../src/i18n/en.ts';
import { kk } from '../../src/i18n/kk.ts';
import { ru } from '../../src/i18n/ru.ts';
import type { Words } from '../../src/i18n/words.ts';
import { run } from '../../src/run.ts';
import { commands } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';

interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly options?: readonly { label: string; value: string; description?: string }[];
}
const all = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [part, ...all(part.components ?? [])]);

/** Every text of a message, and how long they are together. */
const textsOf = ({ components }: { components: readonly unknown[] }) =>
  all(components as readonly Part[]).flatMap(({ content }) => content ?? []);
const textLength = (message: { components: readonly unknown[] }) =>
  textsOf(message).reduce((sum, text) => sum + lengthOf(text), 0);

const commandOf = (name: string) => commands.find((command) => command.name === name) as never;
const answerTo = (command: string, raw: Record<string, string>) =>
  run(command, () => ({ command: commandOf(command), raw }), { services, commands, limit: 100_000 }).answer;
const asking = (command: string, raw: Record<string, string> = {}, words: Words = en): Asked => ({
  command,
  raw,
  from: 0,
  ephemeral: true,
  narrowedBy: command === 'right' || command === 'search' ? 'document' : undefined,
  words,
});
/** Every page of an answer, from the first to the last. */
const pagesOf = (answer: Answer, asked: Asked) =>
  layOut(answer, asked).page.starts.map((from) => {
    const page = { ...asked, from };
    return { ...layOut(answer, page), message: renderAnswer(answer, page) };
  });
const plain = (text: string) => text.replaceAll('**', '').replace(/\s+/g, ' ');
/** What a reader sees of a text: without backslashes, marks and signs of quotations. */
const read = (text: string) =>
  text
    .replace(/^(> |-# )/gm, '')
    .replace(/(?<!\\)(\*\*|__)/g, '')
    .replace(/\\(.)/g, '$1');

const longest = library.passages.reduce((a, b) => (b.text.length > a.text.length ? b : a));
const asked: [string, Record<string, string>][] = [
  ['right', { right: 'assembly' }],
  ['right', { right: 'land ownership' }],
  ['case', { name: 'government' }],
  ['case', { name: 'Almaty' }],
  ['recommendations', { set: 'upr-2025' }],
  ['recommendations', { set: 'all' }],
  ['search', { words: 'torture' }],
  ['search', { words: `${'freedom '.repeat(700)}` }],
  ['search', { words: 'Uyghur camps in Xinjiang' }],
  ['search', { words: '' }],
  ['document', {}],
  ['document', { document: 'ngo-iccpr-2025' }],
  ['cite', { passage: longest.id, context: '5' }],
  ['cite', { passage: 'kibhr-2015:persecution.1', style: 'bibtex' }],
  ['help', {}],
  ['help', { command: 'recommendations' }],
  ['check', { text: 'Kozlov got 15 years for Zhanaozen in 2012. Nothing on Mars. '.repeat(8) }],
  ['check', { text: 'How are you?' }],
  ['check', { text: 'Kozlov was sentenced to 15 years for Zhanaozen and '.repeat(110) }],
  ['check', { text: 'The [law] of *2014* on <rallies> by _Kozlov_ @ Aktau '.repeat(100) }],
  ['check', { text: `${'Rallies need a notice of 5 days and a fine, '.repeat(20)}.` }],
  ['right', { right: 'assembly', document: 'ngo-iccpr-2025' }],
];

it('never shows the demands of NGOs as recommendations of the UPR', () => {
  const answer = answerTo('recommendations', { set: 'upr-2025' });
  for (const { page } of pagesOf(answer, asking('recommendations', { set: 'upr-2025' })).slice(1)) {
    const [first] = page.items;
    expect(first?.group).toContain('asked by NGOs of Kazakhstan to the State');
  }
});

it('shows every passage whole and in order, over as many pages as it takes', () => {
  for (const { id, text } of library.passages.filter((passage) => passage.text.length > 900)) {
    const asked = asking('cite', { passage: id });
    const texts = pagesOf(answerTo('cite', { passage: id }), asked).map(({ message }) =>
      textsOf(message).join('\n'),
    );
    expect(read(texts.join('\n'))).toContain(text);
  }
});

it('goes on over pages with what is longer than a message, cut at sentences, and loses nothing', () => {
  const answer = answerTo('cite', { passage: longest.id });
  const [group] = answer.groups;
  const [result] = group?.results ?? [];
  if (!group || !result) throw new Error('no result');
  const sentences = Array.from({ length: 300 }, (_, index) => `Sentence ${index} has *some* words.`);
  const endless = {
    ...answer,
    groups: [{ ...group, results: [{ ...result, excerpt: sentences.join(' ') }] }],
  };
  const pages = pagesOf(endless, asking('cite', { passage: longest.id }));
  expect(pages.length).toBeGreaterThan(2);
  const shown = pages.flatMap(({ message }) => {
    expect(textLength(message)).toBeLessThanOrEqual(limits.text);
    const [quotation = ''] = textsOf(message).filter((text) => text.includes('> '));
    const [line = ''] = quotation.split('\n').filter((one) => one.startsWith('> '));
    return read(line).replace(/^… | …$/g, '');
  });
  expect(shown.join(' ')).toBe(sentences.join(' '));
  expect(textsOf(pages[0]?.message ?? { components: [] }).join()).toContain(`Part 1 of ${pages.length}`);
});

it('cuts a word that is longer than a message, and loses nothing', () => {
  const answer = answerTo('cite', { passage: longest.id });
  const [group] = answer.groups;
  const [result] = group?.results ?? [];
  if (!group || !result) throw new Error('no result');
  const excerpt = '*x_'.repeat(4000);
  const endless = { ...answer, groups: [{ ...group, results: [{ ...result, excerpt }] }] };
  const pages = pagesOf(endless, asking('cite', { passage: longest.id }));
  const shown = pages.map(({ message }) => {
    expect(textLength(message)).toBeLessThanOrEqual(limits.text);
    return read(textsOf(message).find((text) => text.includes('> ')) ?? '').split('\n')[1];
  });
  expect(shown.join('').replace(/[… ]/g, '')).toBe(excerpt);
});

it('marks in a passage what an answer showed of it', () => {
  const { message } = pagesOf(
    answerTo('cite', { passage: 'ngo-iccpr-2025:45#0-60', context: '1' }),
    asking('cite'),
  )[0] ?? { message: { components: [] } };
  const marked = /> \*\*(.+)\*\*/.exec(textsOf(message).join('\n'))?.[1] ?? '';
  expect(read(marked)).toBe(library.findPassage('ngo-iccpr-2025:45')?.text.slice(0, 60).trim());
});

it('says where a question is too long for a button to go on with it', () => {
  const words = `freedom of assembly ${'and freedom of expression '.repeat(5)}`;
  const [first] = pagesOf(answerTo('search', { words }), asking('search', { words }));
  expect(first?.page.starts.length).toBeGreaterThan(1);
  expect(first?.foot).toContain('too long to stand in a button');
});

it('leads to where a document is published, if all that is shown is of one', () => {
  const answer = answerTo('cite', { passage: 'ngo-iccpr-2025:45' });
  const published = answer.groups.map((group) => ({
    ...group,
    results: group.results.map((result) => ({ ...result, documentUrl: 'https://example.org/a' })),
  }));
  const links = (groups: Answer['groups']) =>
    all(renderAnswer({ ...answer, groups }, asking('cite')).components as readonly Part[]).flatMap(
      ({ url }) => url ?? [],
    );
  expect(links(published)).toEqual(['https://example.org/a']);
  expect(links([...published, ...answer.groups])).toEqual([]);
});

describe.each([en, ru, kk])('in $language', (words) => {
  describe.each(asked)('/%s %.60j', (command, raw) => {
    const answer = answerTo(command, raw);
    const request = asking(command, raw, words);
    const pages = pagesOf(answer, request);

    it('is within Discord’s limits on every page', () => {
      for (const { message } of pages) {
        const { components, flags, allowedMentions } = message;
        const parts = all(components as readonly Part[]);
        expect(parts.length).toBeLessThanOrEqual(limits.components);
        expect(textsOf({ components }).every((text) => text.trim().length > 0)).toBe(true);
        expect(textLength({ components })).toBeLessThanOrEqual(limits.text);
        const ids = parts.flatMap(({ custom_id }) => custom_id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(lengthOf(id)).toBeLessThanOrEqual(limits.customId);
        for (const { label, options } of parts) {
          if (label) expect(lengthOf(label)).toBeLessThanOrEqual(limits.buttonLabel);
          expect(options?.length ?? 0).toBeLessThanOrEqual(limits.selectOptions);
          expect(new Set(options?.map(({ value }) => value)).size).toBe(options?.length ?? 0);
          for (const option of options ?? [])
            for (const text of Object.values(option))
              expect(lengthOf(text)).toBeLessThanOrEqual(limits.selectText);
        }
        expect(flags & MessageFlags.IsComponentsV2).toBeTruthy();
        expect(allowedMentions).toEqual({ parse: [] });
      }
    });

    it('shows every result and every line, and no page without one', () => {
      const shown = pages.flatMap(({ page }) => page.results.map(({ passage }) => passage));
      const wanted = [...results(answer), ...answer.closest].map(({ passage }) => passage);
      expect([...new Set(shown)]).toEqual([...new Set(wanted)]);
      if (pages.length > 1) for (const { page } of pages) expect(page.items.length).toBeGreaterThan(0);
      const text = pages.flatMap(({ message }) => textsOf(message)).join('\n');
      if (command !== 'search')
        for (const line of answer.lines) expect(plain(text)).toContain(plain(wordEscaped(line, words)));
    });

    it('says on every page what it shows', () => {
      for (const { page, message } of pages) {
        const text = textsOf(message).join('\n');
        for (const { group } of page.items) if (group) expect(text).toContain(`**${group}**`);
        if (pages.length > 1) expect(text).toMatch(/-# (Page|Страница|Бет|\d+(–\d+)? (of|из|\/))/);
      }
    });

    it('leads from page to page and back by its buttons', () => {
      const starts = pages.map(({ page }) => page.first);
      pages.forEach(({ page }, index) => {
        expect([page.earlier, page.later]).toEqual([starts[index - 1], starts[index + 1]]);
      });
    });

    it('has buttons that ask for what they say', () => {
      for (const { message } of pages) {
        for (const { custom_id } of all(message.components as readonly Part[])) {
          if (!custom_id) continue;
          const meaning = readCustomId(custom_id);
          const target = commands.find(({ name }) => name === meaning?.command);
          expect(target, custom_id).toBeDefined();
          const options = Object.keys({ ...meaning?.raw, ...(meaning?.pick ? { [meaning.pick]: '' } : {}) });
          expect(Object.keys(target?.options ?? {})).toEqual(expect.arrayContaining(options));
        }
      }
    });
  });
});

describe('turning pages', () => {
  const context: Context = {
    services,
    commands,
    pace: () => ({ ok: true }),
    settingsOf: async () => defaultSettings,
  };
  const later = ({ components }: { components: readonly unknown[] }) =>
    all(components as readonly Part[]).find(({ label }) => label === 'Later')?.custom_id;

  it.each([
    ...library.rights.map(({ id }) => ['right', { right: id }] as const),
    ...library.cases.slice(0, 60).map(({ id }) => ['case', { name: id }] as const),
    ...library.sets.map(({ id }) => ['recommendations', { set: id }] as const),
  ])('of /%s %j leads through every result once, in order', async (command, raw) => {
    const asker = { locale: 'en-US', guildId: null };
    const shown: string[] = [];
    for (let from = 0; ; ) {
      const message = await compose({ command, raw, from }, asker, context);
      const place = /-# (\d+)(?:–(\d+))? of (\d+)/.exec(textsOf(message).join('\n'));
      if (place) shown.push(`${place[1]}–${place[2] ?? place[1]}`);
      const next = later(message);
      if (!next) {
        if (place) expect(place[2] ?? place[1]).toBe(place[3]);
        break;
      }
      from = readCustomId(next)?.from ?? 0;
    }
    shown.forEach((place, index) => {
      const end = shown[index - 1]?.split('–')[1] ?? '0';
      expect(Number(place.split('–')[0])).toBe(Number(end) + 1);
    });
  });
});
