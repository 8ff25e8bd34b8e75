/** A phrase of signs or vocabulary as word keys joined by a space; `*` stays. */
import { tokenise } from '../compiled/tokenise.ts';

/** "API is not * for application" → "api is not * for application". */
export function phraseKeys(phrase: string): string {
  return phrase
    .split(/(\*)/)
    .flatMap((part) => (part === '*' ? ['*'] : tokenise(part).map((word) => word.key)))
    .join(' ');
}
