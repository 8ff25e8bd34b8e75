/** The messages that no refusal decides, each as a choice: its candidates' signals, and which of them would be right. */
import { readEvidence } from '../../bot/evidence/read-evidence.ts';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Signals } from '../../bot/triage/near/candidates.ts';
import { signalsOf } from '../../bot/triage/near/likely-answers.ts';
import type { MessageSignals } from '../../bot/triage/near/message-signals.ts';
import { situation } from '../../bot/triage/situation.ts';
import { triage } from '../../bot/triage/triage.ts';
import type { Loaded } from '../../knowledge/load/load.ts';
import { type Part, readMessages } from './read-messages.ts';
import { homesOf, rightOf } from './score.ts';

export interface Choice {
  readonly text: string;
  readonly candidates: readonly { readonly signals: Signals; readonly right: boolean }[];
  readonly message: MessageSignals;
  /** The text of the error is to be asked for first. */
  readonly asks: boolean;
  /** How much it counts. */
  readonly weight: number;
}

/** A message towards which no words were mended shows how far words carry; every other has words made for it. */
const UNSEEN = 10;
const DEVELOPMENT = 0.5;
const EXAMPLE = 0.25;
const SILENT = 1;
/** One that must be asked back is rare; each stands for many. */
const ASKS = 3;

/** A message, and the ids that would be a right first answer: none where nothing is to be answered. */
interface Wanted {
  readonly text: string;
  readonly right: readonly string[];
  readonly asks: boolean;
  readonly weight: number;
}

/** All that `loaded` and the messages hold; `now` in Unix seconds. */
export function choices(loaded: Loaded, lexicon: Lexicon, now: number): Choice[] {
  const all = [
    ...examplesOf(loaded),
    ...messagesOf('development', DEVELOPMENT, loaded),
    ...messagesOf('fit', UNSEEN, loaded),
  ];
  return all.flatMap(({ text, right, asks, weight }) => {
    const evidence = readEvidence(text, { now }, lexicon);
    const decided = triage(evidence, lexicon);
    const refused = decided.by === 'refusal' && (asks || decided.refusals[0]?.sign.generic === false);
    if (refused || decided.by === 'not-identity') return [];
    const { candidates: likely, message } = signalsOf(situation(evidence, lexicon));
    const candidates = likely.map(({ id, signals }) => ({ signals, right: right.includes(id) }));
    return candidates.length === 0
      ? []
      : [
          {
            text,
            candidates,
            message,
            asks,
            weight: asks ? Math.max(weight, ASKS) : weight,
          },
        ];
  });
}

function examplesOf({ examples, silent }: Loaded): Wanted[] {
  const wanted: Wanted[] = silent.map(({ text }) => ({
    text,
    right: [],
    asks: false,
    weight: SILENT,
  }));
  for (const { file, data } of examples) {
    const owner = (file.split('/').at(-1) ?? '').replace('.examples.yaml', '');
    for (const { text, given, outcome = 'answer', first = owner } of data.matches) {
      if (!given)
        wanted.push({
          text,
          right: outcome === 'answer' ? [first] : [],
          asks: outcome === 'ask',
          weight: EXAMPLE,
        });
    }
    for (const { text, given, outcome = 'answer', first } of data.misses) {
      if (!given && (first || outcome !== 'answer'))
        wanted.push({
          text,
          right: first && outcome !== 'ask' ? [first] : [],
          asks: outcome === 'ask',
          weight: EXAMPLE,
        });
    }
  }
  return wanted;
}

function messagesOf(part: Part, weight: number, loaded: Loaded): Wanted[] {
  const homes = homesOf(loaded);
  return readMessages(part)
    .filter(({ sure }) => sure)
    .map((message) => ({ message, right: rightOf(message, homes) }))
    .filter(({ message, right }) => message.outcome !== 'answer' || right.length > 0)
    .map(({ message, right }) => ({
      text: message.text,
      right,
      asks: message.outcome === 'ask',
      weight,
    }));
}
