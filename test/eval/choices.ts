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
  readonly candidates: readonly {
    readonly id: string;
    readonly signals: Signals;
    readonly right: boolean;
  }[];
  readonly message: MessageSignals;
  /** The text of the error is to be asked for first. */
  readonly asks: boolean;
  /** How much it counts. */
  readonly weight: number;
  /** Whether it is a message of people, and so among those that say how often something is asked. */
  readonly counted: boolean;
}

/** By id of what is the right answer to messages of people: to how many. */
export type Asked = Readonly<Record<string, number>>;

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
  readonly counted?: true;
}

/** How often what `messages` are answered by is asked. */
export function askedIn(messages: readonly Pick<Wanted, 'right'>[]): Asked {
  const asked: Record<string, number> = {};
  for (const id of messages.flatMap(({ right }) => right)) asked[id] = (asked[id] ?? 0) + 1;
  return Object.fromEntries(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `choices` by what is `asked` otherwise: a message does not count for itself. */
export const withAsked = (choices: readonly Choice[], asked: Asked): Choice[] =>
  choices.map((choice) => ({
    ...choice,
    candidates: choice.candidates.map(({ id, signals, right }) => ({
      id,
      signals: { ...signals, asked: Math.sqrt((asked[id] ?? 0) - (choice.counted && right ? 1 : 0)) },
      right,
    })),
  }));

/** The messages of people with what answers them. */
export const wantedByPeople = (loaded: Loaded): Wanted[] => [
  ...messagesOf('development', DEVELOPMENT, loaded),
  ...messagesOf('fit', UNSEEN, loaded),
];

/** All that `loaded` and the messages hold; `now` in Unix seconds. */
export function choices(loaded: Loaded, lexicon: Lexicon, now: number): Choice[] {
  const all = [...examplesOf(loaded), ...wantedByPeople(loaded)];
  return all.flatMap(({ text, right, asks, weight, counted = false }) => {
    const evidence = readEvidence(text, { now }, lexicon);
    const decided = triage(evidence, lexicon);
    const refused = decided.by === 'refusal' && (asks || decided.refusals[0]?.sign.generic === false);
    if (refused || decided.by === 'not-identity') return [];
    const { candidates: likely, message } = signalsOf(situation(evidence, lexicon));
    const candidates = likely.map(({ id, signals }) => ({ id, signals, right: right.includes(id) }));
    return candidates.length === 0
      ? []
      : [
          {
            text,
            candidates,
            message,
            asks,
            weight: asks ? Math.max(weight, ASKS) : weight,
            counted,
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
      counted: true,
    }));
}
