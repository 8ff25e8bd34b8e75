/** What sources say of the claims met in an Answer, alone: the verdicts with the passages they cite. */
import type { Answer } from '../answer/answer.ts';
import { sections } from '../answer/sections.ts';
import type { Sheet } from './sheet.ts';

/** The sheet of the claims of `answer`; undefined where none was met. */
export function check(answer: Answer): Sheet | undefined {
  const claims = sections(answer).filter(({ id }) => id === 'claim');
  if (claims.length === 0) return undefined;
  const cited = new Set(claims.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites)));
  return {
    sections: claims.map((one) => ({ ...one, first: true })),
    sources: answer.sources.filter(({ n }) => cited.has(n)),
  };
}
