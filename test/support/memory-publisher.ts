import type { Draft, Post, Publisher, Sent } from '../../src/digest/publisher.ts';
import type { OffReason } from '../../src/domain/subscription.ts';

/** A publisher that keeps what is posted, and fails as it is told. */
export interface MemoryPublisher extends Publisher {
  readonly posts: Post[];
  readonly told: { readonly server: string; readonly key: string }[];
  /** What the next attempts come to instead of a post; `acted`: the post is there all the same. */
  failing: { sent: Sent; acted?: boolean }[];
  obstacles: Map<string, OffReason>;
  /** How many results stand in one message. */
  room: number;
}

export function memoryPublisher(): MemoryPublisher {
  const byKey = new Map<string, number>();
  const self: MemoryPublisher = {
    posts: [],
    told: [],
    failing: [],
    obstacles: new Map(),
    room: 10,
    async draft(post: Post): Promise<Draft> {
      const there = (): Sent | undefined => {
        const index = byKey.get(post.key);
        return index === undefined
          ? undefined
          : { kind: 'posted', channel: post.channel, message: String(index + 1) };
      };
      const add = () => {
        byKey.set(post.key, self.posts.push(post) - 1);
      };
      return {
        shown: Math.min(self.room, post.answer.total),
        find: async () => there(),
        async send() {
          const failure = self.failing.shift();
          if (failure && !failure.acted) return failure.sent;
          if (!there()) add();
          return failure?.sent ?? there() ?? { kind: 'unsure' };
        },
      };
    },
    link: (server, { channel, message }) => `link:${server}/${channel}/${message}`,
    lacking: async () => [],
    obstacle: async (_server, channel) => self.obstacles.get(channel),
    async tell(server, key) {
      self.told.push({ server, key });
      return true;
    },
  };
  return self;
}
