import { channelRoutes } from './channel-routes.ts';
import type { Commands } from './commands.ts';
import type { Guilds } from './guilds.ts';
import type { ApiAnswer, ApiRequest } from './http.ts';
import type { Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import { ApiError } from './problem.ts';
import { application, botUser, type World } from './world.ts';

export type Handler = (request: ApiRequest, ...parts: string[]) => ApiAnswer;
/** Method, path with `:id` for an id and `:token` for anything, whether the bot's token is needed, what it does. */
export type Route = readonly [string, string, boolean, Handler];

interface Parts {
  readonly world: World;
  readonly commands: Commands;
  readonly guilds: Guilds;
  readonly messages: Messages;
  readonly interactions: Interactions;
  gatewayUrl(): string;
}

/** The part of the API that a bot with commands uses. */
export function makeRoutes({ world, commands, guilds, messages, interactions, gatewayUrl }: Parts) {
  const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  const list: Handler = ({ query }, _app, guildId) =>
    ok(commands.shown(guildId ?? '', query.get('with_localizations') === 'true'));
  const replace: Handler = ({ body }, _app, guildId) => ok(commands.replace(body, guildId));
  const add: Handler = ({ body }, _app, guildId) => {
    const { command, isNew } = commands.add(body, guildId);
    return { status: isNew ? 201 : 200, body: command };
  };
  const message = '/webhooks/:id/:token/messages/:token';
  const routes: readonly Route[] = [
    ['GET', '/gateway/bot', true, () => ok({ url: gatewayUrl(), shards: 1, session_start_limit: limit })],
    ['GET', '/users/@me', true, () => ok({ ...botUser, verified: true, mfa_enabled: false, flags: 0 })],
    ['GET', '/applications/@me', true, () => ok(application)],
    ['GET', '/oauth2/applications/@me', true, () => ok(application)],
    ['GET', '/applications/:id/commands', true, list],
    ['PUT', '/applications/:id/commands', true, replace],
    ['POST', '/applications/:id/commands', true, add],
    ['GET', '/applications/:id/guilds/:id/commands', true, list],
    ['PUT', '/applications/:id/guilds/:id/commands', true, replace],
    ['POST', '/applications/:id/guilds/:id/commands', true, add],
    ...channelRoutes(guilds, messages),
    [
      'POST',
      '/interactions/:id/:token/callback',
      false,
      (r, id = '', token = '') => interactions.callback(r, id, token),
    ],
    ['POST', '/webhooks/:id/:token', false, (r, _id, token = '') => interactions.followUp(r, token)],
    ['GET', message, false, (_r, _id, token = '', id = '') => interactions.show(token, id)],
    ['PATCH', message, false, (r, _id, token = '', id = '') => interactions.edit(r, token, id)],
    ['DELETE', message, false, (_r, _id, token = '', id = '') => interactions.delete(token, id)],
  ];
  const patterns = routes.map(([method, path, needsToken, handler]) => {
    const source = path.replaceAll(':id', '(\\d+)').replaceAll(':token', '([^/]+)');
    return { method, pattern: new RegExp(`^${source}$`), path, needsToken, handler };
  });

  return (request: ApiRequest): ApiAnswer => {
    const here = patterns.filter(({ pattern }) => pattern.test(request.path));
    const route = here.find(({ method }) => method === request.method);
    if (!route)
      throw here.length > 0
        ? new ApiError(405, 0, '405: Method Not Allowed')
        : new ApiError(404, 0, '404: Not Found');
    if (route.needsToken && request.authorization !== `Bot ${world.token}`) {
      throw new ApiError(401, 0, '401: Unauthorized');
    }
    const parts = route.pattern.exec(request.path)?.slice(1).map(decodeURIComponent) ?? [];
    if (/^\/(applications|webhooks)\/:id/.test(route.path) && parts[0] !== application.id) {
      throw new ApiError(403, 50001, 'Missing Access');
    }
    return route.handler(request, ...parts);
  };
}
