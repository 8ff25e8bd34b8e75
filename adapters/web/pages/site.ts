/** What every page is made from, and what a page is. */
import type { Lexicon } from '../../../bot/lexicon.ts';

/** Addresses of the built files, below the base. */
export interface AssetPaths {
  readonly main: string;
  readonly worker: string;
  readonly style: string;
  readonly core: string;
  readonly rest: string;
}
/** What the compiled knowledge leaves out and pages need. */
export interface SiteData {
  /** Messages that an entry, caller file or claim answers, by its id. */
  readonly examples: Readonly<Record<string, readonly { readonly name: string; readonly text: string }[]>>;
  readonly retired: readonly {
    readonly id: string;
    readonly title: string;
    readonly successor: string;
    readonly why: string;
    readonly on: string;
  }[];
  /** `docs/<name>.md` as HTML of our own. */
  readonly policies: readonly { readonly name: 'privacy' | 'terms'; readonly html: string }[];
  /** The day a claim was last changed, by its id. */
  readonly changed: Readonly<Record<string, string>>;
}
export interface Site {
  readonly lexicon: Lexicon;
  readonly assets: AssetPaths;
  readonly data: SiteData;
  /** How people reach the site, without a slash at the end. */
  readonly origin: string;
  /** The path of `origin`, empty for none; stands before every link inside the site. */
  readonly base: string;
  /** Unix seconds. */
  readonly now: number;
}

/** One address of the site. */
export interface SitePage {
  /** Below the base, with a slash at its start. */
  readonly path: string;
  readonly type: string;
  readonly body: () => string;
}
export const HTML = 'text/html; charset=utf-8';
export const MARKDOWN = 'text/markdown; charset=utf-8';
