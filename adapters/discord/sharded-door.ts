/** Discord over several processes by discord.js's own ShardingManager; all share the records, and nothing else. */
import { join } from 'node:path';
import { ShardingManager } from 'discord.js';
import type { Door } from '../door.ts';
import type { Log } from '../log.ts';

export interface Sharded {
  readonly token: string;
  readonly shards: number;
  readonly log: Log;
  /** Milliseconds between two starts; Discord allows one in five seconds. */
  readonly delay?: number;
}

/** Milliseconds a shard may take until it is ready. */
const TIMEOUT = 60_000;

/** A door whose work is done by one process a shard; a shard that ends starts again. */
export function shardedDoor({ token, shards, log, delay = 5_500 }: Sharded): Door {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  const manager = new ShardingManager(join(import.meta.dirname, `shard.${extension}`), {
    token,
    totalShards: shards,
    mode: 'process',
    respawn: true,
  });
  const up = new Set<number>();
  manager.on('shardCreate', (shard) => {
    shard.on('ready', () => up.add(shard.id));
    shard.on('resume', () => up.add(shard.id));
    shard.on('reconnecting', () => up.delete(shard.id));
    shard.on('disconnect', () => up.delete(shard.id));
    shard.on('death', () => {
      up.delete(shard.id);
      log.warn({ door: 'discord', shard: shard.id }, 'shard ended');
    });
  });
  return {
    name: 'discord',
    async start() {
      await manager.spawn({ delay, timeout: TIMEOUT });
    },
    ready: () => up.size === shards,
    async stop() {
      manager.respawn = false;
      const ended = manager.shards.map(
        (shard) =>
          new Promise<void>((resolve) => {
            if (!shard.process) return resolve();
            shard.process.once('exit', () => resolve());
            // Answers what it took, then ends.
            shard.process.kill('SIGTERM');
          }),
      );
      await Promise.all(ended);
    },
  };
}
