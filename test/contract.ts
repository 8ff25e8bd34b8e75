/** Where a platform's own description stands beside the checkout; a test that needs one and finds none is skipped and says so. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of `shared/contracts/<name>` one or two folders above the checkout; undefined where it is not there. */
export function contract(name: string): string | undefined {
  return ['../../', '../../../']
    .map((up) => fileURLToPath(new URL(`${up}shared/contracts/${name}`, import.meta.url)))
    .find((file) => existsSync(file));
}
