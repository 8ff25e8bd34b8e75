/** What every handler of this door is handed. */
import type { Assistant } from '../../bot/assistant/assistant.ts';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Log } from '../log.ts';

export interface TeamsParts {
  readonly assistant: Assistant;
  readonly lexicon: Lexicon;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Where the pages are, without a slash at its end. */
  readonly publicUrl: string;
  /** Unix seconds. */
  readonly now: () => number;
}

/** How long a question stays open in Teams: a day, in seconds. */
export const OPEN_FOR = 86_400;
