/** The answers to all examples and silent messages of the knowledge; run once a process, as test files share its modules. */
import { type ExampleResult, runExamples } from '../adapters/cli/kb/run-examples.ts';
import { NOW, words } from './engine.ts';
import { loaded } from './loaded.ts';

export const exampleResults: readonly ExampleResult[] = runExamples(loaded, words, NOW);
