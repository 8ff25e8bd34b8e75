/** Seals what an open follow-up keeps, with a key that is not in the store; and hashes user ids with it. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Seals and opens; `key` is 32 secret bytes, of which two keys are derived: one seals, one hashes. */
export class Seal {
  readonly #sealing: Buffer;
  readonly #hashing: Buffer;

  constructor(key: Uint8Array) {
    if (key.length !== 32) throw new RangeError('the key of the records has 32 bytes');
    this.#sealing = Buffer.from(hkdfSync('sha256', key, '', 'follow-up', 32));
    this.#hashing = Buffer.from(hkdfSync('sha256', key, '', 'user', 32));
  }

  /** AES-256-GCM; `id` is bound to the sealed bytes, so that they open under no other id. */
  seal(id: string, value: unknown): Uint8Array {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#sealing, nonce).setAAD(Buffer.from(id));
    const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** What was sealed under `id`; undefined where another key sealed it or a byte changed. */
  open(id: string, sealed: Uint8Array): unknown {
    try {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', this.#sealing, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(id))
        .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
      return JSON.parse(text.toString('utf8'));
    } catch {
      return undefined;
    }
  }

  /** Keyed hash of a platform's user id: 22 characters of base64url. */
  user(door: string, id: string): string {
    return createHmac('sha256', this.#hashing).update(`${door}\0${id}`).digest('base64url').slice(0, 22);
  }
}
