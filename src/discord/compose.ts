import { type Answer, answerOf } from '../answers/answer.ts';
import { type MessageCode, message } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import type { AnyCommand } from '../command.ts';
import type { Digests } from '../digest/digests.ts';
import type { ServerSettings } from '../domain/server-settings.ts';
import type { Store } from '../domain/store.ts';
import type { Words } from '../i18n/words.ts';
import { runInServer } from '../run.ts';
import type { Asked } from './asked.ts';
import { type Asker, mayBePublic } from './asker.ts';
import { drawn } from './drawn.ts';
import { wordsFor } from './languages.ts';
import type { Pace } from './pace.ts';
import { itemsOnPage } from './pages.ts';
import { type Message, renderAnswer } from './render-answer.ts';

/** What answers are made with. */
export interface Context {
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  readonly pace: Pace;
  /** Whether an interaction comes for the first time: what it changes is changed once. */
  readonly once?: ((interactionId: string) => boolean) | undefined;
  /** What is kept of servers; none where the bot runs without a store. */
  readonly store?: Store | undefined;
  /** The digests of this instance; there with the store. */
  readonly digests?: Digests | undefined;
  /** What a server chose; what holds everywhere else, without one. Asked once for each answer. */
  settingsOf(guildId: string | null): Promise<ServerSettings>;
}

/** A request as a command, a button or a menu makes it; `ephemeral` where it is said who sees the answer. */
export interface Request extends Pick<Asked, 'command' | 'raw' | 'from'> {
  readonly ephemeral?: boolean | undefined;
}

/** What holds where somebody asks, and the words for them. The one place where a server's settings are asked for. */
export async function askFor({ locale, guildId }: Asker, { settingsOf }: Context) {
  const settings = await settingsOf(guildId);
  return { settings, words: wordsFor(locale, settings.language) };
}

/** The message that answers a request. "Nothing", mistakes and help go to the asker alone. */
export async function compose(request: Request, asker: Asker, context: Context): Promise<Message> {
  const { settings, words } = await askFor(asker, context);
  const command = context.commands.find((candidate) => candidate.name === request.command);
  const prepare = () => {
    if (!command) throw new Error('an unknown command');
    return { command, raw: byEnglishName(command, request.raw, words) };
  };
  const { answer: found } = await runInServer(request.command, prepare, {
    ...context,
    place: asker.place,
    limit: request.from + itemsOnPage + 1,
  });
  const wanted = !(request.ephemeral ?? settings.visibility === 'me');
  // What was changed holds for the answer that says so.
  const said = command?.act ? (await askFor(asker, context)).words : words;
  const answer = isForAsker(found) || mayBePublic(asker, settings) ? found : keptBack(found, wanted);
  const picture = answer.charts.length > 0 ? await drawn(answer, said) : undefined;
  const asked = {
    ...request,
    ephemeral: !wanted || isForAsker(answer),
    narrowedBy: command && narrowing(command),
    words: said,
  };
  return renderAnswer(answer, asked, picture);
}

const isForAsker = ({ outcome, forAsker }: Answer) => outcome !== 'found' || forAsker === true;

/** For the asker alone where answers for everyone are not allowed; said where it would have been one. */
const keptBack = (answer: Answer, wanted: boolean): Answer => ({
  ...answer,
  forAsker: true,
  notes: [...answer.notes, ...(wanted ? [message('note.notPublicHere')] : [])],
});

/** The name of a command may be given as the person's Discord shows it. */
function byEnglishName({ options }: AnyCommand, raw: Request['raw'], words: Words): Request['raw'] {
  const names = Object.entries(words.commandNames ?? words.commands);
  const english = (value: string) =>
    names.find(([, { name }]) => name === value.replace(/^\//, '').toLowerCase())?.[0] ?? value;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      options[name]?.completion === 'command' ? english(value) : value,
    ]),
  );
}

/** The option that narrows an answer to a document. */
const narrowing = ({ options }: AnyCommand) => Object.keys(options).find((name) => options[name]?.narrows);

/** Not everything that is no answer is a mistake. */
const titles: Partial<Record<MessageCode, MessageCode>> = {
  'note.tooFast': 'title.wait',
  'note.oldButton': 'title.old',
  'note.noText': 'title.check',
};

/** A note by itself, to the asker alone. */
export async function say(
  code: MessageCode,
  facts: Record<string, string>,
  asker: Asker,
  context: Context,
): Promise<Message> {
  const { words } = await askFor(asker, context);
  const said = answerOf({
    outcome: 'error',
    title: message(titles[code] ?? 'title.error'),
    notes: [message(code, facts)],
  });
  return renderAnswer(said, { command: '', raw: {}, from: 0, ephemeral: true, words });
}
