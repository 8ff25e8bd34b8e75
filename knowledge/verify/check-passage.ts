/** Whether a passage still stands where we say, on a page that was fetched. */
import type { SourceData } from '../schema/source.ts';
import { type PageText, plainText } from './page-text.ts';

type Passage = SourceData['passages'][string];

/**
 * `found`: first and last words stand in this order under the anchor; `moved`: they stand on the page, yet the anchor is gone
 * or comes after them; `gone`: they do not stand there.
 */
export type Found = 'found' | 'moved' | 'gone';

/** Characters between the first and the last words at most. */
const REACH = 4_000;

/** How `passage` stands on `page`. */
export function checkPassage({ text, anchors }: PageText, { start, end, anchor }: Passage): Found {
  const first = plainText(start);
  const last = plainText(end);
  const section = anchor === undefined ? 0 : anchors.get(anchor);
  let elsewhere = false;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    // The last words may overlap the first ones in a short place.
    const close = text.indexOf(last, at);
    if (close < 0) break;
    if (close - at > REACH) continue;
    // A block's own offset may lie one separator behind its anchor.
    if (section !== undefined && at >= section - 1) return 'found';
    elsewhere = true;
  }
  return elsewhere ? 'moved' : 'gone';
}
