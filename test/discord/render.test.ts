import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { results } from '../../src/answers/answer.ts';
import { run } from '../../src/command.ts';
import { readCustomId } from '../../src/discord/custom-id.ts';
import { lengthOf, limits } from '../../src/discord/limits.ts';
import { pageOf, pageStarts } from '../../src/discord/pages.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { en } from '../../src/i18n/en.ts';
import { commands } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';

interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly custom_id?: string;
  readonly label?: string;
  readonly options?: readonly { label: string; value: string; description?: string }[];
}
const all = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part) => [part, ...all(part.components ?? [])]);

/** Every text of a message, and how long they are together. */
const textsOf = ({ components }: { components: readonly unknown[] }) =>
  all(components as readonly Part[]).flatMap(({ content }) => content ?? []);
const textLength = (message: { components: readonly unknown[] }) =>
  textsOf(message).reduce((sum, text) => sum + lengthOf(text), 0);

const answerTo = (command: string, raw: Record<string, string>) =>
  run(command, () => ({ command: commands.find(({ name }) => name === command) as never, raw }), {
    services,
    commands,
    limit: 1000,
  }).answer;

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
];

it('never shows the demands of NGOs as recommendations of the UPR', () => {
  const answer = answerTo('recommendations', { set: 'upr-2025' });
  for (const from of pageStarts(answer, en).slice(1)) {
    const [first] = pageOf(answer, from, en).shown;
    expect(first?.group).toContain('asked by NGOs of Kazakhstan to the State');
  }
});

it('shows the longest passage whole, and one that is longer than a message cut with a mark', () => {
  const whole = renderAnswer(answerTo('cite', { passage: longest.id }), {
    command: 'cite',
    raw: {},
    from: 0,
    ephemeral: true,
    narrowable: false,
    words: en,
  });
  const text = all(whole.components as readonly Part[])
    .map(({ content }) => content ?? '')
    .join('\n');
  expect(text.replace(/\\(.)/g, '$1').replace(/^> /gm, '')).toContain(longest.text);
  const answer = answerTo('cite', { passage: longest.id });
  const [group] = answer.groups;
  const [result] = group?.results ?? [];
  if (!group || !result) throw new Error('no result');
  const endless = {
    ...answer,
    groups: [{ ...group, results: [{ ...result, excerpt: '*a* '.repeat(3000) }] }],
  };
  const cut = renderAnswer(endless, {
    command: 'cite',
    raw: {},
    from: 0,
    ephemeral: true,
    narrowable: false,
    words: en,
  });
  expect(textLength(cut)).toBeLessThanOrEqual(limits.text);
  expect(textsOf(cut).join('\n')).toMatch(/…\n-# /);
});

it('keeps the closest passages within one message, however long they are', () => {
  const answer = answerTo('search', { words: 'What is the population of Uzbekistan?' });
  const [first] = answer.closest;
  if (!first) throw new Error('no closest passage');
  const long = { ...answer, closest: [1, 2, 3].map(() => ({ ...first, excerpt: '_a_ '.repeat(600) })) };
  const message = renderAnswer(long, {
    command: 'search',
    raw: {},
    from: 0,
    ephemeral: true,
    narrowable: false,
    words: en,
  });
  expect(textLength(message)).toBeLessThanOrEqual(limits.text);
});

describe.each(asked)('/%s %.60j', (command, raw) => {
  const answer = answerTo(command, raw);
  const messages = pageStarts(answer, en).map((from) =>
    renderAnswer(answer, {
      command,
      raw,
      from,
      ephemeral: true,
      narrowable: command === 'right' || command === 'search',
      words: en,
    }),
  );

  it('is within Discord’s limits on every page', () => {
    for (const { components, flags, allowedMentions } of messages) {
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
        for (const option of options ?? [])
          for (const text of Object.values(option))
            expect(lengthOf(text)).toBeLessThanOrEqual(limits.selectText);
      }
      expect(flags & MessageFlags.IsComponentsV2).toBeTruthy();
      expect(allowedMentions).toEqual({ parse: [] });
    }
  });

  it('shows every result on one page and no page without one', () => {
    const shown = pageStarts(answer, en).flatMap((from) =>
      pageOf(answer, from, en).results.map(({ passage }) => passage),
    );
    expect(shown).toEqual(results(answer).map(({ passage }) => passage));
    if (shown.length > 0)
      for (const from of pageStarts(answer, en))
        expect(pageOf(answer, from, en).results.length).toBeGreaterThan(0);
  });

  it('says on every page what it shows', () => {
    for (const from of pageStarts(answer, en)) {
      for (const { group } of pageOf(answer, from, en).shown) {
        const message = renderAnswer(answer, {
          command,
          raw,
          from,
          ephemeral: true,
          narrowable: false,
          words: en,
        });
        const text = all(message.components as readonly Part[])
          .map(({ content }) => content ?? '')
          .join('\n');
        if (group) expect(text).toContain(`**${group}**`);
      }
    }
  });

  it('leads from page to page and back by its buttons', () => {
    const starts = pageStarts(answer, en);
    starts.forEach((from, index) => {
      const page = pageOf(answer, from, en);
      expect([page.earlier, page.later]).toEqual([starts[index - 1], starts[index + 1]]);
    });
  });

  it('has buttons that ask for what they say', () => {
    for (const { components } of messages) {
      for (const { custom_id } of all(components as readonly Part[])) {
        if (!custom_id) continue;
        const meaning = readCustomId(custom_id);
        expect(commands.map(({ name }) => name)).toContain(meaning?.command);
      }
    }
  });
});
