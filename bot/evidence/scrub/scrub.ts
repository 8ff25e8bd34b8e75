/** Blanks every secret of a message before anything else sees it; the readers get the rest, the token reader the cut tokens. */

import type { CutToken, Scrubbed } from '../fact.ts';
import { accountKey } from './account-key.ts';
import { apiKey } from './api-key.ts';
import { authorizationCode } from './authorization-code.ts';
import { bearer } from './bearer.ts';
import { blankRanges } from './blank-ranges.ts';
import { clientSecret } from './client-secret.ts';
import { commandPassword } from './command-password.ts';
import { connectionString } from './connection-string.ts';
import { cookie } from './cookie.ts';
import { discordToken } from './discord-token.ts';
import { findByKey } from './find-by-key.ts';
import { jwt } from './jwt.ts';
import { mergeRanges } from './merge-ranges.ts';
import { personalAccessToken } from './personal-access-token.ts';
import { privateKey } from './private-key.ts';
import { refreshToken } from './refresh-token.ts';
import type { Rule, SecretRange } from './rule.ts';
import { sas } from './sas.ts';
import { secretArgument } from './secret-argument.ts';
import { sessionId } from './session-id.ts';
import { urlPassword } from './url-password.ts';
import { vaultSecret } from './vault-secret.ts';

/** Most specific first: where two overlap, the first one names the secret. */
const RULES: readonly Rule[] = [
  privateKey,
  discordToken,
  personalAccessToken,
  clientSecret,
  secretArgument,
  commandPassword,
  vaultSecret,
  sas,
  accountKey,
  authorizationCode,
  refreshToken,
  connectionString,
  sessionId,
  apiKey,
  cookie,
  bearer,
  urlPassword,
];
const byKey = findByKey(RULES);
const ORDER = [jwt.kind, ...RULES.map(({ kind }) => kind)];

/** A blanked secret can leave a rest that only now looks like one, so it is looked at again until nothing is found. */
const MOST_ROUNDS = 16;

export function scrub(text: string): Scrubbed {
  let left = text;
  let secrets: SecretRange[] = [];
  const tokens: CutToken[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const jwts = jwt.find(left);
    for (const { token } of jwts) if (token !== undefined) tokens.push(token);
    const byShape = RULES.map((rule) => rule.byShape?.(left) ?? []);
    const found = [jwts.map(({ at, end }) => ({ kind: jwt.kind, at, end })), ...byShape, byKey(left)].flat();
    if (found.length === 0) break;
    const ranges = mergeRanges(found, ORDER);
    left = blankRanges(left, ranges);
    secrets = mergeRanges([...secrets, ...ranges], ORDER);
  }
  return { text: left, secrets, tokens };
}
