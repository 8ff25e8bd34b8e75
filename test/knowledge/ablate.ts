/** Takes the words of one fact out of a message. */
import { readEvidence } from '../../bot/evidence/read-evidence.ts';
import { NOW, words } from '../engine.ts';

/** What a derived fact was read from. */
const ORIGINS: Readonly<Record<string, readonly string[]>> = {
  principal: ['principal', 'submitter'],
  operation: ['host', 'path', 'function', 'topic'],
  'operation.admin': ['host', 'path', 'function', 'topic'],
  'role-plane': ['role'],
};
/** The first of several words for one fact hides the others; each round takes one away. */
const ROUNDS = 6;

/** `text` without every place where a fact named `name`, or what it follows from, is read. */
export function ablate(text: string, name: string, given?: Record<string, string>): string {
  const names = new Set([name, ...(ORIGINS[name] ?? [])]);
  let out = text;
  for (let round = 0; round < ROUNDS; round++) {
    const places = readEvidence(out, { now: NOW, ...(given ? { given } : {}) }, words)
      .facts.filter((fact) => names.has(fact.name) && fact.at !== undefined && fact.end !== undefined)
      .map((fact) => [fact.at as number, fact.end as number] as const)
      .sort((a, b) => b[0] - a[0]);
    if (places.length === 0) break;
    for (const [at, end] of places) out = `${out.slice(0, at)}${' '.repeat(end - at)}${out.slice(end)}`;
  }
  return out;
}
