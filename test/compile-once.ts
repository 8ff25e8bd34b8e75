/** Compiles the knowledge before the first test, so that each file of tests reads the stored one. */
import { readCompiled } from '../knowledge/compile/read-compiled.ts';

export const setup = async (): Promise<void> => {
  await readCompiled();
};
