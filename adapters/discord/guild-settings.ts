/** The settings of a guild, from the records; looked up at most once a minute and never waited for longer than half a second. */
import type { Records, Settings } from '../../bot/records/records.ts';

export const DEFAULTS: Settings = { channels: [], locale: 'en-GB', ephemeral: true };

const KEPT = 60;
const MOST = 5_000;
const WAIT = 500;

export class GuildSettings {
  readonly #records: Records;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  readonly #known = new Map<string, { readonly value: Settings; readonly at: number }>();

  /** `now` in Unix seconds; `onError` hears of a store that is away. */
  constructor(records: Records, now: () => number, onError: (error: unknown) => void) {
    this.#records = records;
    this.#now = now;
    this.#onError = onError;
  }

  /** The settings of `guild`; the defaults in a DM. Where the store is away: what was known last, or the defaults. */
  async of(guild: string | null): Promise<Settings> {
    if (guild === null) return DEFAULTS;
    const known = this.#known.get(guild);
    if (known && this.#now() - known.at < KEPT) return known.value;
    const old = known?.value ?? DEFAULTS;
    const asked = this.#records.settings(`discord:${guild}`).then(
      (found) => this.#keep(guild, found ?? DEFAULTS),
      (error: unknown) => {
        this.#onError(error);
        return old;
      },
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Settings>((resolve) => {
      timer = setTimeout(resolve, WAIT, old);
    });
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }

  /** Saves the settings of `guild`. Rejects with StoreUnavailable. */
  async save(guild: string, settings: Settings): Promise<void> {
    await this.#records.saveSettings(`discord:${guild}`, settings);
    this.#keep(guild, settings);
  }

  #keep(guild: string, value: Settings): Settings {
    this.#known.delete(guild);
    this.#known.set(guild, { value, at: this.#now() });
    if (this.#known.size > MOST)
      for (const oldest of this.#known.keys()) {
        this.#known.delete(oldest);
        break;
      }
    return value;
  }
}
