import { escapeHtml, markdownHtml } from './markdown-html.ts';

interface Emoji {
  readonly name?: string | null | undefined;
  readonly id?: string | null | undefined;
}
interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}
interface Separator {
  readonly type: 14;
  readonly divider?: boolean | undefined;
  readonly spacing?: number | undefined;
}
interface Button {
  readonly type: 2;
  readonly style: number;
  readonly label?: string | undefined;
  readonly emoji?: Emoji | undefined;
  readonly custom_id?: string | undefined;
  readonly url?: string | undefined;
  readonly disabled?: boolean | undefined;
}
interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly emoji?: Emoji | undefined;
  readonly default?: boolean | undefined;
}
interface StringSelect {
  readonly type: 3;
  readonly custom_id: string;
  readonly options: readonly Option[];
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}
interface Section {
  readonly type: 9;
  readonly components: readonly Component[];
  readonly accessory: Component;
}
interface ActionRow {
  readonly type: 1;
  readonly components: readonly Component[];
}
interface Container {
  readonly type: 17;
  readonly accent_color?: number | null | undefined;
  readonly components: readonly Component[];
}
interface MediaGallery {
  readonly type: 12;
  readonly items: readonly {
    readonly media: { readonly url: string };
    readonly description?: string | null | undefined;
  }[];
}
type Known = MediaGallery | TextDisplay | Separator | Button | StringSelect | Section | ActionRow | Container;

/** Anything that Discord may take, so that payloads of any library fit; what is not known here throws. */
export type Component = Known | { readonly type: number };

/** The part of a sent message that decides what it looks like. */
export interface Message {
  readonly components: readonly Component[];
  readonly flags?: number | undefined;
  readonly files?: readonly { readonly name: string; readonly attachment: Buffer }[] | undefined;
}

const ephemeral = 64;
const eye =
  '<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><path fill="currentColor" ' +
  'd="M12 5C6 5 2 12 2 12s4 7 10 7 10-7 10-7-4-7-10-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Z"/></svg>';
const onlyYou =
  `<div class="only-you">${eye}<span>Only you can see this • ` +
  '<span class="dismiss">Dismiss message</span></span></div>';

/** What stands below the author's name. */
export const messageHtml = ({ components, flags = 0, files = [] }: Message): string =>
  withFiles(all(components), files) + (flags & ephemeral ? onlyYou : '');

/** Pictures stand in the page itself, which loads nothing. */
const withFiles = (html: string, files: NonNullable<Message['files']>): string =>
  files.reduce(
    (drawn, { name, attachment }) =>
      drawn.replaceAll(`attachment://${name}`, `data:image/png;base64,${attachment.toString('base64')}`),
    html,
  );

const all = (components: readonly Component[]): string => components.map(componentHtml).join('');

/** Throws for what it cannot draw: a page that leaves something out would be believed. */
function componentHtml(component: Component): string {
  const known = component as Known;
  switch (known.type) {
    case 1:
      return `<div class="row">${all(known.components)}</div>`;
    case 2:
      return button(known);
    case 3:
      return select(known);
    case 9:
      return section(known);
    case 10:
      return `<div class="text">${markdownHtml(known.content)}</div>`;
    case 12:
      return gallery(known);
    case 14:
      return separator(known);
    case 17:
      return container(known);
    default:
      throw new Error(`The preview cannot draw a component of type ${component.type}`);
  }
}

const gallery = ({ items }: MediaGallery) =>
  items
    .map(
      ({ media, description }) =>
        `<img class="media" src="${escapeHtml(media.url)}" alt="${escapeHtml(description ?? '')}">`,
    )
    .join('');

function container({ accent_color: accent, components }: Container): string {
  const bar = accent == null ? '' : ` style="--accent:#${accent.toString(16).padStart(6, '0')}"`;
  return `<div class="container${bar && ' accented'}"${bar}>${all(components)}</div>`;
}

const section = ({ components, accessory }: Section) =>
  `<div class="section"><div class="texts">${all(components)}</div>${componentHtml(accessory)}</div>`;

/** Discord draws a line unless it is told not to. */
const separator = ({ divider = true, spacing = 1 }: Separator) =>
  `<div class="separator ${spacing === 2 ? 'large' : 'tight'}${divider ? ' divider' : ''}"></div>`;

const styles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
};

/** Nothing is pressed in a preview: what a button stands for is told when the mouse is over it. */
function button({ style, label = '', emoji, url, custom_id: id, disabled = false }: Button): string {
  const name = styles[style];
  if (!name) throw new Error(`The preview cannot draw a button of style ${style}`);
  const text = [emojiHtml(emoji), escapeHtml(label), name === 'link' ? '↗' : ''].filter(Boolean).join(' ');
  const title = escapeHtml(url ?? id ?? '');
  return `<button type="button" class="button ${name}" title="${title}"${off(disabled)}>${text}</button>`;
}

const off = (disabled: boolean) => (disabled ? ' disabled' : '');
/** A server's own emoji is a picture on the network; its name stands for it. */
const emojiHtml = (emoji?: Emoji) => escapeHtml((emoji?.id ? `:${emoji.name}:` : emoji?.name) ?? '');

/** The closed menu as Discord shows it, and below it what it would open. */
function select({ options, placeholder = 'Make a selection', disabled = false }: StringSelect): string {
  const chosen = options.filter((option) => option.default).map(({ label }) => label);
  const text = `<span>${escapeHtml(chosen.join(', ') || placeholder)}</span>`;
  const name = chosen.length > 0 ? 'box chosen' : 'box';
  const box = `<button type="button" class="${name}"${off(disabled)}>${text}</button>`;
  const count = options.length === 1 ? '1 option' : `${options.length} options`;
  const items = options.map(optionHtml).join('');
  return `<div class="select">${box}<details><summary>${count}</summary><ul>${items}</ul></details></div>`;
}

function optionHtml({ label, description, emoji }: Option): string {
  const text = [emojiHtml(emoji), escapeHtml(label)].filter(Boolean).join(' ');
  return `<li>${text}${description ? `<small>${escapeHtml(description)}</small>` : ''}</li>`;
}
