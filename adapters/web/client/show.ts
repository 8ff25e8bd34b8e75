/** Answers one message as the page shows it. Pure: the worker calls it, and so do tests in Node. */

import { compose } from '../../../bot/answer/compose.ts';
import { titleOf } from '../../../bot/answer/title-of.ts';
import { withoutPaste } from '../../../bot/answer/without-paste.ts';
import { readEvidence } from '../../../bot/evidence/read-evidence.ts';
import { scrub } from '../../../bot/evidence/scrub/scrub.ts';
import { shorten } from '../../../bot/evidence/text/shorten.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { triage } from '../../../bot/triage/triage.ts';
import { answerView } from '../parts/answer.ts';
import { paste } from '../parts/paste.ts';
import { token } from '../parts/token.ts';
import type { Shown, ToWorker } from './messages.ts';
import { route } from './route.ts';
import { summary } from './summary.ts';
import { tokens } from './tokens.ts';

/** What the page shows for a message; `base` is the path before links inside the site. */
export function show(
  { n, text, given, now }: Extract<ToWorker, { kind: 'diagnose' }>,
  lexicon: Lexicon,
  base: string,
): Shown {
  const evidence = readEvidence(text, { given, now }, lexicon);
  const diagnosis = triage(evidence, lexicon);
  const answer = compose(diagnosis, evidence, lexicon, now);
  const scrubbed = scrub(shorten(text).text);
  const title = (id: string): string => titleOf(id, lexicon) ?? id;
  const decoded = tokens(scrubbed.tokens, answer.facts, lexicon.compiled);
  return {
    kind: 'answer',
    n,
    answer,
    html: answerView(answer, {
      base,
      title,
      route: route(answer, lexicon),
      read: paste(scrubbed.text, answer.facts),
      tokens: decoded.length > 0 && decoded.map(token),
    }).text,
    markdown: withoutPaste(diagnosis, evidence, lexicon, now).text,
    summary: summary(answer, title),
  };
}
