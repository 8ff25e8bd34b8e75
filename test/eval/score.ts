/** Scores one message: outcome, first id, and whether a wrong answer was given with confidence. */
import { diagnose } from '../../bot/diagnose.ts';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Loaded } from '../../knowledge/load/load.ts';
import type { Message } from './message.ts';

export interface Score {
  readonly message: Message;
  readonly outcome: Message['outcome'];
  /** What answered, claims that lead included, the first one first. */
  readonly ids: readonly string[];
  /** Ids that would be right first; empty where nothing is to be answered. */
  readonly right: readonly string[];
  readonly outcomeRight: boolean;
  /** Right outcome and, where something is to be answered, the right id first. */
  readonly firstRight: boolean;
  /** Right first, or the right id is among those that answer or are offered beside. */
  readonly shown: boolean;
  /** Answered, and no id of the answer is a right one (or nothing was to be answered at all). */
  readonly wrong: boolean;
  /** Wrong, and it did not say that it is only the nearest. */
  readonly confidentlyWrong: boolean;
  /** Asked where the message held enough to answer. */
  readonly needless: boolean;
}

/** Topic → homes, over all groups. */
export const homesOf = (loaded: Loaded): ReadonlyMap<string, readonly string[]> =>
  new Map(
    loaded.topics.flatMap(({ data }) =>
      Object.entries(data.topics).map(([topic, { home }]) => [topic, home] as const),
    ),
  );

/** Ids that would be right first for `message`; none where nothing is to be answered. */
export const rightOf = (
  { outcome, topics, first }: Message,
  homes: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  outcome === 'answer' ? [...new Set([...topics.flatMap((topic) => homes.get(topic) ?? []), ...first])] : [];

/** The score of `message`; `now` in Unix seconds. */
export function score(
  message: Message,
  homes: ReadonlyMap<string, readonly string[]>,
  lexicon: Lexicon,
  now: number,
): Score {
  const answer = diagnose(message.text, { now }, lexicon);
  const ids = [...new Set([...answer.answeredBy, ...answer.claims.map(({ id }) => id)])];
  const right = rightOf(message, homes);
  const outcomeRight = answer.outcome === message.outcome;
  const answers = message.outcome === 'answer';
  const wrong =
    answer.outcome === 'answer' && (message.outcome === 'abstain' || !ids.some((id) => right.includes(id)));
  const firstRight = outcomeRight && (!answers || right.includes(ids[0] ?? ''));
  const named = [...ids, ...answer.nearest.map(({ id }) => id)];
  return {
    message,
    outcome: answer.outcome,
    ids,
    right,
    outcomeRight,
    firstRight,
    shown: firstRight || named.some((id) => right.includes(id)),
    wrong,
    confidentlyWrong: wrong && answer.match === 'certain',
    needless: answer.outcome === 'ask' && answers,
  };
}
