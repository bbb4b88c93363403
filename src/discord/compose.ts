import { answerOf } from '../answers/answer.ts';
import { type MessageCode, message } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import { type AnyCommand, run } from '../command.ts';
import type { ServerSettings } from '../domain/server-settings.ts';
import type { Asked } from './controls.ts';
import { wordsFor } from './languages.ts';
import type { Pace } from './pace.ts';
import { itemsOnPage } from './pages.ts';
import { type Message, renderAnswer } from './render-answer.ts';

/** What answers are made with. */
export interface Context {
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  readonly pace: Pace;
  /** What a server chose; what holds everywhere else, without one. Asked once for each answer. */
  settingsOf(guildId: string | null): Promise<ServerSettings>;
}

/** Who asks, and where. */
export interface Asker {
  readonly locale: string;
  readonly guildId: string | null;
}

/** A request as a command, a button or a menu makes it; `ephemeral` where it is said who sees the answer. */
export interface Request extends Pick<Asked, 'command' | 'raw' | 'from'> {
  readonly ephemeral?: boolean | undefined;
}

/** The message that answers a request. "Nothing", mistakes and help go to the asker alone. */
export async function compose(request: Request, asker: Asker, context: Context): Promise<Message> {
  const settings = await context.settingsOf(asker.guildId);
  const command = context.commands.find((candidate) => candidate.name === request.command);
  const prepare = () => {
    if (!command) throw new Error('an unknown command');
    return { command, raw: request.raw };
  };
  const { answer } = run(request.command, prepare, { ...context, limit: request.from + itemsOnPage + 1 });
  const alone = request.ephemeral ?? settings.visibility === 'me';
  return renderAnswer(answer, {
    ...request,
    ephemeral: alone || answer.outcome !== 'found' || answer.forAsker === true,
    narrowedBy: command && narrowing(command),
    words: wordsFor(asker.locale, settings.language),
  });
}

/** The option that narrows an answer to a document. */
const narrowing = ({ options }: AnyCommand) =>
  Object.keys(options).find((name, index) => index > 0 && options[name]?.completion === 'document');

/** A note by itself, to the asker alone. */
export async function say(
  code: MessageCode,
  facts: Record<string, string>,
  asker: Asker,
  context: Context,
): Promise<Message> {
  const { language } = await context.settingsOf(asker.guildId);
  const said = answerOf({ outcome: 'error', title: message('title.error'), notes: [message(code, facts)] });
  const words = wordsFor(asker.locale, language);
  return renderAnswer(said, { command: '', raw: {}, from: 0, ephemeral: true, words });
}
