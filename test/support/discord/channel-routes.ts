import { Access } from './access.ts';
import { checkMessage } from './check-message.ts';
import { makeOpenPost } from './forum-posts.ts';
import { botMember } from './guild-shapes.ts';
import type { Guilds } from './guilds.ts';
import { pageOf } from './history.ts';
import type { ApiAnswer } from './http.ts';
import type { Messages } from './messages.ts';
import { ApiError, refuse } from './problem.ts';
import type { Handler, Route } from './routes.ts';
import { toApi, toPoster } from './shown-message.ts';
import { ids } from './world.ts';

const ok = (body: unknown): ApiAnswer => ({ status: 200, body });

/** Channels, threads, their messages, and the guilds that they are in. */
export function channelRoutes(guilds: Guilds, messages: Messages): Route[] {
  const { channels } = guilds;
  const access = new Access(guilds);
  const post: Handler = ({ body, files }, id = '') => {
    const { id: channelId } = access.writable(id);
    refuse(checkMessage(body, { files }));
    const { message, isNew } = messages.postOnce(body, { channelId });
    if (isNew) channels.posted(channelId, message.id);
    return ok(toPoster(message, body.nonce));
  };
  const page: Handler = ({ query }, id = '') => {
    const channel = access.seen(id);
    const found = pageOf(messages.inChannel(channel.id), query);
    // Without the permission to read the history it is not refused but empty, as Discord documents.
    return ok(access.hasHistory(channel) ? found.map(toApi) : []);
  };
  const show: Handler = (_request, id = '', messageId = '') => {
    const channel = access.seen(id);
    if (!access.hasHistory(channel)) throw new ApiError(403, 50001, 'Missing Access');
    const message = messages.get(messageId);
    if (message.channelId !== id || message.owner) throw new ApiError(404, 10008, 'Unknown Message');
    return ok(toApi(message));
  };
  const member: Handler = (_request, guildId = '', userId) => {
    guilds.get(guildId);
    if (userId !== ids.application) throw new ApiError(404, 10007, 'Unknown Member');
    return ok(botMember);
  };
  const threads: Handler = (_request, id = '') =>
    ok({ threads: channels.activeThreads(guilds.get(id).id), members: [] });
  const archived: Handler = (_request, id = '') =>
    ok({ threads: channels.archivedThreads(access.seen(id).id), members: [], has_more: false });
  return [
    ['GET', '/channels/:id/threads/archived/public', true, archived],
    ['GET', '/channels/:id', true, (_request, id = '') => ok(access.seen(id))],
    ['GET', '/channels/:id/messages', true, page],
    ['POST', '/channels/:id/messages', true, post],
    ['GET', '/channels/:id/messages/:id', true, show],
    ['POST', '/channels/:id/threads', true, makeOpenPost(access, channels, messages)],
    ['GET', '/guilds/:id', true, (_request, id = '') => ok(guilds.get(id))],
    ['GET', '/guilds/:id/channels', true, (_request, id = '') => ok(channels.ofGuild(guilds.get(id).id))],
    ['GET', '/guilds/:id/threads/active', true, threads],
    ['GET', '/guilds/:id/members/:id', true, member],
  ];
}
