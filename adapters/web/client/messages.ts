/** What the page and its worker say to each other. Everything that is pasted stays between these two. */
import type { Answer } from '../../../bot/answer/answer.ts';

export type ToWorker =
  | { readonly kind: 'knowledge'; readonly base: string; readonly core: string; readonly rest: string }
  | {
      readonly kind: 'diagnose';
      readonly n: number;
      readonly text: string;
      readonly given: Readonly<Record<string, string>>;
      /** Unix seconds. */
      readonly now: number;
    }
  | { readonly kind: 'search'; readonly n: number; readonly query: string };

/** An answer as the page shows it; every HTML here is made by the templates, which escape. */
export interface Shown {
  readonly kind: 'answer';
  readonly n: number;
  readonly answer: Answer;
  /** The answer's HTML. */
  readonly html: string;
  /** The answer as Markdown without anything from the paste. */
  readonly markdown: string;
  /** One sentence for people who hear the page. */
  readonly summary: string;
}

export type FromWorker =
  | { readonly kind: 'ready'; readonly entries: number }
  | Shown
  | { readonly kind: 'found'; readonly n: number; readonly html: string };
