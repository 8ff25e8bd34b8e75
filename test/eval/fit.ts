/**
 * `npm run fit`: fits the weights of `bot/triage/near/weights.ts` to the examples of the knowledge and the development messages,
 * as a choice among each message's candidates and "none of them". The same data give the same file. Run it after many wordings
 * have changed, and `npm run eval` behind it. The sealed messages take no part.
 */
import { writeFileSync } from 'node:fs';
import { lexicon } from '../../bot/lexicon.ts';
import { compile } from '../../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../../knowledge/compile/read-compiled.ts';
import { load } from '../../knowledge/load/load.ts';
import { type Choice, choices } from './choices.ts';
import { fitChoices } from './fit-choices.ts';

const loaded = load(knowledgeRoot);
const now = Math.floor(Date.now() / 1000);
const all: Choice[] = choices(loaded, lexicon(compile(loaded)), now);
const { weights, none, ask, loss } = fitChoices(all);
const lines = (table: Readonly<Record<string, number>>): string =>
  Object.entries(table)
    .map(([name, value]) => `  ${name}: ${value.toFixed(2)},\n`)
    .join('');
writeFileSync(
  new URL('../../bot/triage/near/weights.ts', import.meta.url),
  `/** What each signal counts. Fitted to the examples and the development messages by \`npm run fit\`; not edited by hand. */
import type { Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';

export const WEIGHTS: { readonly [K in keyof Signals]: number } = {
${lines(weights)}};

export const NONE_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
${lines(none)}};

export const ASK_WEIGHTS: { readonly [K in keyof MessageSignals]: number } = {
${lines(ask)}};
`,
);
process.stdout.write(`${all.length} messages, loss ${loss.toFixed(4)}\n`);
