/** Gives every keyed value to the first rule that takes it. */

import { keyedValues } from './keyed-values.ts';
import type { KeyRule, Rule, SecretKind, SecretRange } from './rule.ts';

/** `getSecret = …` reads a secret, so what stands behind it is a name. */
const READS =
  /(?:^|[.>$])(?:get|list|show|read|fetch|lookup|load|retrieve|find|has|is|delete|remove|prompt|ask|enter|mask)(?:[A-Z_-]|secret)/;

interface Candidate extends KeyRule {
  readonly kind: SecretKind;
}

interface Key {
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

/** What finds, in a text, the values of the keys that `rules` know. */
export function findByKey(rules: readonly Rule[]): (text: string) => SecretRange[] {
  const all: Candidate[] = rules.flatMap(({ kind, byKey = [] }) => byKey.map((rule) => ({ ...rule, kind })));
  return (text) => find(text, all);
}

function find(text: string, all: readonly Candidate[]): SecretRange[] {
  // Logs repeat few keys many times, so each spelling is looked up once.
  const known = new Map<string, Key>();
  const keyOf = (rawKey: string): Key => {
    let key = known.get(rawKey);
    if (key === undefined) {
      const name = rawKey.toLowerCase().replace(/[_\-.\s$]/g, '');
      key = { name, candidates: READS.test(rawKey) ? [] : all.filter((one) => one.key.test(name)) };
      known.set(rawKey, key);
    }
    return key;
  };
  return keyedValues(
    text,
    (rawKey) => {
      const { name, candidates } = keyOf(rawKey);
      return candidates.length > 0 ? name : undefined;
    },
    (entry) => keyOf(entry.rawKey).candidates.find((candidate) => candidate.takes(entry))?.kind,
  );
}
