/** The gateway of the peer: identify, heartbeat, events in order, drops, resume; as Discord does it, on loopback. */
import { type WebSocket, WebSocketServer } from 'ws';
import { APP, BOT, guild } from './world.ts';

/** Intents that Discord grants on request only. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly sent: { readonly s: number; readonly text: string }[];
  seq: number;
  socket: WebSocket | undefined;
}

export class Gateway {
  readonly server: WebSocketServer;
  readonly token: string;
  readonly sessions: Session[] = [];
  readonly counts = { identify: 0, resume: 0, refused: 0 };
  url = '';
  /** Events kept for a resume; a load run needs none. */
  replay = true;

  constructor(token: string) {
    this.token = token;
    this.server = new WebSocketServer({ noServer: true });
    this.server.on('connection', (socket) => this.#greet(socket));
  }

  /** Sends an event to the session of `shard`, now or when it resumes. */
  emit(t: string, d: unknown, shard = 0): void {
    const session = this.sessions.findLast((one) => one.shard[0] === shard);
    if (!session) throw new Error(`no session of shard ${shard}`);
    session.seq++;
    const text = JSON.stringify({ op: 0, t, s: session.seq, d });
    if (this.replay) session.sent.push({ s: session.seq, text });
    session.socket?.send(text);
  }

  /** Closes the connection of `shard` with `code`; events wait for its resume. */
  drop(code: number, shard = 0): void {
    const session = this.sessions.findLast((one) => one.shard[0] === shard);
    session?.socket?.close(code);
    if (session) session.socket = undefined;
  }

  /** Asks the client of `shard` to reconnect (op 7). */
  askReconnect(shard = 0): void {
    this.sessions.findLast((one) => one.shard[0] === shard)?.socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  #greet(socket: WebSocket): void {
    socket.on('error', () => undefined);
    socket.on('message', (data) => this.#read(socket, JSON.parse(String(data)) as { op: number; d: never }));
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
  }

  #read(socket: WebSocket, { op, d }: { op: number; d: never }): void {
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) this.#identify(socket, d);
    if (op === 6) this.#resume(socket, d);
  }

  #identify(socket: WebSocket, d: { token: string; intents: number; shard?: [number, number] }): void {
    if (d.token !== this.token) {
      socket.close(4004);
      return;
    }
    if ((d.intents & PRIVILEGED) !== 0) {
      this.counts.refused++;
      socket.close(4014);
      return;
    }
    this.counts.identify++;
    const shard = d.shard ?? [0, 1];
    const session: Session = { id: `session-${this.sessions.length}`, shard, sent: [], seq: 0, socket };
    this.sessions.push(session);
    this.emit(
      'READY',
      {
        v: 10,
        user: BOT,
        session_id: session.id,
        resume_gateway_url: this.url,
        application: { id: APP, flags: 0 },
        guilds: shard[0] === 0 ? [{ id: guild().id, unavailable: true }] : [],
        shard,
      },
      shard[0],
    );
    if (shard[0] === 0) this.emit('GUILD_CREATE', guild());
  }

  #resume(socket: WebSocket, d: { token: string; session_id: string; seq: number }): void {
    const session = this.sessions.find(({ id }) => id === d.session_id);
    if (d.token !== this.token || !session) return void socket.send(JSON.stringify({ op: 9, d: false }));
    this.counts.resume++;
    session.socket = socket;
    for (const { s, text } of session.sent) if (s > d.seq) socket.send(text);
    this.emit('RESUMED', {}, session.shard[0]);
  }
}
