/** Runs every entry against every example: wrong outcome, wrong winner, theft, needless question. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { diagnose } from '../../../bot/diagnose.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { Loaded } from '../../../knowledge/load/load.ts';
import type { ExampleData } from '../../../knowledge/schema/examples.ts';

export interface ExampleResult {
  readonly file: string;
  readonly owner: string;
  readonly name: string;
  readonly miss: boolean;
  readonly example: Pick<ExampleData, 'text' | 'given' | 'outcome' | 'deciding'> & {
    readonly first: string | undefined;
  };
  readonly answer: Answer;
  /** What is wrong, empty where it is as it should be. */
  readonly wrong: readonly string[];
  /** The entry that took another's case. */
  readonly thief?: string;
  readonly overAsked: boolean;
}

/** Ids that a matching example's owner stands for: the entry, claim or a row of the caller file. */
const ownerOf = (file: string): string => (file.split('/').at(-1) ?? '').replace('.examples.yaml', '');

/** Results of all examples and silent messages of `loaded`; `now` in Unix seconds. */
export function runExamples(loaded: Loaded, lexicon: Lexicon, now: number): ExampleResult[] {
  const results: ExampleResult[] = [];
  for (const { file, data } of loaded.examples) {
    const owner = ownerOf(file);
    for (const example of data.matches) {
      const answer = run(example, lexicon, now);
      const first = example.first ?? owner;
      const wrong = judge(example.outcome ?? 'answer', first, example, answer);
      const winner = answer.answeredBy[0];
      results.push({
        file,
        owner,
        name: example.name,
        miss: false,
        example: { ...example, first },
        answer,
        wrong,
        ...(winner && winner !== first && answer.outcome === 'answer' ? { thief: winner } : {}),
        overAsked: answer.outcome === 'ask' && (example.outcome ?? 'answer') !== 'ask',
      });
    }
    for (const example of data.misses) {
      const answer = run(example, lexicon, now);
      const wrong = answer.answeredBy[0] === owner ? [`${owner} takes it`] : [];
      if (example.first && answer.answeredBy[0] !== example.first)
        wrong.push(`first is ${answer.answeredBy[0] ?? 'nothing'}, not ${example.first}`);
      if (example.outcome && answer.outcome !== example.outcome)
        wrong.push(`outcome ${answer.outcome}, not ${example.outcome}`);
      results.push({
        file,
        owner,
        name: example.name,
        miss: true,
        example: { ...example, first: example.first },
        answer,
        wrong,
        ...(answer.answeredBy[0] === owner ? { thief: owner } : {}),
        overAsked: answer.outcome === 'ask' && example.outcome === 'answer',
      });
    }
  }
  for (const { name, text } of loaded.silent) {
    const answer = diagnose(text, { now }, lexicon);
    const wrong =
      answer.outcome === 'abstain'
        ? []
        : [`outcome ${answer.outcome} by ${answer.answeredBy[0] ?? 'nothing'}, not abstain`];
    results.push({
      file: 'silent.examples.yaml',
      owner: 'silent',
      name,
      miss: false,
      example: { text, outcome: 'abstain', first: undefined },
      answer,
      wrong,
      ...(wrong.length > 0 && answer.answeredBy[0] ? { thief: answer.answeredBy[0] } : {}),
      overAsked: answer.outcome === 'ask',
    });
  }
  return results;
}

const run = ({ text, given }: ExampleData, lexicon: Lexicon, now: number): Answer =>
  diagnose(text, { now, ...(given ? { given } : {}) }, lexicon);

function judge(outcome: string, first: string, example: ExampleData, answer: Answer): string[] {
  const wrong: string[] = [];
  if (answer.outcome !== outcome) wrong.push(`outcome ${answer.outcome}, not ${outcome}`);
  if (outcome === 'answer' && answer.answeredBy[0] !== first)
    wrong.push(`first is ${answer.answeredBy[0] ?? 'nothing'}, not ${first}`);
  for (const id of example.along)
    if (!answer.answeredBy.includes(id) && !answer.claims.some((claim) => claim.id === id))
      wrong.push(`${id} does not come along`);
  if (example.question && answer.question?.fact !== example.question)
    wrong.push(`asks ${answer.question?.fact ?? 'nothing'}, not ${example.question}`);
  if (!example.question && outcome === 'answer' && answer.question && example.question !== undefined)
    wrong.push('asks needlessly');
  return wrong;
}
