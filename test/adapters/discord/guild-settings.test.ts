/** The settings of a guild while the store goes away or is slow. */
import { expect, it } from 'vitest';
import { DEFAULTS, GuildSettings } from '../../../adapters/discord/guild-settings.ts';
import type { Records, Settings } from '../../../bot/records/records.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';

it('a store that is away gives what was read last, or the defaults, and somebody hears of it', async () => {
  const saved: Settings = { channels: ['5'], locale: 'de', ephemeral: false };
  let away = false;
  let now = 0;
  const heard: unknown[] = [];
  const records = {
    settings: async () => {
      if (away) throw new StoreUnavailable();
      return saved;
    },
  } as unknown as Records;
  const settings = new GuildSettings(
    records,
    () => now,
    (error) => heard.push(error),
  );
  expect(await settings.of('7')).toEqual(saved);
  away = true;
  now = 61;
  expect(await settings.of('7')).toEqual(saved);
  expect(await settings.of('8')).toEqual(DEFAULTS);
  expect(heard).toHaveLength(2);
});
