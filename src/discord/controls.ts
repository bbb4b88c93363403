import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer, Result } from '../answers/answer.ts';
import { type MessageCode, message } from '../answers/message.ts';
import { word } from '../i18n/words.ts';
import { type Asked, again } from './asked.ts';
import { type Meaning, writeCustomId } from './custom-id.ts';
import { limits, within } from './limits.ts';
import { menusOf, partId, passagesOf, shortRaw } from './menus.ts';
import type { Page } from './pages.ts';

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
  return [...menusOf(answer, asked, page.results), ...rows];
}

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
  const [only, ...others] = passagesOf(shown);
  const single = only && others.length === 0 && !answer.opened;
  const open = (raw: Meaning['raw']): Meaning => ({ act: 'open', command: 'cite', raw, from: 0 });
  const { [asked.narrowedBy ?? '']: narrowed, ...wide } = asked.raw;
  return [
    ...(earlier === undefined || asked.single
      ? []
      : button('button.earlier', { ...again(asked), from: earlier })),
    ...(later === undefined || asked.single ? [] : button('button.later', { ...again(asked), from: later })),
    ...(single ? button('button.context', open({ passage: partId(only), context: '1' })) : []),
    ...(single ? button('button.cite', open({ passage: only.passage })) : []),
    ...(narrowed ? button('button.allDocuments', { ...again(asked), raw: wide }) : []),
    ...answer.narrowings
      .filter(({ given }) => given !== undefined)
      .flatMap(({ option, all }) =>
        button(all, { ...again(asked), raw: without(option, shortRaw(answer, asked)) }),
      ),
    ...answer.followUps.flatMap(({ label, command, raw }) =>
      button(label, { act: command === asked.command ? 'page' : 'open', command, raw, from: 0 }),
    ),
    ...(asked.ephemeral && answer.outcome === 'found' && !answer.forAsker
      ? button('button.everyone', { ...again(asked), act: 'public', raw: {} })
      : []),
    ...link(shown, asked),
  ];
}

const without = (option: string, { [option]: _, ...others }: Meaning['raw']): Meaning['raw'] => others;

/** Where the document is published, if all that is shown is of one. */
function link(shown: readonly Result[], { words }: Asked): APIButtonComponent[] {
  const [url, ...others] = new Set(shown.map(({ documentUrl }) => documentUrl ?? ''));
  if (!url || others.length > 0 || url.length > limits.url) return [];
  const label = within(word(message('button.source'), words), limits.buttonLabel);
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
}
