import { checkCommand, checkCommands } from './check-command.ts';
import { refuse } from './problem.ts';
import { ids, snowflake } from './world.ts';

export interface CommandOption {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  /** Of a subcommand. */
  readonly options?: readonly CommandOption[];
}
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly options?: readonly CommandOption[];
  readonly contexts?: readonly number[] | null;
  readonly [more: string]: unknown;
}
type Definition = Partial<Command> & { name: string };

/** The registered commands, global ones under the empty id. */
export class Commands {
  readonly #scopes = new Map<string, Command[]>();

  list(guildId = ''): readonly Command[] {
    return this.#scopes.get(guildId) ?? [];
  }

  /** What a person sees: a guild's own commands go before the global ones. */
  find(name: string, type: number, guildId: string | undefined): Command | undefined {
    const seen = [...(guildId ? this.list(guildId) : []), ...this.list()];
    return seen.find((command) => command.name === name && command.type === type);
  }

  get empty(): boolean {
    return [...this.#scopes.values()].every(({ length }) => length === 0);
  }

  /** As Discord lists them: localizations only where they are asked for. */
  shown(guildId: string, withLocalizations: boolean): unknown {
    return withLocalizations ? this.list(guildId) : withoutLocalizations(this.list(guildId));
  }

  replace(definitions: unknown, guildId = ''): readonly Command[] {
    refuse(checkCommands(definitions));
    const all = (definitions as Definition[]).map((definition) => this.#complete(definition, guildId));
    this.#scopes.set(guildId, all);
    return all;
  }

  add(definition: unknown, guildId = ''): { command: Command; isNew: boolean } {
    refuse(checkCommand(definition));
    const command = this.#complete(definition as Definition, guildId);
    const others = this.list(guildId).filter(({ id }) => id !== command.id);
    const isNew = others.length === this.list(guildId).length;
    this.#scopes.set(guildId, [...others, command]);
    return { command, isNew };
  }

  #complete(definition: Definition, guildId: string): Command {
    const { name, type = 1 } = definition;
    const before = this.list(guildId).find((command) => command.name === name && command.type === type);
    return {
      default_member_permissions: null,
      nsfw: false,
      contexts: null,
      integration_types: [0],
      description: '',
      ...(withoutDefaults(definition) as Definition),
      id: before?.id ?? snowflake(),
      application_id: ids.application,
      version: snowflake(),
      type,
      ...(guildId ? { guild_id: guildId } : {}),
    };
  }
}

const mapDeep = (value: unknown, keep: (key: string, value: unknown) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapDeep(one, keep));
  if (!value || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, inner]) => keep(key, inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, mapDeep(inner, keep)]));
};
/** Discord does not give back `required: false`: a comparison of definitions has to know. */
const withoutDefaults = (value: unknown) =>
  mapDeep(value, (key, inner) => !(key === 'required' && inner === false));
const withoutLocalizations = (value: unknown) => mapDeep(value, (key) => !key.endsWith('_localizations'));
