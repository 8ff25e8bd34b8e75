/** Asks every topic of the register its own question: where its home comes, and whether an open matter is told as open. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { diagnose } from '../../../bot/diagnose.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { Loaded } from '../../../knowledge/load/load.ts';

export interface TopicResult {
  readonly group: string;
  readonly topic: string;
  readonly ask: string;
  readonly home: readonly string[];
  /** 1 for the winner; 0 where no home is among the first three ids of the answer. */
  readonly rank: number;
  /** The ids that answer, the winner first. */
  readonly first: readonly string[];
  /** A conflict or silence whose answer neither names a disagreement nor a silence, and no one said why. */
  readonly asIfSettled: boolean;
  readonly answer: Answer;
}

const OPEN = new Set(['disagree', 'silent']);

/** Results of all topics of `loaded`, in order of file; `now` in Unix seconds. */
export function runTopics(loaded: Loaded, lexicon: Lexicon, now: number): TopicResult[] {
  return loaded.topics.flatMap(({ data }) =>
    Object.entries(data.topics).map(([topic, { ask, context, home, status, settled }]) => {
      const answer = diagnose(context ? `${context}: ${ask}` : ask, { now }, lexicon);
      const first = [...new Set([...answer.answeredBy, ...answer.claims.map(({ id }) => id)])].slice(0, 3);
      const open = status === 'conflicting' || status === 'silent';
      const says = [
        ...answer.callers.flatMap(({ statements }) => statements),
        ...answer.cause,
        ...answer.limits,
      ];
      const told =
        answer.outcome === 'abstain' ||
        answer.claims.some(({ verdict }) => verdict === 'unsupported') ||
        says.some((one) => 'grade' in one && OPEN.has(one.grade));
      return {
        group: data.group,
        topic,
        ask,
        home,
        rank: first.findIndex((id) => home.includes(id)) + 1,
        first,
        asIfSettled: open && !told && settled === undefined,
        answer,
      };
    }),
  );
}
