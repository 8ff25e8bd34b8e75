/** A command is what a shell runs: a bare request line is none. */
import type { Loaded, Problem } from '../load/load.ts';

const REQUEST = /^\s*(?:GET|POST|PUT|PATCH|DELETE)\s+(?:https?:|\/)/m;

/** Problems of commands of fixes that begin a line with a request. */
export const lintCommands = ({ fixes }: Pick<Loaded, 'fixes'>): Problem[] =>
  fixes.flatMap(({ file, data }) =>
    data.command !== undefined && REQUEST.test(data.command)
      ? [
          {
            rule: 'command',
            file,
            what: `"${REQUEST.exec(data.command)?.[0].trim()}…" is a request, not a command`,
            why: 'Who copies it into a shell gets an error.',
            mend: 'Write it with az rest, curl, fab or the language of the tool.',
          },
        ]
      : [],
  );
