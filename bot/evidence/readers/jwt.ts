/** Reads the claims of the tokens that scrubbing cut: header and payload without a signature. */
import { jwtDecode } from 'jwt-decode';
import type { CutToken, Reader } from '../fact.ts';
import { type Claim, claimNames } from './claim-names.ts';
import { gather } from './gather.ts';
import { isStrictGuid } from './patterns.ts';

const mostFacts = 60;
const mostLength = 300;
const mostUnsigned = 1_000_000;

const decode = (token: CutToken): Readonly<Record<string, unknown>> | undefined => {
  if (token.unsigned.length > mostUnsigned) return undefined;
  try {
    const payload: unknown = jwtDecode(token.unsigned);
    const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
    return isObject ? (payload as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

const clean = (text: string): string => {
  const line = text
    .slice(0, mostLength)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return isStrictGuid(line.toLowerCase()) ? line.toLowerCase() : line;
};

const written = (value: unknown, { shape }: Claim): string | undefined => {
  if (Array.isArray(value)) {
    if (shape === 'count') return String(value.length);
    return clean(
      value
        .slice(0, 100)
        .filter((one) => typeof one === 'string')
        .join(' '),
    );
  }
  if (shape === 'count') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? String(Math.trunc(value)) : undefined;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? clean(value) : undefined;
};

const overflows = (payload: Readonly<Record<string, unknown>>): boolean => {
  const names = payload._claim_names;
  return typeof names === 'object' && names !== null && Object.hasOwn(names, 'groups');
};

/** Every claim of interest as `token.<claim>`; a token that cannot be decoded as `token.unreadable`. */
export const readJwt: Reader = (page) => {
  if (page.tokens.length === 0) return [];
  const gathered = gather(page, 'jwt', 'token');
  const add = (token: CutToken, name: string, value: string | undefined): void => {
    if (gathered.facts.length < mostFacts) gathered.add(`token.${name}`, value, token.at, token.end);
  };
  for (const token of page.tokens) {
    const payload = decode(token);
    if (!payload) {
      add(token, 'unreadable', 'true');
      continue;
    }
    for (const [key, claim] of claimNames) {
      if (Object.hasOwn(payload, key)) add(token, claim.fact, written(payload[key], claim));
    }
    if (overflows(payload)) add(token, 'groups', 'overage');
  }
  return gathered.facts;
};
