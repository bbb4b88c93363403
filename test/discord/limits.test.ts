import { type APIButtonComponent, type APIStringSelectComponent, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Answer, answerOf, type Result } from '../../src/answers/answer.ts';
import { message } from '../../src/answers/message.ts';
import { resultOf } from '../../src/answers/quote.ts';
import { controlsOf } from '../../src/discord/controls.ts';
import { lengthOf, limits, within } from '../../src/discord/limits.ts';
import type { Page } from '../../src/discord/pages.ts';
import { en } from '../../src/i18n/en.ts';
import { library } from '../support/corpus.ts';

const [passage] = library.passages;
if (!passage) throw new Error('an empty library');
const result = resultOf(passage, library);
const asked = { command: 'search', raw: { words: 'x' }, from: 0, ephemeral: true, words: en };
const page = (results: readonly Result[]): Page => ({ items: [], results, first: 0, starts: [0], before: 0 });
const answer = (parts: Partial<Answer> = {}) =>
  answerOf({ outcome: 'found', title: message('title.help'), ...parts });

type Control = APIButtonComponent | APIStringSelectComponent;
const rowsOf = (parts: Partial<Answer>, results: readonly Result[] = [], words = en) =>
  controlsOf(answer(parts), { ...asked, words }, page(results)).map(({ components }) => ({
    components: components as readonly Control[],
  }));
const menuOf = (parts: Partial<Answer>, results: readonly Result[] = [], words = en) => {
  const [menu] = rowsOf(parts, results, words).flatMap(({ components }) => components);
  return menu?.type === ComponentType.StringSelect ? menu : undefined;
};
const choices = (count: number, label = 'x', value = 'v') =>
  Array.from({ length: count }, (_, index) => ({
    label,
    command: 'case',
    option: 'name',
    value: `${value}${index}`,
  }));
const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: 'button.recommendations' as const,
    command: 'recommendations',
    raw: { set: String(index) },
  }));
const saying = (code: 'button.recommendations' | 'menu.choose', text: string) => ({
  ...en,
  messages: { ...en.messages, [code]: text },
});

it('the limits are those that Discord documents', () => {
  expect(limits).toEqual({
    components: 40,
    text: 4000,
    customId: 100,
    buttonsInRow: 5,
    buttonLabel: 80,
    selectOptions: 25,
    selectText: 100,
    placeholder: 150,
    url: 512,
    pictureText: 1024,
    choices: 25,
    choiceText: 100,
    commandName: 32,
    commandDescription: 100,
    options: 25,
    optionText: 6000,
    threadName: 100,
  });
});

describe('on both sides of a limit', () => {
  it('five buttons stand in one row, the sixth in the next', () => {
    const rows = (count: number) =>
      rowsOf({ followUps: buttons(count), forAsker: true }).map(({ components }) => components.length);
    expect(rows(5)).toEqual([5]);
    expect(rows(6)).toEqual([5, 1]);
  });

  it('a label of 80 characters stands on a button whole, one of 81 is cut', () => {
    const label = (length: number) => {
      const words = saying('button.recommendations', 'x'.repeat(length));
      const [button] = rowsOf({ followUps: buttons(1) }, [], words).flatMap(({ components }) => components);
      return button && 'label' in button ? button.label : '';
    };
    expect(label(80)).toBe('x'.repeat(80));
    expect(label(81)).toBe(`${'x'.repeat(79)}…`);
  });

  it('a menu has 25 options, and no more', () => {
    expect(menuOf({ choices: choices(25) })?.options).toHaveLength(25);
    expect(menuOf({ choices: choices(26) })?.options).toHaveLength(25);
  });

  it('an option of 100 characters stands whole, one of 101 is cut, and a longer value is left out', () => {
    const label = (length: number) => menuOf({ choices: choices(1, 'x'.repeat(length)) })?.options[0]?.label;
    expect(label(100)).toBe('x'.repeat(100));
    expect(label(101)).toBe(`${'x'.repeat(99)}…`);
    expect(menuOf({ choices: choices(1, 'x', 'v'.repeat(99)) })?.options).toHaveLength(1);
    expect(menuOf({ choices: choices(1, 'x', 'v'.repeat(100)) })).toBeUndefined();
  });

  it('a placeholder of 150 characters stands whole, one of 151 is cut', () => {
    const placeholder = (length: number) =>
      menuOf({ choices: choices(1) }, [], saying('menu.choose', 'x'.repeat(length)))?.placeholder;
    expect(placeholder(150)).toBe('x'.repeat(150));
    expect(lengthOf(placeholder(151) ?? '')).toBe(150);
  });

  it('an address of 512 characters has its button, one of 513 has none', () => {
    const links = (length: number) => {
      const documentUrl = `https://example.org/${'x'.repeat(length - 20)}`;
      return rowsOf({}, [{ ...result, documentUrl }])
        .flatMap(({ components }) => components)
        .filter((component) => 'url' in component).length;
    };
    expect(links(512)).toBe(1);
    expect(links(513)).toBe(0);
  });

  it('a text of exactly a limit stays, one more is cut, counted in code points', () => {
    expect(within('😀'.repeat(100), 100)).toBe('😀'.repeat(100));
    expect(lengthOf(within('😀'.repeat(101), 100))).toBe(100);
  });
});
