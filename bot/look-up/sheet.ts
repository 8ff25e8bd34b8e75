/** A page of knowledge that answers no message: headed lists of cited sentences, drawn by every door like an Answer. */
import type { Compiled, KnownSentence, Passage } from '../../knowledge/compiled/compiled.ts';
import type { AnswerSource } from '../answer/answer.ts';
import { Citations } from '../answer/citations.ts';
import { type Section, sentenceLine } from '../answer/sections.ts';

export interface Sheet {
  readonly sections: readonly Section[];
  readonly sources: readonly AnswerSource[];
}

/** A heading, perhaps the id it is of, and what is known under it. */
export interface Part {
  readonly heading: string;
  readonly id?: string;
  readonly says: readonly KnownSentence[];
}

/**
 * The sheet of `parts`. With `more`, passages that are not part of the compiled knowledge, such as those of the
 * operations table. `now` in Unix seconds.
 */
export function sheet(
  parts: readonly Part[],
  compiled: Compiled,
  now: number,
  more: Readonly<Record<string, Passage>> = {},
): Sheet {
  // Thousands of passages stay where they are, behind the few that are added.
  const passages: Compiled['passages'] = Object.create(
    compiled.passages,
    Object.getOwnPropertyDescriptors(more),
  );
  const citations = new Citations({ ...compiled, passages }, now);
  const sections = parts.map(
    ({ heading, id, says }): Section => ({
      id: 'page',
      heading: id ? `${heading} (${id})` : heading,
      shape: 'list',
      lines: says.map((one) => sentenceLine(citations.sentence(one))),
      first: true,
    }),
  );
  return { sections, sources: citations.sources() };
}
