/** The Site that pages are made from, out of what is built and where people reach it. */
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Assets } from './assets/read-assets.ts';
import type { Site } from './pages/site.ts';

/** `origin` without a slash at its end; `now` in Unix seconds. */
export const siteOf = (lexicon: Lexicon, { paths, data }: Assets, origin: string, now: number): Site => ({
  lexicon,
  assets: paths,
  data,
  origin,
  base: new URL(origin).pathname.replace(/\/$/, ''),
  now,
});
