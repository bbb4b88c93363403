import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Answer, type Result, results } from '../answers/answer.ts';
import type { MessageCode } from '../answers/message.ts';
import { type Words, word } from '../i18n/words.ts';
import { type Act, writeCustomId } from './custom-id.ts';
import { limits, within } from './limits.ts';
import type { Page } from './pages.ts';

/** What was asked, so that buttons and menus can ask it again. */
export interface Asked {
  readonly command: string;
  readonly raw: Readonly<Record<string, string>>;
  readonly from: number;
  readonly ephemeral: boolean;
  /** Whether the command has an option for a document. */
  readonly narrowable: boolean;
  readonly words: Words;
}

/** The menus and buttons below an answer. */
export function controlsOf(answer: Answer, asked: Asked, page: Page) {
  const buttons = buttonsOf(answer, asked, page);
  return [
    ...(asked.command === 'cite' ? [] : openMenu(page.results, asked)),
    ...narrowMenu(answer, asked),
    ...(buttons.length > 0 ? [row(buttons)] : []),
  ];
}

type Button = APIButtonComponentWithCustomId;
const row = (components: Button[]): APIActionRowComponent<Button> => ({
  type: ComponentType.ActionRow,
  components,
});

/** Earlier and later, what goes on from an answer, and showing it to everyone. */
function buttonsOf(answer: Answer, asked: Asked, page: { earlier?: number; later?: number }): Button[] {
  const button = (
    code: MessageCode,
    act: Act,
    from: number,
    of: Pick<Asked, 'command' | 'raw'> = asked,
  ): Button[] => {
    const id = writeCustomId({ act, command: of.command, raw: of.raw, from });
    const label = within(word({ code, facts: {} }, asked.words), limits.buttonLabel);
    return id ? [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }] : [];
  };
  return [
    ...(page.earlier === undefined ? [] : button('button.earlier', 'page', page.earlier)),
    ...(page.later === undefined ? [] : button('button.later', 'page', page.later)),
    ...answer.followUps.slice(0, 2).flatMap(({ label, ...of }) => button(label, 'page', 0, of)),
    ...(asked.ephemeral ? button('button.everyone', 'public', asked.from) : []),
  ].slice(0, limits.buttonsInRow);
}

/** A menu of the documents that an answer quotes, where there are several and the command can be narrowed to one. */
function narrowMenu(answer: Answer, asked: Asked): Row[] {
  const id = writeCustomId({ act: 'narrow', command: asked.command, raw: asked.raw, from: 0 });
  const documents = new Map(results(answer).map((result) => [result.document, result]));
  if (!id || !asked.narrowable || documents.size < 2) return [];
  const options = [...documents.values()]
    .slice(0, limits.selectOptions)
    .map(({ document, documentTitle, date }) => ({
      label: within(`${documentTitle}, ${date.slice(0, 4)}`, limits.selectText),
      value: document,
    }));
  return [menu(id, options, 'menu.narrow', asked)];
}

/** A menu of the passages shown, to read one in context and cite it. */
function openMenu(shown: readonly Result[], asked: Asked): Row[] {
  const id = writeCustomId({ act: 'open', command: 'cite', raw: {}, from: 0 });
  const passages = new Map(shown.map((result) => [result.passage, result]));
  if (!id || passages.size === 0) return [];
  const options = [...passages.values()].slice(0, limits.selectOptions).map(({ passage, citationShort }) => ({
    label: within(citationShort, limits.selectText),
    value: passage,
    description: within(passage, limits.selectText),
  }));
  return [menu(id, options, 'menu.open', asked)];
}

type Row = APIActionRowComponent<APIStringSelectComponent>;
function menu(id: string, options: APISelectMenuOption[], code: MessageCode, { words }: Asked): Row {
  const placeholder = within(word({ code, facts: {} }, words), limits.placeholder);
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: id, options, placeholder }],
  };
}
