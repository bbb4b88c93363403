import { type Answer, answerOf } from '../src/answers/answer.ts';
import { type Message, message, UserError } from '../src/answers/message.ts';
import {
  channel,
  choice,
  defineCommand,
  defineGroup,
  role,
  type ServerRequest,
  type ServerServices,
} from '../src/command.ts';
import { interfaceLanguages, type ServerSettings, visibilities } from '../src/domain/server-settings.ts';
import type { SettingsChange } from '../src/domain/store.ts';

const standard = 'standard';

export default defineGroup({ name: 'settings', description: 'What holds in this server' }, [
  defineCommand({
    name: 'show',
    description: 'What this server chose',
    examples: ['/settings show'],
    options: {},
    needs: 'manager',
    act: ({ place }, { store }) => shown(place.server, store.settings),
  }),

  defineCommand({
    name: 'set',
    description: 'Who sees answers, in which language, and who may assess',
    examples: ['/settings set language:kk', '/settings set visibility:everyone'],
    options: {
      visibility: choice({
        description: 'Who sees an answer unless the person chooses',
        choices: [...visibilities, standard],
        positional: false,
      }),
      language: choice({
        description: 'The language around the quotations',
        choices: [...interfaceLanguages, standard],
        positional: false,
      }),
      assessors: role({ description: 'The role that may assess, besides who manages the server' }),
    },
    changes: true,
    needs: 'manager',
    async act({ place, values }, { store }) {
      const change: SettingsChange = {
        ...(values.visibility ? { visibility: chosen(values.visibility) } : {}),
        ...(values.language ? { language: chosen(values.language) } : {}),
        ...(values.assessors ? { assessorRole: values.assessors } : {}),
      };
      if (Object.keys(change).length === 0) throw new UserError('error.nothingChosen');
      await store.settings.save(place.server, change);
      return shown(place.server, store.settings);
    },
  }),

  defineCommand({
    name: 'channels',
    description: 'Where answers for everyone are allowed; everywhere until a channel is allowed here',
    examples: ['/settings channels'],
    options: {
      allow: channel({ description: 'Allow them there' }),
      forbid: channel({ description: 'Allow them there no longer' }),
      everywhere: choice({ description: 'Allow them everywhere', choices: ['yes'], positional: false }),
    },
    changes: true,
    needs: 'manager',
    act: changeChannels,
  }),

  defineCommand({
    name: 'forget',
    description: 'Delete everything that is kept of this server, at once and for good',
    examples: ['/settings forget confirm:yes'],
    options: {
      confirm: choice({
        description: 'Settings, assessments and digests of this server are deleted',
        choices: ['yes'],
        positional: false,
      }),
    },
    changes: true,
    needs: 'manager',
    async act({ place, values }, { store }) {
      if (values.confirm !== 'yes') throw new UserError('error.confirm');
      await store.servers.forget(place.server);
      return told(message('title.settings'), [message('line.forgotten')]);
    },
  }),
]);

/** `standard` takes the server's own choice back. */
const chosen = <Value extends string>(value: Value) =>
  value === standard ? null : (value as Exclude<Value, typeof standard>);

type ChannelValues = { readonly allow?: string; readonly forbid?: string; readonly everywhere?: string };
// biome-ignore lint/suspicious/noExplicitAny: the values are those of the options above
async function changeChannels(request: ServerRequest<any>, { store }: ServerServices): Promise<Answer> {
  const { server } = request.place;
  const { allow, forbid, everywhere } = request.values as ChannelValues;
  if (everywhere) await store.settings.save(server, { publicChannels: null });
  else if (allow || forbid) {
    const change = { ...(allow ? { allow } : {}), ...(forbid ? { forbid } : {}) };
    if (!(await store.settings.changeChannels(server, change))) throw new UserError('error.notAllowedYet');
  }
  return shown(server, store.settings);
}

async function shown(
  server: string,
  settings: { of(server: string): Promise<Partial<ServerSettings>> },
): Promise<Answer> {
  const { visibility, language, publicChannels, assessorRole } = await settings.of(server);
  return told(message('title.settings'), [
    message('line.visibility', {
      visibility: visibility ? message(`show.${visibility}`) : message('value.standard'),
    }),
    message('line.language', {
      language: language ? message(`language.${language}`) : message('value.standard'),
    }),
    message('line.channels', {
      channelsMention: publicChannels
        ? publicChannels.length > 0
          ? publicChannels.map((id) => `<#${id}>`)
          : message('value.nowhere')
        : message('value.everywhere'),
    }),
    message('line.assessors', {
      roleMention: assessorRole ? `<@&${assessorRole}>` : message('value.managers'),
    }),
  ]);
}

/** Settings go to who manages them alone. */
const told = (title: Message, lines: Message[]): Answer =>
  answerOf({ outcome: 'found', title, lines, total: 1, forAsker: true });
