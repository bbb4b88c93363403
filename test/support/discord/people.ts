import { checkComplete, checkTyped, optionsOf, resolvedOf, subcommandOf } from './acting.ts';
import { componentsV2, walk } from './check-message.ts';
import type { Command, Commands } from './commands.ts';
import type { Deliveries } from './deliveries.ts';
import type { Guilds } from './guilds.ts';
import type { Message, Messages } from './messages.ts';
import { guildIdOf, placeOf } from './place.ts';
import { toApi } from './shown-message.ts';
import type { Component, How, Reply } from './types.ts';
import { ids, snowflake, userOf } from './world.ts';

interface Parts {
  readonly commands: Commands;
  readonly guilds: Guilds;
  readonly messages: Messages;
  readonly deliveries: Deliveries;
}
type Values = Readonly<Record<string, string | number | boolean>>;

/** The people: they type, pick and click, and get what the bot answers. */
export class People {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** By its name; a command of a group by both: `settings set`. */
  async command(called: string, values: Values = {}, how: How = {}): Promise<Reply> {
    const { command, typed, nest } = this.#typed(called, values, how);
    if (typed && !how.unchecked) checkComplete(typed, values);
    const given = optionsOf(typed, values);
    const resolved = resolvedOf(given, how, this.#parts.guilds);
    const data = { ...nest(given), id: command?.id ?? snowflake(), type: 1, resolved };
    return this.#parts.deliveries.reply({ type: 2, what: `/${called}`, data, how });
  }

  /** Likewise: `autocomplete('settings set', …)`. */
  async autocomplete(called: string, values: Values, focused: string, how: How = {}) {
    const { command, typed, nest } = this.#typed(called, values, how);
    const option = typed?.options?.find((one) => one.name === focused);
    if (option && !option.autocomplete) throw new Error(`${called} does not complete ${focused}.`);
    const given = optionsOf(typed, { ...values, [focused]: values[focused] ?? '' }, focused);
    const data = { ...nest(given), id: command?.id ?? snowflake(), type: 1 };
    const what = `${focused} of /${called}`;
    const { answer } = await this.#parts.deliveries.act({ type: 4, what, data, how });
    return (answer?.data?.choices ?? []) as readonly { name: string; value: string }[];
  }

  async messageCommand(name: string, content: string, how: How = {}): Promise<Reply> {
    const command = this.#find(name, 3, {}, how);
    const channelId = placeOf(how, this.#parts.guilds).channel_id;
    const payload = { content, flags: 0 };
    const message = {
      id: snowflake(),
      channelId,
      type: 0,
      owner: undefined,
      metadata: undefined,
      now: payload,
    };
    const target = toApi({ ...message, edits: [], deleted: false });
    const { application_id: _app, ...shown } = { ...target, author: userOf(ids.author, 'author') };
    const resolved = { messages: { [target.id]: shown } };
    const data = { id: command?.id ?? snowflake(), name, type: 3, target_id: target.id, resolved };
    return this.#parts.deliveries.reply({ type: 2, what: name, data, how });
  }

  async click(reply: Reply, which: string | ((customId: string) => boolean), how: How = {}): Promise<Reply> {
    const message = this.#seen(reply, how);
    const buttons = [...walk(message.now.components)].filter((one) => one.type === 2 && one.custom_id);
    const fits = ({ label, custom_id = '' }: Component) =>
      typeof which === 'string' ? label === which : which(custom_id);
    const button = buttons.find((one) => fits(one) && !one.disabled);
    if (!button) {
      const there = buttons
        .map(({ label, disabled }) => `${label}${disabled ? ' (disabled)' : ''}`)
        .join(', ');
      throw new Error(`No enabled button ${which}; there are: ${there || 'none'}.`);
    }
    return this.#use(message, button, {}, how);
  }

  async press(customId: string, how: How = {}): Promise<Reply> {
    const button = { type: 2, style: 2, label: 'old', custom_id: customId };
    const payload = { flags: componentsV2, components: [{ type: 1, components: [button] }] };
    const { channel_id: channelId } = placeOf(how, this.#parts.guilds);
    return this.#use(this.#parts.messages.add(payload, { channelId }), button, {}, how);
  }

  async select(reply: Reply, value: string, how: How = {}): Promise<Reply> {
    const message = this.#seen(reply, how);
    const menus = [...walk(message.now.components)].filter((one) => one.type === 3 && !one.disabled);
    const menu = menus.find(({ options }) => options?.some((option) => option.value === value));
    if (!menu) throw new Error(`No enabled select has the value ${value}.`);
    return this.#use(message, menu, { values: [value] }, how);
  }

  #use(clicked: Message, component: Component, more: object, how: How): Promise<Reply> {
    const { custom_id, type: component_type, id = 2 } = component;
    const data = { id, custom_id, component_type, ...more };
    return this.#parts.deliveries.reply({
      type: 3,
      what: `a click on ${component.label ?? custom_id}`,
      data,
      how,
      clicked,
    });
  }

  /** The registered command, the part of it that is typed, and how that part's options stand in it. */
  #typed(called: string, values: Values, how: How) {
    const [name = '', sub] = called.split(' ');
    const command = this.#find(name, 1, sub ? {} : values, how);
    const typed: Command | undefined = sub ? subcommandOf(command, sub) : command;
    if (typed && sub && !how.unchecked) checkTyped(typed, called, values, how);
    const nest = (options: readonly object[]) => ({
      name,
      options: sub ? [{ type: 1, name: sub, options }] : options,
    });
    return { command, typed, nest };
  }

  #find(name: string, type: number, values: Values, how: How) {
    const { commands, guilds } = this.#parts;
    const command = commands.find(name, type, how.inGuild === false ? undefined : guildIdOf(how, guilds));
    if (!how.unchecked && !commands.empty) checkTyped(command, name, values, how);
    return command;
  }

  /** The message of a reply as it stands now. */
  #seen({ messageId }: Reply, { userId = ids.user }: How): Message {
    const message = this.#parts.messages.get(messageId);
    if (message.owner && message.owner !== userId) throw new Error('Only who asked sees this message.');
    return message;
  }
}
