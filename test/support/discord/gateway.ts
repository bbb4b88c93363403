import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Guilds } from './guilds.ts';
import { readyOf, Session, send } from './session.ts';
import type { World } from './world.ts';

/** Discord's gateway: JSON over WebSocket, one session at a time that interactions go to; the rest goes to all. */
export class Gateway {
  /** Of each client that identified. */
  readonly intents: number[] = [];
  refuseResume = false;
  refuseIntents = false;
  readonly #world: World;
  readonly #guilds: Guilds;
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #lastOpen = () => [...this.#sessions.values()].findLast(({ open }) => open);
  #current: Session | undefined;
  #waiting: { resolve(): void; reject(error: Error): void }[] = [];

  constructor(world: World, guilds: Guilds, server: Server) {
    this.#world = world;
    this.#guilds = guilds;
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
    if (this.#lastOpen()) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Sends an event to one client, or keeps it for the resume while the client is away. */
  dispatch(t: string, d: unknown): void {
    // A client that has just left is passed over for one that is still there.
    const session = this.#current?.open ? this.#current : (this.#lastOpen() ?? this.#current);
    if (!session) throw new Error('No client is ready; await server.ready() first.');
    session.dispatch(t, d);
  }

  /** Sends what happens to guilds and channels to every client, also to those that may resume. */
  announce(t: string, d: unknown): void {
    for (const session of this.#sessions.values()) if (session.wantsGuilds) session.dispatch(t, d);
  }

  drop(): void {
    for (const session of this.#sessions.values()) session.socket = undefined;
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  reconnect(): void {
    const session = this.#current;
    if (!session?.socket) return;
    send(session.socket, GatewayOpcodes.Reconnect, null);
    session.socket = undefined;
  }

  invalidate(resumable: boolean): void {
    const session = this.#current;
    if (!session?.socket) return;
    send(session.socket, GatewayOpcodes.InvalidSession, resumable);
    session.socket = undefined;
    if (!resumable) this.#end(session);
  }

  close(): void {
    const closed = new Error('The server was closed before a client was ready.');
    for (const { reject } of this.#waiting) reject(closed);
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
    const session = new Session(socket, intents);
    this.#sessions.set(session.id, session);
    this.#current = session;
    const guilds = this.#guilds.list();
    const { port } = this.#sockets.address() as { port: number };
    session.dispatch('READY', readyOf(session, guilds, port, d.shard));
    if (session.wantsGuilds)
      for (const id of guilds) session.dispatch('GUILD_CREATE', this.#guilds.whole(id));
    this.#nowReady();
  }

  #resume(socket: WebSocket, d: Record<string, unknown>) {
    if (d.token !== this.#world.token) return socket.close(4004, 'Authentication failed.');
    const session = this.#sessions.get(String(d.session_id));
    const from = Number(d.seq);
    const reaches = session?.reaches(from);
    if (reaches === 'too far') return socket.close(4007, 'Invalid seq.');
    if (!session || this.refuseResume || reaches === 'too old') {
      this.refuseResume = false;
      if (session) this.#end(session);
      return send(socket, GatewayOpcodes.InvalidSession, false);
    }
    session.socket = socket;
    this.#current = session;
    session.replay(from);
    session.dispatch('RESUMED', { _trace: [] });
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
    if (this.#current === session) this.#current = this.#lastOpen();
  }
}
