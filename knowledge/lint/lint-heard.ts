/** What is heard belongs to something that can answer, and is no longer than a chat message may be. */
import type { Loaded, Problem } from '../load/load.ts';

/** Fewer messages give one person's words too much weight. */
const FEWEST = 8;
/** Characters. */
const LONGEST = 2000;

/** Problems of the files of `heard/`. */
export function lintHeard({ heard, entries, callers, claims }: Loaded): Problem[] {
  const answering = new Set([
    ...entries.flatMap(({ data }) => (data.retired ? [] : [data.id])),
    ...callers.flatMap(({ data }) => data.rows.map(({ id }) => id)),
    ...claims.map(({ data }) => data.id),
  ]);
  return [...heard].flatMap(([id, messages]) => {
    const problem = (what: string, mend: string): Problem => ({
      rule: 'heard',
      file: `heard/${id}.txt`,
      what,
      why: 'Messages tell which words belong to which answer.',
      mend,
    });
    return [
      ...(answering.has(id)
        ? []
        : [problem(`nothing named ${id} answers`, 'Name the file as its entry, caller row or claim.')]),
      ...(messages.length >= FEWEST
        ? []
        : [problem(`${messages.length} messages`, `Write ${FEWEST} by as many people.`)]),
      ...(messages.every(({ length }) => length <= LONGEST)
        ? []
        : [problem(`a message over ${LONGEST} characters`, 'Cut it.')]),
      ...(new Set(messages).size === messages.length ? [] : [problem('a message twice', 'Keep it once.')]),
    ];
  });
}
