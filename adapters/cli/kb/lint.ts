/** `caller-id kb lint`: all problems of the data files; exit code 1 where there is any. */
import { knowledgeRoot } from '../../../knowledge/compile/read-compiled.ts';
import { lint, problemLine } from '../../../knowledge/lint/lint.ts';

/** Prints problems, each with id, what, why and how to mend it. */
export async function lintCommand(options: { json?: boolean }): Promise<void> {
  const problems = lint(knowledgeRoot);
  if (options.json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`);
  else for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`);
  if (!options.json)
    process.stdout.write(
      problems.length === 0 ? 'The knowledge is clean.\n' : `${problems.length} problems.\n`,
    );
  if (problems.length > 0) process.exitCode = 1;
}
