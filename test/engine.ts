/** The assistant over the real knowledge, for tests; compiled once a process. */
import type { Answer } from '../bot/answer/answer.ts';
import { diagnose } from '../bot/diagnose.ts';
import { lexicon } from '../bot/lexicon.ts';
import { compile } from '../knowledge/compile/compile.ts';
import { knowledgeRoot } from '../knowledge/compile/read-compiled.ts';
import { load } from '../knowledge/load/load.ts';

export const NOW = Math.floor(Date.UTC(2026, 10, 23) / 1000);
export const loaded = load(knowledgeRoot);
export const compiled = compile(loaded);
export const words = lexicon(compiled);

/** The Answer to `text` on the day the knowledge was checked. */
export const answerTo = (text: string, given?: Record<string, string>, now = NOW): Answer =>
  diagnose(text, { now, ...(given ? { given } : {}) }, words);
