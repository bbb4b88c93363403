import { WebSocket } from 'ws';
import { application, botUser, ids } from './world.ts';

export interface Session {
  readonly id: string;
  sequence: number;
  /** What a resume may have to send again. */
  history: { op: number; s: number; t: string; d: unknown }[];
  socket: WebSocket | undefined;
}

export const readyOf = (session: Session, port: number, shard: unknown) => ({
  v: 10,
  user: { ...botUser, verified: true, mfa_enabled: false, email: null, flags: 0 },
  guilds: [{ id: ids.guild, unavailable: true }],
  session_id: session.id,
  resume_gateway_url: `ws://127.0.0.1:${port}`,
  shard: shard ?? [0, 1],
  application: { id: application.id, flags: application.flags },
});

export function send(socket: WebSocket, op: number, d: unknown): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ op, d, s: null, t: null }));
}
