/** The assistant over the real knowledge, for tests. */
import type { Answer } from '../bot/answer/answer.ts';
import { diagnose } from '../bot/diagnose.ts';
import { lexicon } from '../bot/lexicon.ts';
import { readCompiled } from '../knowledge/compile/read-compiled.ts';

export const NOW = Math.floor(Date.UTC(2026, 10, 23) / 1000);
export const compiled = await readCompiled();
export const words = lexicon(compiled);

/** The Answer to `text` on the day the knowledge was checked. */
export const answerTo = (text: string, given?: Record<string, string>, now = NOW): Answer =>
  diagnose(text, { now, ...(given ? { given } : {}) }, words);
