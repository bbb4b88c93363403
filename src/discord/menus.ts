import {
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import type { Answer, Result } from '../answers/answer.ts';
import { type MessageCode, message } from '../answers/message.ts';
import { word, wordFact } from '../i18n/words.ts';
import { type Asked, again } from './asked.ts';
import { claimOptions } from './claims.ts';
import { type Meaning, writeCustomId } from './custom-id.ts';
import { limits, within } from './limits.ts';

type Row = APIActionRowComponent<APIStringSelectComponent>;

/** The menus below an answer: claims, what can be asked instead, other forms, passages to open, documents, other parts. */
export const menusOf = (answer: Answer, asked: Asked, shown: readonly Result[]): Row[] => [
  ...claimMenu(answer, asked),
  ...choiceMenu(answer, asked),
  ...variantMenu(answer, asked),
  ...openMenu(answer, shown, asked),
  ...narrowMenu(answer, asked),
  ...narrowingMenus(answer, asked),
];

/** Each passage once, however often it is quoted. */
export const passagesOf = (shown: readonly Result[]) => [
  ...new Map(shown.map((result) => [result.passage, result])).values(),
];

/** A passage with the part of it that is shown, so that the part can be marked in its context. */
export const partId = ({ passage, part }: Pick<Result, 'passage' | 'part'>) =>
  part ? `${passage}#${part.start}-${part.end}` : passage;

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

/** A menu for each option by which an answer can be narrowed to one of several values. */
const narrowingMenus = (answer: Answer, asked: Asked): Row[] =>
  answer.narrowings.flatMap(({ option, label, values, given }) => {
    if (values.length < (given === undefined ? 2 : 1)) return [];
    const options = values.map((one) => ({ label: wordFact(one.label, asked.words), value: one.value }));
    return menu({ ...again(asked), raw: shortRaw(answer, asked), pick: option }, options, label, asked);
  });

/** What was asked, with the shortest form of what was narrowed: a State's full name leaves no room in a custom id. */
export const shortRaw = ({ narrowings }: Pick<Answer, 'narrowings'>, { raw }: Asked): Meaning['raw'] => ({
  ...raw,
  ...Object.fromEntries(
    narrowings.flatMap(({ option, given }) => (given === undefined ? [] : [[option, given]])),
  ),
});

/** A menu of the passages shown, to read one in context and cite it. */
function openMenu(answer: Answer, shown: readonly Result[], asked: Asked): Row[] {
  const passages = answer.opened ? [] : passagesOf(shown);
  const more = [...elsewhereOf(shown), ...evidenceOf(shown, asked)];
  if (passages.length < 2 && more.length === 0) return [];
  const options = [
    ...passages.map((result) => ({
      label: result.citationShort,
      value: partId(result),
      description: result.passage,
    })),
    ...more,
  ];
  const meaning: Meaning = { act: 'open', command: 'cite', raw: { context: '1' }, from: 0, pick: 'passage' };
  // Discord refuses a menu that has the same value twice.
  const each = options.filter(({ value }, at) => options.findIndex((one) => one.value === value) === at);
  return menu(meaning, each, 'menu.open', asked);
}

/** Passages that say the same as those shown and are not quoted again. */
const elsewhereOf = (shown: readonly Result[]): APISelectMenuOption[] =>
  shown
    .flatMap(({ alsoIn = [] }) => alsoIn)
    .map(({ citationShort, passage }) => ({
      label: citationShort,
      value: passage,
      description: passage,
    }));

/** What the statuses of the recommendations shown rest on, one click away. */
function evidenceOf(shown: readonly Result[], { words }: Asked): APISelectMenuOption[] {
  const evidence = shown.flatMap(({ recommendation }) => recommendation?.evidence ?? []);
  return evidence.map((one) => ({
    label: word(message('menu.evidence', { citation: one.citationShort }), words),
    value: partId(one),
    description: one.words,
  }));
}

/** What can be asked instead. */
function choiceMenu({ choices }: Answer, asked: Asked): Row[] {
  const [first] = choices;
  if (!first) return [];
  const options = choices.map(({ label, value }) => ({ label: wordFact(label, asked.words), value }));
  const raw = first.command === asked.command ? asked.raw : {};
  const meaning: Meaning = { act: 'page', command: first.command, raw, from: 0, pick: first.option };
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
