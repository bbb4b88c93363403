import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer, Result } from '../answers/answer.ts';
import { type MessageCode, message } from '../answers/message.ts';
import { type Words, word, wordFact } from '../i18n/words.ts';
import { claimOptions } from './claims.ts';
import { type Meaning, writeCustomId } from './custom-id.ts';
import { limits, within } from './limits.ts';
import type { Page } from './pages.ts';

/** What was asked, so that buttons and menus can ask it again. */
export interface Asked {
  readonly command: string;
  readonly raw: Readonly<Record<string, string>>;
  /** The first item that is shown, from 0. */
  readonly from: number;
  readonly ephemeral: boolean;
  /** The command's option for a document, if it has one. */
  readonly narrowedBy?: string | undefined;
  readonly words: Words;
}

type Row = APIActionRowComponent<APIButtonComponent> | APIActionRowComponent<APIStringSelectComponent>;

/** The menus and buttons below an answer. */
export function controlsOf(answer: Answer, asked: Asked, page: Page): Row[] {
  const buttons = buttonsOf(answer, asked, page);
  const rows = [];
  for (let at = 0; at < buttons.length; at += limits.buttonsInRow)
    rows.push({
      type: ComponentType.ActionRow as const,
      components: buttons.slice(at, at + limits.buttonsInRow),
    });
  return [
    ...claimMenu(answer, asked),
    ...choiceMenu(answer, asked),
    ...variantMenu(answer, asked),
    ...openMenu(answer, page.results, asked),
    ...narrowMenu(answer, asked),
    ...rows,
  ];
}

const again = ({ command, raw }: Asked): Meaning => ({ act: 'page', command, raw, from: 0 });

/** Whether the request is short enough to stand in the id of a button. */
export const canGoOn = (asked: Asked) => writeCustomId({ ...again(asked), from: 999 }) !== undefined;

/** Earlier and later, what goes on from an answer, showing it to everyone, and where it is published. */
function buttonsOf(
  answer: Answer,
  asked: Asked,
  { results: shown, earlier, later }: Page,
): APIButtonComponent[] {
  const button = (code: MessageCode, meaning: Meaning): APIButtonComponent[] => {
    const id = writeCustomId(meaning);
    const label = within(word(message(code), asked.words), limits.buttonLabel);
    return id ? [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }] : [];
  };
  const [only] = shown;
  const single = only && shown.length === 1 && !answer.opened;
  const open = (raw: Meaning['raw']): Meaning => ({ act: 'open', command: 'cite', raw, from: 0 });
  const { [asked.narrowedBy ?? '']: narrowed, ...wide } = asked.raw;
  return [
    ...(earlier === undefined ? [] : button('button.earlier', { ...again(asked), from: earlier })),
    ...(later === undefined ? [] : button('button.later', { ...again(asked), from: later })),
    ...(single ? button('button.context', open({ passage: partId(only), context: '1' })) : []),
    ...(single ? button('button.cite', open({ passage: only.passage })) : []),
    ...(narrowed ? button('button.allDocuments', { ...again(asked), raw: wide }) : []),
    ...answer.followUps.flatMap(({ label, command, raw }) =>
      button(label, { act: 'page', command, raw, from: 0 }),
    ),
    ...(asked.ephemeral && answer.outcome === 'found' && !answer.forAsker
      ? button('button.everyone', { ...again(asked), act: 'public', raw: {} })
      : []),
    ...link(shown, asked),
  ];
}

/** A passage with the part of it that is shown, so that the part can be marked in its context. */
const partId = ({ passage, part }: Result) => (part ? `${passage}#${part.start}-${part.end}` : passage);

/** Where the document is published, if all that is shown is of one. */
function link(shown: readonly Result[], { words }: Asked): APIButtonComponent[] {
  const [url, ...others] = new Set(shown.map(({ documentUrl }) => documentUrl ?? ''));
  if (!url || others.length > 0 || url.length > limits.url) return [];
  const label = within(word(message('button.source'), words), limits.buttonLabel);
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
}

/** A menu of the claims of a checked text, each held by its option. */
function claimMenu(answer: Answer, asked: Asked): Row[] {
  const [text] = Object.keys(asked.raw);
  if (text === undefined) return [];
  const meaning: Meaning = { act: 'claim', command: asked.command, raw: {}, from: 0, pick: text };
  return menu(meaning, claimOptions(answer), 'menu.claim', asked);
}

/** A menu of the documents that an answer quotes, where there are several and the command can be narrowed to one. */
function narrowMenu(answer: Answer, asked: Asked): Row[] {
  if (!asked.narrowedBy || answer.documents.length < 2) return [];
  const options = answer.documents.map(({ id, shortTitle, date }) => ({
    label: `${shortTitle}, ${date.slice(0, 4)}`,
    value: id,
  }));
  return menu({ ...again(asked), pick: asked.narrowedBy }, options, 'menu.narrow', asked);
}

/** A menu of the passages shown, to read one in context and cite it. */
function openMenu(answer: Answer, shown: readonly Result[], asked: Asked): Row[] {
  const passages = new Map(shown.map((result) => [result.passage, result]));
  if (answer.opened || passages.size < 2) return [];
  const options = [...passages.values()].map((result) => ({
    label: result.citationShort,
    value: partId(result),
    description: result.passage,
  }));
  const meaning: Meaning = { act: 'open', command: 'cite', raw: { context: '1' }, from: 0, pick: 'passage' };
  return menu(meaning, options, 'menu.open', asked);
}

/** What can be asked instead. */
function choiceMenu({ choices }: Answer, asked: Asked): Row[] {
  const [first] = choices;
  if (!first) return [];
  const options = choices.map(({ label, value }) => ({ label: wordFact(label, asked.words), value }));
  const meaning: Meaning = { act: 'page', command: first.command, raw: {}, from: 0, pick: first.option };
  return menu(meaning, options, 'menu.choose', asked);
}

/** The same answer in other forms. */
function variantMenu({ variants }: Answer, asked: Asked): Row[] {
  if (!variants) return [];
  const options = variants.values.map((value) => ({ label: value, value }));
  return menu({ ...again(asked), pick: variants.option }, options, variants.label, asked);
}

function menu(meaning: Meaning, all: readonly APISelectMenuOption[], code: MessageCode, asked: Asked): Row[] {
  const id = writeCustomId(meaning);
  const options = all
    .filter(({ value }) => value.length <= limits.selectText)
    .slice(0, limits.selectOptions)
    .map((option) => ({
      ...option,
      label: within(option.label, limits.selectText),
      ...(option.description ? { description: within(option.description, limits.selectText) } : {}),
    }));
  if (!id || options.length === 0) return [];
  const placeholder = within(word(message(code), asked.words), limits.placeholder);
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id: id, options, placeholder }],
    },
  ];
}
