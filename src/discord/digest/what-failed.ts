import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Sent } from '../../digest/publisher.ts';
import type { OffReason } from '../../domain/subscription.ts';

/** Where there is no place to post any more. */
const off: ReadonlyMap<number | string, OffReason> = new Map([
  [Code.UnknownChannel, 'channel_gone'],
  [Code.UnknownGuild, 'channel_gone'],
  [Code.CannotSendMessagesInNonTextChannel, 'channel_gone'],
  [Code.CannotExecuteActionOnThisChannelType, 'channel_gone'],
  [Code.MissingAccess, 'access_lost'],
  [Code.MissingPermissions, 'access_lost'],
  [Code.InvalidActionOnArchivedThread, 'thread_archived'],
  [Code.ThreadLocked, 'thread_archived'],
  [Code.TagRequiredToCreateAForumPostInThisChannel, 'tag_required'],
]);

/** What Discord refuses now and may take later, though it has another status than 5xx. */
const passing = new Set<number | string>([
  Code.ActionCannotBePerformedDueToSlowmodeRateLimit,
  Code.ChannelSendRateLimit,
  Code.MaximumActiveThreads,
  Code.MaximumActiveAnnouncementThreads,
]);

type Failure = Extract<Sent, { kind: 'again' | 'off' | 'refused' }>;

/** What a failed request means for a digest. @throws what is neither Discord's nor the network's */
export function whatFailed(error: unknown): Failure {
  if (error instanceof RateLimitError)
    return { kind: 'again', reason: 'limited', afterMs: error.retryAfter || error.timeToReset };
  if (error instanceof DiscordAPIError) {
    const reason = off.get(error.code);
    if (reason) return { kind: 'off', reason };
    if (passing.has(error.code) || error.status >= 500 || error.status === 401)
      return { kind: 'again', reason: `Discord ${error.code || error.status}` };
    if (error.status === 403) return { kind: 'off', reason: 'access_lost' };
    if (error.status === 404) return { kind: 'off', reason: 'channel_gone' };
    return { kind: 'refused', reason: `Discord refused it: ${error.code}` };
  }
  if (error instanceof HTTPError) return { kind: 'again', reason: `Discord ${error.status}` };
  const { name, code } = error as { name?: string; code?: unknown };
  if (name === 'AbortError') return { kind: 'again', reason: 'timeout' };
  if (/^(E[A-Z_]+|UND_ERR_[A-Z_]+)$/.test(String(code))) return { kind: 'again', reason: 'unreachable' };
  throw error;
}
