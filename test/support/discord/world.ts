import type { StartOptions } from './types.ts';

/** Who and what there is, the same on every server, so that recordings can be compared. */
export const ids = {
  application: '1100000000000000001',
  guild: '1100000000000000002',
  channel: '1100000000000000003',
  directMessages: '1100000000000000004',
  user: '1100000000000000005',
  author: '1100000000000000006',
  role: '1100000000000000007',
} as const;

export type World = Required<Omit<StartOptions, 'onRequest' | 'limits'>> & Pick<StartOptions, 'limits'>;

let count = 0n;
/** A new id that holds the present time, as Discord's do. */
export function snowflake(): string {
  count += 1n;
  return (((BigInt(Date.now()) - epoch) << 22n) | (count & 0x3fffffn)).toString();
}
const epoch = 1_420_070_400_000n;
export const timeOf = (id: string): Date => new Date(Number((BigInt(id) >> 22n) + epoch));

/** A map that forgets what is oldest. */
export class Recent<Value> extends Map<string, Value> {
  readonly #most: number;
  readonly #forgotten: (value: Value) => void;
  constructor(most: number, forgotten: (value: Value) => void = () => {}) {
    super();
    this.#most = most;
    this.#forgotten = forgotten;
  }
  override set(key: string, value: Value): this {
    super.set(key, value);
    if (this.size > this.#most) this.#forget();
    return this;
  }
  #forget(): void {
    const [oldest] = this;
    if (!oldest) return;
    this.delete(oldest[0]);
    this.#forgotten(oldest[1]);
  }
}

export const userOf = (id: string, name: string, bot = false) => ({
  id,
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
  bot,
  public_flags: 0,
});
export const botUser = userOf(ids.application, 'pinpoint', true);

export const application = {
  id: ids.application,
  name: 'Pinpoint',
  icon: null,
  description: '',
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 1 << 23,
  team: null,
  owner: userOf(ids.user, 'asker'),
  bot: botUser,
};

export const directMessages = {
  id: ids.directMessages,
  type: 1,
  recipients: [userOf(ids.user, 'asker')],
  last_message_id: null,
};
