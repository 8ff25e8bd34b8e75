/** Our own sentences hold nothing that reads as the mark of a citation, since every renderer prints those marks beside them. */
import type { Loaded, Problem } from '../load/load.ts';

const MARK = /\[\d{1,3}\]/;
/** What is matched, run or highlighted, and never printed as a sentence. */
const NOT_PRINTED = new Set(['command', 'start', 'end', 'url', 'questions', 'wordings', 'examples']);

/** Problems of `[3]` in the sentences, titles and gists of entries, rows, claims, fixes and sources. */
export function lintMarks({ entries, callers, claims, fixes, sources }: Loaded): Problem[] {
  const problems: Problem[] = [];
  const walk = (file: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (MARK.test(value.replace(/`[^`]*`/g, '')))
        problems.push({
          rule: 'citation-mark',
          file,
          what: `"${value.slice(0, 60)}"`,
          why: 'A number in square brackets reads as a citation of the answer.',
          mend: 'Say it in words or put the code between backticks.',
        });
    } else if (value !== null && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) if (!NOT_PRINTED.has(key)) walk(file, one);
  };
  for (const { file, data } of [...entries, ...callers, ...claims, ...fixes, ...sources]) walk(file, data);
  return problems;
}
