import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { message } from '../answers/message.ts';
import type { Asked } from './asked.ts';
import { controlsOf } from './controls.ts';
import { smallPrint, wordEscaped } from './escape.ts';
import type { Item } from './items.ts';
import { codeBlock, type Layout, layOut } from './lay-out.ts';
import type { Page } from './pages.ts';

/** A message as it is sent: components only, nobody mentioned, no link previews. */
export interface Message {
  readonly components: APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly allowedMentions: { readonly parse: [] };
  readonly files?: readonly Attached[];
}

/** A file beside a message; a picture has what it shows in words, for people who cannot see it. */
export interface Attached {
  readonly name: string;
  readonly attachment: Buffer;
  readonly description?: string;
}
export type Picture = Required<Attached>;

/** Colours by what an answer is, readable on light and dark. */
const accents = { found: 0x2f6f9f, nothing: 0x7a7a7a, ambiguous: 0xb58900, error: 0xa03b3b };

/** One message inside Discord's limits. */
export function renderAnswer(
  answer: Answer,
  asked: Asked,
  picture?: Picture,
  { head, foot, page }: Layout = layOut(answer, asked),
): Message {
  const inside: APIComponentInContainer[] = [display(head)];
  if (picture) inside.push(gallery(picture));
  inside.push(...separated(page.items));
  if (answer.copy) inside.push(display(codeBlock(answer.copy)));
  const place = placeOf(answer, page);
  const end = [place ? smallPrint(wordEscaped(place, asked.words)) : '', foot];
  if (end.some(Boolean)) inside.push(display(end.filter(Boolean).join('\n')));
  const saved = answer.file && attached(answer.file);
  if (saved) inside.push({ type: ComponentType.File, file: { url: `attachment://${saved.name}` } });
  inside.push(...controlsOf(answer, asked, page));
  const container = {
    type: ComponentType.Container,
    accent_color: accents[answer.outcome],
    components: inside,
  } as const;
  const message = messageOf([container], asked.ephemeral);
  const files = [picture, saved].filter((file) => file !== undefined);
  return files.length > 0 ? { ...message, files } : message;
}

const attached = ({ name, text }: NonNullable<Answer['file']>): Attached => ({
  name,
  attachment: Buffer.from(text),
});
const gallery = ({ name, description }: Picture): APIComponentInContainer => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description }],
});

/** Components as a message that mentions nobody. */
export const messageOf = (components: APIMessageTopLevelComponent[], ephemeral: boolean): Message => ({
  components,
  flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | (ephemeral ? MessageFlags.Ephemeral : 0),
  allowedMentions: { parse: [] },
});

/** Which part of the answer a page is, where there are others: "6–10 of 53", or the number of a page of lines. */
function placeOf({ total }: Answer, { before, results, earlier, later, first, starts }: Page) {
  if (earlier === undefined && later === undefined) return undefined;
  const [from, to] = [before + 1, before + results.length];
  if (results.length > 0)
    return from === to ? message('label.one', { from, total }) : message('label.range', { from, to, total });
  return message('label.page', { page: starts.indexOf(first) + 1, pages: starts.length });
}

const display = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });
/** Items: a thin line where another document or group begins, the label of a group where it begins or goes on. */
function separated(items: readonly Item[]): APIComponentInContainer[] {
  return items.flatMap(({ text, document, group }, index) => {
    const before = items[index - 1];
    const line = {
      type: ComponentType.Separator,
      divider: true,
      spacing: SeparatorSpacingSize.Small,
    } as const;
    const begins = group !== (before?.group ?? '');
    const labelled = begins && group ? display(`**${group}**\n${text}`) : display(text);
    return index === 0 || begins || document !== before?.document ? [line, labelled] : [labelled];
  });
}
