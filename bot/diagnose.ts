/** The assistant: text in, Answer out. What every door calls; pure, and the same in Node and in a browser. */
import type { Answer } from './answer/answer.ts';
import { compose } from './answer/compose.ts';
import { type Given, readEvidence } from './evidence/read-evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { triage } from './triage/triage.ts';

/** The Answer to `text`. `given` holds facts known beforehand; `now` is Unix seconds. Never throws for any text. */
export function diagnose(text: string, options: Given, lexicon: Lexicon): Answer {
  const evidence = readEvidence(text, options, lexicon);
  return compose(triage(evidence, lexicon), evidence, lexicon, options.now);
}
