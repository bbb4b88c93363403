import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { WebSocket } from 'ws';
import { application, botUser, snowflake } from './world.ts';

/** How many events a resume may have to send again. */
const kept = 200;

export class Session {
  readonly id = snowflake();
  readonly wantsGuilds: boolean;
  socket: WebSocket | undefined;
  #sequence = 0;
  #history: { op: number; s: number; t: string; d: unknown }[] = [];

  constructor(socket: WebSocket, intents: number) {
    this.socket = socket;
    this.wantsGuilds = (intents & GatewayIntentBits.Guilds) !== 0;
  }

  get open(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  /** Sends an event, or keeps it for the resume while the client is away. */
  dispatch(t: string, d: unknown): void {
    this.#sequence += 1;
    const event = { op: GatewayOpcodes.Dispatch, s: this.#sequence, t, d };
    this.#history.push(event);
    if (this.#history.length > kept) this.#history.shift();
    this.socket?.send(JSON.stringify(event));
  }

  /** Whether a client that has seen this event can go on from there: not where it missed too many. */
  reaches(sequence: number): 'yes' | 'too far' | 'too old' {
    if (sequence > this.#sequence) return 'too far';
    return sequence < this.#sequence - this.#history.length ? 'too old' : 'yes';
  }

  replay(after: number): void {
    for (const event of this.#history) if (event.s > after) this.socket?.send(JSON.stringify(event));
  }
}

export const readyOf = (session: Session, guilds: readonly string[], port: number, shard: unknown) => ({
  v: 10,
  user: { ...botUser, verified: true, mfa_enabled: false, email: null, flags: 0 },
  guilds: guilds.map((id) => ({ id, unavailable: true })),
  session_id: session.id,
  resume_gateway_url: `ws://127.0.0.1:${port}`,
  shard: shard ?? [0, 1],
  application: { id: application.id, flags: application.flags },
});

export function send(socket: WebSocket, op: number, d: unknown): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ op, d, s: null, t: null }));
}
