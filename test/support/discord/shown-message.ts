import { walk } from './check-message.ts';
import type { Message } from './messages.ts';
import type { Component } from './types.ts';
import { botUser, ids, timeOf } from './world.ts';

/** Discord numbers the components of a message; those that have a number keep it. */
export function numbered(components: readonly Component[]): Component[] {
  const taken = new Set([...walk(components)].map(({ id }) => id));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (component: Component): Component => ({
    ...component,
    id: component.id || next(),
    ...(component.components ? { components: component.components.map(number) } : {}),
    ...(component.accessory ? { accessory: number(component.accessory) } : {}),
  });
  return components.map(number);
}

/** A message as the API gives it. */
export const toApi = ({ id, channelId, type, metadata, now, edits }: Message) => ({
  id,
  channel_id: channelId,
  type,
  content: now.content ?? '',
  timestamp: timeOf(id).toISOString(),
  edited_timestamp: edits.length > 0 ? new Date().toISOString() : null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: now.embeds ?? [],
  pinned: false,
  author: botUser,
  application_id: ids.application,
  flags: now.flags ?? 0,
  components: now.components ?? [],
  ...(metadata ? { webhook_id: ids.application, interaction_metadata: metadata } : {}),
});

/** To who posted it: nobody is shown the nonce of an old message. */
export const toPoster = (message: Message, nonce: unknown) => ({
  ...toApi(message),
  ...(nonce == null ? {} : { nonce }),
});
