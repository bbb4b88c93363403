import { describe, expect, it } from 'vitest';
import { message } from '../../src/answers/message.ts';
import { longestText } from '../../src/command.ts';
import { readCustomId, writeCustomId } from '../../src/discord/custom-id.ts';
import { definitionsOf, sameDefinitions } from '../../src/discord/definitions.ts';
import { blockQuote, escapeText, wordEscaped } from '../../src/discord/escape.ts';
import { lengthOf, limits, within } from '../../src/discord/limits.ts';
import { en } from '../../src/i18n/en.ts';
import { commands } from '../support/ask.ts';

describe('escaped text', () => {
  it.each([
    ['*a* _b_ ~~c~~ `d` ||e||', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\|'],
    ['# heading', '\\# heading'],
    ['- item\n- item', '\\- item\n\\- item'],
    ['1. first', '1\\. first'],
    ['> quoted', '\\> quoted'],
    ['<@123> @everyone <#5> <t:0>', '\\<\\@123\\> \\@everyone \\<#5\\> \\<t:0\\>'],
    ['[text](https://example.org)', '\\[text\\](https://example.org)'],
    ['a-b, no. 5 - plain', 'a-b, no. 5 - plain'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j is shown as it is', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('stands behind a mark on every line of a quotation', () => {
    expect(blockQuote('a\n\n- b')).toBe('> a\n> \n> \\- b');
  });
});

describe('a message in words', () => {
  it('shows facts as they are, and times in the reader’s own', () => {
    expect(wordEscaped(message('title.search', { words: '*a* @everyone' }), en)).toBe(
      'Passages for “\\*a\\* \\@everyone”',
    );
    expect(wordEscaped(message('note.tooFast', { whenTimestamp: '<t:5:R>' }), en)).toBe(
      'That was fast. Please ask again <t:5:R>.',
    );
  });
});

describe('a text within a limit', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['one two three', 9, 'one two…'],
    ['  ab  ', 2, 'ab'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀…'],
  ])('%j in %i', (text, limit, shown) => {
    expect(within(text, limit)).toBe(shown);
    expect(lengthOf(shown)).toBeLessThanOrEqual(limit);
  });
});

describe('a custom id', () => {
  const meaning = {
    act: 'page',
    command: 'right',
    raw: { right: 'press freedom', year: '2014' },
    from: 5,
  } as const;

  it('says what it means, with any sign in a value', () => {
    for (const right of ['press freedom', 'a~b=c%d', 'свобода собраний', '%7E', '=', '']) {
      const asked = { ...meaning, raw: { right } };
      expect(readCustomId(writeCustomId(asked) ?? '')).toEqual(asked);
    }
  });

  it('leaves open what a menu fills in', () => {
    const menu = { ...meaning, raw: { right: 'assembly' }, pick: 'document' };
    expect(readCustomId(writeCustomId(menu) ?? '')).toEqual(menu);
    expect(readCustomId(writeCustomId({ ...menu, raw: { right: 'x', document: 'y' } }) ?? '')).toEqual({
      ...menu,
      raw: { right: 'x' },
    });
  });

  it('is there up to 100 characters and not beyond', () => {
    const room = limits.customId - lengthOf(writeCustomId({ ...meaning, raw: { right: '' } }) ?? '');
    expect(lengthOf(writeCustomId({ ...meaning, raw: { right: 'x'.repeat(room) } }) ?? '')).toBe(
      limits.customId,
    );
    expect(writeCustomId({ ...meaning, raw: { right: 'x'.repeat(room + 1) } })).toBeUndefined();
  });

  it.each(['', 'x', '0p~right~0', '1z~right~0', '1p~right~many', '1p~~0', 'page:right:5'])(
    '%j of another version means nothing',
    (id) => {
      expect(readCustomId(id)).toBeUndefined();
    },
  );
});

it('the longest text that a command takes is Discord’s', () => {
  expect(longestText).toBe(limits.optionText);
});

describe('definitions', () => {
  const definitions = definitionsOf(commands);

  it('are within Discord’s limits', () => {
    for (const definition of definitions) {
      const { name } = definition;
      if (!('description' in definition)) {
        expect(lengthOf(name)).toBeLessThanOrEqual(limits.commandName);
        continue;
      }
      const { description, options = [] } = definition;
      expect(name).toMatch(/^[a-z]{1,32}$/);
      expect(lengthOf(description)).toBeLessThanOrEqual(limits.commandDescription);
      expect(options.length).toBeLessThanOrEqual(limits.options);
      for (const option of options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/);
        expect(lengthOf(option.description)).toBeLessThanOrEqual(limits.commandDescription);
        expect('choices' in option ? (option.choices?.length ?? 0) : 0).toBeLessThanOrEqual(limits.choices);
      }
      const required = options.map((option) => Boolean(option.required));
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it('are for servers and for people, in servers and in direct messages', () => {
    for (const { name, contexts, integration_types } of definitions) {
      const here = commands.filter((command) => (command.group?.name ?? command.name) === name);
      if (here.some(({ act }) => act)) continue;
      expect(contexts).toEqual([0, 1, 2]);
      expect(integration_types).toEqual([0, 1]);
    }
  });

  it('are for servers that have the bot, and for who manages them, where something is kept of the server', () => {
    expect(definitions.find(({ name }) => name === 'settings')).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
      options: ['show', 'set', 'channels', 'forget'].map((name) => ({ type: 1, name })),
    });
  });

  it('offer a command on a message where it can be asked of one', () => {
    expect(definitions).toContainEqual(
      expect.objectContaining({
        type: 3,
        name: 'Check against the corpus',
        name_localizations: { ru: 'Сверить с документами' },
      }),
    );
  });

  it('are the same where Discord only added ids and left out what is empty', () => {
    const registered = definitions.map((definition, index) => {
      const more = { id: String(index), version: '1', nsfw: false };
      if (!('options' in definition)) return { ...definition, ...more };
      const options = (definition.options ?? []).map(({ required, ...option }) =>
        required ? { ...option, required } : option,
      );
      return { ...definition, options, ...more };
    });
    expect(sameDefinitions(registered, definitions)).toBe(true);
    expect(sameDefinitions(registered.toReversed(), definitions)).toBe(true);
  });

  it('differ where a description, an option or a command differs', () => {
    const [first, ...others] = definitions;
    if (!first || !('options' in first)) throw new Error('no definition');
    expect(sameDefinitions([{ ...first, description: 'other' }, ...others], definitions)).toBe(false);
    expect(sameDefinitions([{ ...first, options: first.options?.slice(1) }, ...others], definitions)).toBe(
      false,
    );
    expect(sameDefinitions(others, definitions)).toBe(false);
    expect(sameDefinitions([], definitions)).toBe(false);
    // What is registered has something that is no longer defined.
    const more = { ...first, name_localizations: { ru: 'x', de: 'y' } };
    expect(sameDefinitions([more, ...others], definitions)).toBe(false);
    expect(sameDefinitions([{ ...first, default_member_permissions: '32' }, ...others], definitions)).toBe(
      false,
    );
    expect(sameDefinitions([...definitions, { ...first, name: 'old' }], definitions)).toBe(false);
  });
});
