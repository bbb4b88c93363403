import type { Server } from 'node:http';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { readyOf, type Session, send } from './session.ts';
import { guild, snowflake, type World } from './world.ts';

/** Discord's gateway: JSON over WebSocket, one session at a time that interactions go to. */
export class Gateway {
  /** The intents of each client that identified. */
  readonly intents: number[] = [];
  refuseResume = false;
  refuseIntents = false;
  readonly #world: World;
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  #current: Session | undefined;
  #waiting: { resolve(): void; reject(error: Error): void }[] = [];

  constructor(world: World, server: Server) {
    this.#world = world;
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket, request) => {
      const version = new URL(request.url ?? '/', 'ws://localhost').searchParams.get('v');
      if (version !== '10') return socket.close(4012, 'Invalid API version');
      socket.on('message', (raw) => this.#receive(socket, raw.toString()));
      socket.on('close', (code) => this.#forget(socket, code));
      send(socket, GatewayOpcodes.Hello, { heartbeat_interval: world.heartbeatMs });
    });
  }

  ready(): Promise<void> {
    if (this.#current?.socket) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Sends an event, or keeps it for the resume while the client is away. */
  dispatch(t: string, d: unknown): void {
    const open = [...this.#sessions.values()].filter((one) => one.socket?.readyState === 1);
    const current = this.#current;
    // A client that has just left is passed over for one that is still there.
    const session = current && open.includes(current) ? current : (open.at(-1) ?? current);
    if (!session) throw new Error('No client is ready; await server.ready() first.');
    session.sequence += 1;
    const event = { op: GatewayOpcodes.Dispatch, s: session.sequence, t, d };
    session.history = [...session.history.slice(-199), event];
    session.socket?.send(JSON.stringify(event));
  }

  drop(): void {
    for (const session of this.#sessions.values()) session.socket = undefined;
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  reconnect(): void {
    const socket = this.#current?.socket;
    if (!socket) return;
    send(socket, GatewayOpcodes.Reconnect, null);
    if (this.#current) this.#current.socket = undefined;
  }

  invalidate(resumable: boolean): void {
    const session = this.#current;
    if (!session?.socket) return;
    send(session.socket, GatewayOpcodes.InvalidSession, resumable);
    session.socket = undefined;
    if (!resumable) this.#end(session);
  }

  close(): void {
    for (const { reject } of this.#waiting)
      reject(new Error('The server was closed before a client was ready.'));
    this.#waiting = [];
    this.drop();
    this.#sockets.close();
  }

  #receive(socket: WebSocket, raw: string) {
    let message: { op: number; d: Record<string, unknown> };
    try {
      message = JSON.parse(raw);
    } catch {
      return socket.close(4002, 'Error while decoding payload.');
    }
    const session = [...this.#sessions.values()].find((one) => one.socket === socket);
    if (message.op === GatewayOpcodes.Heartbeat) return send(socket, GatewayOpcodes.HeartbeatAck, undefined);
    if (message.op === GatewayOpcodes.Identify) {
      return session ? socket.close(4005, 'Already authenticated.') : this.#identify(socket, message.d);
    }
    if (message.op === GatewayOpcodes.Resume) return this.#resume(socket, message.d);
    if (!session) socket.close(4003, 'Not authenticated.');
  }

  #identify(socket: WebSocket, d: Record<string, unknown>) {
    const intents = Number(d.intents);
    this.intents.push(intents);
    if (d.token !== this.#world.token) return socket.close(4004, 'Authentication failed.');
    if (this.refuseIntents) return socket.close(4014, 'Disallowed intent(s).');
    const session: Session = { id: snowflake(), sequence: 0, history: [], socket };
    this.#sessions.set(session.id, session);
    this.#current = session;
    const { port } = this.#sockets.address() as { port: number };
    this.dispatch('READY', readyOf(session, port, d.shard));
    if (intents & GatewayIntentBits.Guilds) this.dispatch('GUILD_CREATE', guild);
    this.#nowReady();
  }

  #resume(socket: WebSocket, d: Record<string, unknown>) {
    if (d.token !== this.#world.token) return socket.close(4004, 'Authentication failed.');
    const session = this.#sessions.get(String(d.session_id));
    if (!session || this.refuseResume) {
      this.refuseResume = false;
      if (session) this.#end(session);
      return send(socket, GatewayOpcodes.InvalidSession, false);
    }
    const from = Number(d.seq);
    if (from > session.sequence) return socket.close(4007, 'Invalid seq.');
    session.socket = socket;
    this.#current = session;
    for (const event of session.history) if (event.s > from) socket.send(JSON.stringify(event));
    this.dispatch('RESUMED', { _trace: [] });
    this.#nowReady();
  }

  #nowReady(): void {
    for (const { resolve } of this.#waiting) resolve();
    this.#waiting = [];
  }

  #forget(socket: WebSocket, code: number): void {
    for (const session of this.#sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = undefined;
      if (code === 1000 || code === 1001) this.#end(session);
    }
  }

  #end(session: Session): void {
    this.#sessions.delete(session.id);
    // Another client that is still there goes on getting events.
    if (this.#current === session) this.#current = [...this.#sessions.values()].findLast((one) => one.socket);
  }
}
