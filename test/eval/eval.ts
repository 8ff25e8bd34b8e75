/**
 * `npm run eval`: the development half by kind and service, with its misses. `npm run eval -- sealed` scores the sealed half and
 * prints figures alone, so that nobody mends the knowledge towards its messages.
 */
import { lexicon } from '../../bot/lexicon.ts';
import { compile } from '../../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../../knowledge/compile/read-compiled.ts';
import { load } from '../../knowledge/load/load.ts';
import { line } from './line.ts';
import { type Part, readMessages } from './read-messages.ts';
import { homesOf, type Score, score } from './score.ts';

const half =
  (['fit', 'sealed'] as const).find((part) => part === process.argv[2]) ?? ('development' satisfies Part);
const messages = readMessages(half);
const loaded = load(knowledgeRoot);
const words = lexicon(compile(loaded));
const homes = homesOf(loaded);
const now = Math.floor(Date.now() / 1000);
const all = messages.map((message) => score(message, homes, words, now));
const sure = all.filter(({ message }) => message.sure);

// Who reads only the first lines wants no error.
process.stdout.on('error', () => process.exit());

const by = (key: (score: Score) => string): void => {
  for (const value of [...new Set(sure.map(key))].sort())
    process.stdout.write(
      `${line(
        `  ${value}`,
        sure.filter((one) => key(one) === value),
      )}\n`,
    );
};

process.stdout.write(`${line(half, sure)}\n`);
process.stdout.write(
  `${line(
    '  not sure, apart',
    all.filter(({ message }) => !message.sure),
  )}\n`,
);
process.stdout.write('by outcome\n');
by(({ message }) => message.outcome);
process.stdout.write('by kind\n');
by(({ message }) => message.kind);
process.stdout.write('by service\n');
by(({ message }) => message.service);
if (half === 'development') {
  process.stdout.write('misses\n');
  for (const { message, outcome, ids, right, firstRight } of all) {
    if (firstRight) continue;
    process.stdout.write(
      `  ${message.name}${message.sure ? '' : ' (not sure)'}: ${outcome} by ${ids.slice(0, 3).join(', ') || 'nothing'}; wanted ${message.outcome} ${right.join(', ') || '(no id yet)'} — ${message.cause}\n`,
    );
  }
}
