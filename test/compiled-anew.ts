/** The real knowledge compiled once more, for tests that compare; once a process. */
import { compile } from '../knowledge/compile/compile.ts';
import { loaded } from './loaded.ts';

export const compiledAnew = compile(loaded);
