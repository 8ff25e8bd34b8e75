/**
 * `npm run fit`: fits the weights of `knowledge/tables/weights.yaml` to the messages, as a choice among each message's candidates,
 * none of them, and asking back; then prints how it does on the messages of `fit.yaml`, each answered by weights to which it took
 * no part (cross-validation). The same data give the same file. Run it after many wordings have changed.
 */
import { writeFileSync } from 'node:fs';
import { lexicon } from '../../bot/lexicon.ts';
import type { Weights } from '../../bot/triage/near/weights.ts';
import { compile } from '../../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../../knowledge/compile/read-compiled.ts';
import { load } from '../../knowledge/load/load.ts';
import { askedIn, choices, wantedByPeople, withAsked } from './choices.ts';
import { fitChoices } from './fit-choices.ts';
import { line } from './line.ts';
import { readMessages } from './read-messages.ts';
import { homesOf, score } from './score.ts';

/** Parts of the messages that are left out in turn. */
const PARTS = 6;

const loaded = load(knowledgeRoot);
const compiled = compile(loaded);
const now = Math.floor(Date.now() / 1000);
const all = choices(loaded, lexicon(compiled), now);
const people = wantedByPeople(loaded);
const asked = askedIn(people);
const { loss, ...fitted } = fitChoices(withAsked(all, asked));
const table = (name: string, weights: Readonly<Record<string, number>>, digits: number): string =>
  `${name}:\n${Object.entries(weights)
    .map(([signal, value]) => `  ${signal}: ${Number(value.toFixed(digits))}\n`)
    .join('')}`;
writeFileSync(
  new URL('../../knowledge/tables/weights.yaml', import.meta.url),
  `# What each signal of an answer in prose counts: of a candidate, of no answer, of asking back; and to how many messages of people each id was the right answer.
# Fitted by \`npm run fit\`; not edited by hand.
${table('answer', fitted.answer, 2)}${table('none', fitted.none, 1)}${table('ask', fitted.ask, 1)}${table('asked', asked, 0)}`,
);
process.stdout.write(`${all.length} messages, loss ${loss.toFixed(4)}\n`);

const homes = homesOf(loaded);
const messages = readMessages('fit').filter(({ sure }) => sure);
const scores = Array.from({ length: PARTS }, (_, part) => {
  const left = messages.filter((_, index) => index % PARTS === part);
  const texts = new Set(left.map(({ text }) => text));
  const known = askedIn(people.filter(({ text }) => !texts.has(text)));
  const others = fitChoices(
    withAsked(
      all.filter(({ text }) => !texts.has(text)),
      known,
    ),
  );
  const words = lexicon(compiled, { ...others, asked: known } as unknown as Weights);
  return left.map((message) => score(message, homes, words, now));
}).flat();
process.stdout.write(`${line('cross-validated', scores)}\n`);
