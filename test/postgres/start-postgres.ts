/** A real PostgreSQL on the loopback address with its data in a temporary folder; it can be stopped, killed and started again. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries } from './binaries.ts';
import { freePort } from './free-port.ts';

const READY = 'database system is ready to accept connections';
const FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=32MB',
  'max_connections=60',
  // After a kill it syncs its data folder file by file, which takes seconds; Linux can do it at once.
  ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
];

export interface Postgres {
  /** `postgres://…` of a new, empty database. */
  database(): Promise<string>;
  /** Ends the server in order, or at once as a power cut does; resolves when it is gone. */
  stop(how: 'fast' | 'kill'): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Ends it and deletes its data. */
  close(): Promise<void>;
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
const unprivileged = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
};

/** Starts a server with an empty cluster. Rejects with what it printed where it does not start. */
export async function startPostgres(): Promise<Postgres> {
  const { initdb, postgres } = binaries();
  const as = unprivileged();
  const data = mkdtempSync(join(tmpdir(), 'caller-id-pg-data-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid);
  const options = { ...as, cwd: data, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const made = spawnSync(
    initdb,
    [
      '-D',
      data,
      '-U',
      'records',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const url = `postgres://records@127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  let databases = 0;

  const start = async (): Promise<void> => {
    const child = spawn(
      postgres,
      ['-D', data, '-p', String(port), ...FLAGS.flatMap((flag) => ['-c', flag])],
      {
        ...options,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    server = child;
    let printed = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        if (printed.includes(READY)) return;
        printed += chunk.toString('utf8');
        if (printed.includes(READY)) resolve();
      });
      child.once('exit', () => reject(new Error(`postgres: ${printed}`)));
    });
  };
  const stop = async (how: 'fast' | 'kill'): Promise<void> => {
    const child = server;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    const workers = how === 'kill' ? childrenOf(child.pid) : [];
    child.kill(how === 'kill' ? 'SIGKILL' : 'SIGINT');
    for (const pid of workers) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    }
    await gone;
    server = undefined;
  };
  // Its standard input closes when this process ends, however it ends.
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'guard.ts'), data], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  (guard.stdin as Socket).unref();
  await start();
  return {
    async database() {
      const { default: pg } = await import('pg');
      const client = new pg.Client(`${url}/postgres`);
      await client.connect();
      const name = `records_${++databases}`;
      await client.query(`create database ${name}`);
      await client.end();
      return `${url}/${name}`;
    },
    stop,
    start,
    async close() {
      await stop('kill');
      // It deletes the data, for which nobody waits.
      guard.stdin?.end();
    },
  };
}
