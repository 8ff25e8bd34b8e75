/** Decoded tokens of a message: from tokens that scrubbing cut, else from claims that stand in it as text. */
import { jwtDecode } from 'jwt-decode';
import type { AnswerFact } from '../../../bot/answer/answer.ts';
import type { CutToken } from '../../../bot/evidence/fact.ts';
import type { Compiled } from '../../../knowledge/compiled/compiled.ts';
import type { DecodedToken, TokenClaim } from '../parts/token.ts';

const MOST_TOKENS = 4;
const MOST_CLAIMS = 60;
const TIMES = new Set(['exp', 'nbf', 'iat']);

const written = (name: string, value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const seconds = Number(text);
  const day =
    TIMES.has(name) && seconds > 0 && seconds < 1e11
      ? ` (${new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')})`
      : '';
  return `${text.slice(0, 400)}${text.length > 400 ? '…' : ''}${day}`;
};

function claim(name: string, value: unknown, compiled: Compiled): TokenClaim {
  const known = compiled.tokenClaims[name] ?? compiled.tokenClaims[`${name}-${String(value)}`];
  const meaning = known && {
    text: known.text,
    links: known.cites.flatMap(({ ref }) => {
      const passage = compiled.passages[ref];
      return passage ? [{ url: passage.url, title: passage.title }] : [];
    }),
  };
  return { name, value: written(name, value), meaning };
}

function decode({ unsigned, signed }: CutToken, compiled: Compiled): DecodedToken | undefined {
  try {
    const payload = jwtDecode<Record<string, unknown>>(unsigned);
    const claims = Object.entries(payload).slice(0, MOST_CLAIMS);
    return { signed, claims: claims.map(([name, value]) => claim(name, value, compiled)) };
  } catch {
    return undefined;
  }
}

/** The tokens of a message, at most four. */
export function tokens(
  cut: readonly CutToken[],
  facts: readonly AnswerFact[],
  compiled: Compiled,
): DecodedToken[] {
  const found = cut.slice(0, MOST_TOKENS).flatMap((one) => decode(one, compiled) ?? []);
  if (found.length > 0) return found;
  const told = facts.filter(
    ({ name, from }) => from === 'token' && name.startsWith('token.') && name !== 'token.unreadable',
  );
  return told.length < 2
    ? []
    : [
        {
          signed: false,
          claims: told.map(({ name, value }) => claim(name.slice('token.'.length), value, compiled)),
        },
      ];
}
