import type { DiscordServer, Reply } from '../support/discord-server.ts';
import type { Step } from './discord-mixture.ts';

/** A reply that can be clicked, and by whom. */
interface Talk {
  readonly reply: Reply;
  readonly userId: string;
  readonly turns: number;
}

/** Below the bot's burst of ten for a person: what is measured here is answers, not refusals. */
const mostTurns = 8;
/** The latest replies only, which the local server still has. */
const mostTalks = 50;
const pageLabels = ['Later', 'Earlier', 'Следующие', 'Предыдущие'];
const pageButtons = ({ buttons }: Reply) =>
  buttons.filter(({ label, disabled }) => !disabled && pageLabels.includes(label));
const chosen = <Value>(values: readonly Value[], pick: number) => values[Math.floor(pick * values.length)];

/** People, each new but who goes on from a reply: only who asked sees an ephemeral one. */
export class People {
  readonly #server: DiscordServer;
  readonly #talks: Record<'button' | 'menu', Talk[]> = { button: [], menu: [] };
  #count = 0n;
  #menuNext = false;

  constructor(server: DiscordServer) {
    this.#server = server;
  }

  /** The kind of what is done, for the table, and its answer. The event is on its way when this returns. */
  do(step: Step): { kind: string; answered: Promise<Reply | undefined> } {
    const userId = String(200_000_000_000_000_000n + this.#count++);
    if (step.act === 'autocomplete') {
      const typing = this.#server.autocomplete(step.name, step.values, step.focused, { userId });
      return { kind: step.act, answered: typing.then(() => undefined) };
    }
    if (step.act === 'command') return this.#ask(step.name, step.values, userId, step.locale);
    const [talk] = this.#talks[step.act].splice(Math.floor(step.pick * this.#talks[step.act].length), 1);
    // At first there is nothing to click on: one asks for something that has both buttons and menus.
    if (!talk) return this.#ask('right', { right: 'assembly' }, userId, 'en-US');
    const clicker = { ...talk, userId: talk.reply.ephemeral ? talk.userId : userId };
    return { kind: step.act, answered: this.#use(clicker, step.act, (step.pick * 7) % 1) };
  }

  #ask(name: string, values: Readonly<Record<string, string | number>>, userId: string, locale: string) {
    const reply = this.#server.command(name, values, { userId, locale });
    return {
      kind: `/${name}`,
      answered: reply.then((there) => this.#keep({ reply: there, userId, turns: 0 })),
    };
  }

  async #use({ reply, userId, turns }: Talk, act: 'button' | 'menu', pick: number): Promise<Reply> {
    const menu = chosen(reply.selects, pick);
    const value = chosen(menu?.options ?? [], (pick * 11) % 1)?.value ?? '';
    const { customId } = chosen(pageButtons(reply), pick) ?? {};
    const next = await (act === 'button'
      ? this.#server.click(reply, (id) => id === customId, { userId })
      : this.#server.select(reply, value, { userId }));
    // An update changes the message; another message leaves it there to be used again.
    this.#keep({ reply: next.type === 7 ? next : reply, userId, turns: turns + 1 });
    return next;
  }

  /** For later clicks; where there are buttons and menus, for these in turn. */
  #keep(talk: Talk): Reply {
    const { reply, turns } = talk;
    const paged = pageButtons(reply).length > 0;
    const listed = reply.selects.some(({ options }) => options.length > 0);
    const { button, menu } = this.#talks;
    if (paged && listed) this.#menuNext = !this.#menuNext;
    const talks = paged && !(listed && this.#menuNext) ? button : listed ? menu : undefined;
    if (talks && turns < mostTurns) talks.push(talk);
    if (talks && talks.length > mostTalks) talks.shift();
    return reply;
  }
}
