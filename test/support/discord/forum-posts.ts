import { z } from 'zod';
import type { Access } from './access.ts';
import type { Channels } from './channels.ts';
import { text } from './check-component.ts';
import { checkMessage } from './check-message.ts';
import { requireTagFlag, threadOf } from './guild-shapes.ts';
import type { Channel } from './guild-types.ts';
import type { Messages } from './messages.ts';
import { ApiError, problemsOf, refuse, under } from './problem.ts';
import type { Handler } from './routes.ts';
import { toApi } from './shown-message.ts';
import { ids, snowflake } from './world.ts';

const postSchema = z.object({
  name: text(1, 100),
  auto_archive_duration: z.literal([60, 1440, 4320, 10_080]).optional(),
  rate_limit_per_user: z.int().min(0).max(21_600).nullish(),
  applied_tags: z.array(z.string()).max(5).nullish(),
  message: z.looseObject({}),
});

/** Opens a thread in a forum with its first message, which has the id of the thread. */
export function makeOpenPost(access: Access, channels: Channels, messages: Messages): Handler {
  return ({ body, files }, id = '') => {
    const forum = access.forum(id);
    check(body, forum, files);
    const thread = threadOf(
      forum,
      snowflake(),
      { name: body.name, owner_id: ids.application, applied_tags: body.applied_tags ?? [] },
      body.auto_archive_duration,
    );
    channels.open(thread);
    channels.posted(forum.id, thread.id);
    // A nonce is no part of this request: Discord passes over it, and two posts are two threads.
    const { nonce: _nonce, enforce_nonce: _enforce, ...payload } = body.message;
    const said = { threadOf: forum.id, name: body.name };
    const message = messages.post(payload, { id: thread.id, channelId: thread.id }, said);
    // The first message is not counted.
    channels.put({ ...thread, last_message_id: message.id });
    return { status: 201, body: { ...channels.known(thread.id), message: toApi(message) } };
  };
}

function check(body: unknown, forum: Channel, files: number): void {
  refuse(problemsOf(postSchema, body));
  const { message, applied_tags } = body as z.infer<typeof postSchema>;
  refuse(under('message', checkMessage(message, { files })));
  const tags = applied_tags ?? [];
  if ((forum.flags ?? 0) & requireTagFlag && tags.length === 0)
    throw new ApiError(400, 40067, 'A tag is required to create a forum post in this channel');
  if (tags.some((tag) => !forum.available_tags?.some(({ id }) => id === tag)))
    throw new ApiError(404, 10087, 'Unknown Tag');
}
