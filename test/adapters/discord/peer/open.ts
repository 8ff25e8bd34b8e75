/** The Discord door over the real client and a loopback Discord, with records in memory and a log that is read. */
import { randomBytes } from 'node:crypto';
import { type DiscordDoor, discordDoor } from '../../../../adapters/discord/discord-door.ts';
import { openMetrics } from '../../../../adapters/http/metrics.ts';
import { openLog } from '../../../../adapters/log.ts';
import { Assistant } from '../../../../bot/assistant/assistant.ts';
import { Seal } from '../../../../bot/assistant/seal.ts';
import { openRecords } from '../../../../bot/records/open-records.ts';
import type { Records } from '../../../../bot/records/records.ts';
import { StoreUnavailable } from '../../../../bot/records/store-unavailable.ts';
import { readRestOperations } from '../../../../knowledge/compile/rest-operations.ts';
import { NOW, words } from '../../../engine.ts';
import { type Call, Peer } from './peer.ts';

export interface Opened {
  readonly peer: Peer;
  readonly door: DiscordDoor;
  readonly records: Records;
  /** Every line of the log. */
  readonly log: string[];
  /** Makes every call of the store fail, or late by so many milliseconds; `on` for as it is. */
  readonly store: { state: 'on' | 'away' | number };
  /** Seconds that the clock is ahead. */
  readonly clock: { ahead: number };
  /** The assistant of another process with the same records. */
  another(): Assistant;
  /** Resolves with the calls that match, once there are `count`. Rejects after five seconds. */
  until(match: RegExp, count?: number): Promise<Call[]>;
  /** Resolves when all that was taken is answered. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** `seen` through a store that can go away. */
function unsteady(records: Records, store: Opened['store']): Records {
  return new Proxy(records, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function' || name === 'close') return value;
      if (name === 'export') return value.bind(target);
      return async (...args: unknown[]) => {
        if (typeof store.state === 'number')
          await new Promise((resolve) => setTimeout(resolve, store.state as number));
        // Feedback waits in the outbox of the real records; nothing else does.
        if (store.state === 'away' && name !== 'addFeedback') throw new StoreUnavailable();
        return (value as (...all: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

/** Opens everything; `publicUrl` false for none. */
export async function openDiscord({
  publicUrl = true,
  prepare,
}: {
  publicUrl?: boolean;
  prepare?: (peer: Peer) => void;
} = {}): Promise<Opened> {
  const peer = await new Peer().open();
  prepare?.(peer);
  const log: string[] = [];
  const store: Opened['store'] = { state: 'on' };
  const clock = { ahead: 0 };
  const now = () => NOW + clock.ahead;
  const real = await openRecords({ file: ':memory:' });
  const records = unsteady(real, store);
  const logger = openLog('debug', { write: (line: string) => void log.push(line) });
  const parts = {
    lexicon: words,
    records,
    seal: new Seal(randomBytes(32)),
    now,
    onStoreError: (err: unknown, write: string) => logger.warn({ err, write }, 'store'),
  };
  const assistant = new Assistant(parts);
  const door = discordDoor({
    config: {
      DISCORD_TOKEN: peer.token,
      DISCORD_APP_ID: undefined,
      DISCORD_API: `${peer.origin}/api`,
      DISCORD_CDN: peer.origin,
      PUBLIC_URL: publicUrl ? 'https://caller-id.example' : undefined,
    },
    assistant,
    records,
    lexicon: words,
    log: logger,
    metrics: openMetrics(),
    now,
    operations: readRestOperations,
  });
  await door.start();
  const quiet = async (): Promise<void> => {
    await door.settle(10_000);
    // The last answer is on its way back to the client.
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return {
    peer,
    door,
    records,
    log,
    store,
    clock,
    another: () => new Assistant(parts),
    quiet,
    async until(match, count = 1) {
      const end = performance.now() + 5_000;
      while (peer.of(match).length < count) {
        if (performance.now() > end)
          throw new Error(
            `no ${count} of ${match}; calls: ${peer.calls
              .map(({ method, path, status }) => `${method} ${path} ${status}`)
              .join(', ')
              .slice(-800)}; ${peer.refused.join('; ')}; ${log.slice(-4).join('')}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return peer.of(match);
    },
    async close() {
      await door.stop();
      await peer.close();
      await real.close();
    },
  };
}
