/** What is remembered of an Answer: ids, names and codes that the knowledge itself holds, so that no pasted text can slip in. */
import { createHash } from 'node:crypto';
import type { Answer } from '../answer/answer.ts';
import type { Lexicon } from '../lexicon.ts';
import type { AnswerRecord, Unanswered } from '../records/records.ts';

const unique = (list: readonly string[]): string[] => [...new Set(list)].sort();

/** The record of `answer`. Codes count only where a sign knows them, services where a sign or the vocabulary does. */
export function answerRecord(
  answer: Answer,
  given: Pick<AnswerRecord, 'id' | 'door' | 'latencyMs' | 'user' | 'place' | 'at'>,
  lexicon: Lexicon,
): AnswerRecord {
  const codes = answer.facts.flatMap(({ name, value }) => {
    const sign = name === 'code' ? lexicon.signByCode.get(value.toLowerCase()) : undefined;
    return sign ? [sign.code] : [];
  });
  const service = [...answer.refusals, ...answer.facts.filter(({ name }) => name === 'service')]
    .map((one) => ('service' in one ? one.service : one.value))
    .find(
      (name) =>
        lexicon.byName.has(`service=${name}`) || lexicon.compiled.signs.some((sign) => sign.service === name),
    );
  return {
    ...given,
    outcome: answer.outcome,
    answeredBy: answer.answeredBy,
    codes: unique(codes),
    factNames: unique(answer.facts.map(({ name }) => name)),
    ...(service === undefined ? {} : { service }),
  };
}

/** What to count where the message was of the field and nothing answered it; undefined otherwise. */
export function unanswered(
  answer: Answer,
  { codes, factNames, service }: AnswerRecord,
): Omit<Unanswered, 'count' | 'first' | 'last'> | undefined {
  if (answer.outcome !== 'abstain' || !answer.warnings.some(({ kind }) => kind === 'abstain'))
    return undefined;
  const nearest = answer.nearest.map(({ id }) => id);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([service ?? '', codes, factNames, nearest]))
    .digest('base64url')
    .slice(0, 22);
  return { fingerprint, codes, factNames, nearest, ...(service === undefined ? {} : { service }) };
}
