/** Forgets the channels of direct messages that are over: the library would keep every one it ever saw. */
import type { Client } from 'discord.js';

/** More than are ever answered at one time. */
const MOST = 500;

export class RecentDms {
  readonly #client: Client;
  readonly #ids = new Set<string>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** Notes a message in the DM channel `id`; the one that was quiet for longest is forgotten. */
  note(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    if (this.#ids.size <= MOST) return;
    const [oldest = ''] = this.#ids;
    this.#ids.delete(oldest);
    this.#client.channels.cache.delete(oldest);
  }
}
