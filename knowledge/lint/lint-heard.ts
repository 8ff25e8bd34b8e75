/** What is heard belongs to something that can answer, or to a subject or theme, and is no longer than a chat message may be. */
import type { Messages } from '../compiled/heard.ts';
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
  const unowned = [...heard.answered.keys()]
    .filter((id) => !answering.has(id))
    .map((id) =>
      problem(
        `heard/${id}.txt`,
        `nothing named ${id} answers`,
        'Name the file as its entry, caller row or claim.',
      ),
    );
  return [
    ...unowned,
    ...problemsOf('heard', heard.answered),
    ...problemsOf('heard/elsewhere', heard.elsewhere),
    ...problemsOf('heard/unclear', heard.unclear),
  ];
}

const problem = (file: string, what: string, mend: string): Problem => ({
  rule: 'heard',
  file,
  what,
  why: 'Messages tell which words belong to which answer.',
  mend,
});

const problemsOf = (folder: string, all: Messages): Problem[] =>
  [...all].flatMap(([name, messages]) => {
    const file = `${folder}/${name}.txt`;
    return [
      ...(messages.length >= FEWEST
        ? []
        : [problem(file, `${messages.length} messages`, `Write ${FEWEST} by as many people.`)]),
      ...(messages.every(({ length }) => length <= LONGEST)
        ? []
        : [problem(file, `a message over ${LONGEST} characters`, 'Cut it.')]),
      ...(new Set(messages).size === messages.length
        ? []
        : [problem(file, 'a message twice', 'Keep it once.')]),
    ];
  });
