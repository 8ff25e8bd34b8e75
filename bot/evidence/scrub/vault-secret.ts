/** The value of a Key Vault secret as the service or `az keyvault secret show` prints it, beside the secret's address. */

import { isPlaceholder } from './placeholder.ts';
import type { Rule, SecretRange } from './rule.ts';
import { valueReader } from './value-reader.ts';

const ADDRESS =
  /\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)(?::443)?\/secrets\/[\w-]{1,127}\/[0-9a-f]{32}/g;
const FIELD = /\\{0,3}"value\\{0,3}"\s{0,8}:\s{0,8}(?=\\{0,3}")/g;
const NEAR = 500;

const byShape = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  if (!text.includes('/secrets/')) return found;
  const read = valueReader(text);
  let done = 0;
  for (const address of text.matchAll(ADDRESS)) {
    const from = Math.max(done, address.index - NEAR);
    const near = text.slice(from, address.index + NEAR);
    done = from + near.length;
    for (const field of near.matchAll(FIELD)) {
      const { at, end, quoted } = read(from + field.index + field[0].length);
      if (quoted && end > at && !isPlaceholder(text.slice(at, end)))
        found.push({ kind: 'client-secret', at, end });
    }
  }
  return found;
};

export const vaultSecret: Rule = { kind: 'client-secret', byShape };
