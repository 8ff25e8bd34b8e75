/** Finds HTTP status codes in a service's or a library's output. */

import type { LowText } from './low-text.ts';
import { matches } from './matches.ts';

/** A status code; `isLoose` when the wording also stands in people's sentences. */
export interface HttpStatus {
  readonly code: string;
  readonly at: number;
  readonly isLoose: boolean;
}

/** One wording: the marks that must stand in the text, its pattern, and whether people write it in sentences too. */
type Wording = readonly [marks: readonly string[], pattern: RegExp, isLoose: boolean];

const reasons =
  'forbidden|unauthorized|not found|bad request|too many requests|conflict|internal server error|service unavailable';

const wordings: readonly Wording[] = [
  [['http/'], /http\/[0-9.]{1,3}["']?\s{1,4}([1-5]\d\d)(?![\d.])/dg, false],
  [[' client error', ' server error'], /(?<![\w.])([45]\d\d) (?:client|server) error\b/dg, false],
  [['does not indicate success'], /does not indicate success:?\s{0,4}([45]\d\d)(?!\d)/dg, false],
  [
    ['status'],
    /status[ _-]?(?:code)?["']?(?: of| is| was)?\s{0,8}(?:[:=]|:=)?\s{0,8}["'(]?([1-5]\d\d)(?![\w]|[.,:/-]\d)/dg,
    true,
  ],
  [['<response ['], /<response \[([1-5]\d\d)\]>/dg, false],
  [
    ['httperror', 'response code', 'http error', 'http code', 'http '],
    /(?:httperror|http error|http code|http|response code)\s{0,2}[:=]?\s{0,2}\(?([45]\d\d)(?![\w]|[.,:/-]\d)/dg,
    true,
  ],
  [[', http'], /["'.],\s{0,4}([45]\d\d),\s{0,4}(?:get|put|post|head|patch|delete),\s{0,4}https?:/dg, false],
  [
    [
      'forbidden',
      'unauthorized',
      'not found',
      'bad request',
      'too many',
      'conflict',
      'server error',
      'unavailable',
    ],
    new RegExp(`(?<!line |[\\w.,/:#-])\\(?([45]\\d\\d)\\)?[\\s:-]{1,3}\\(?(?:${reasons})`, 'gd'),
    true,
  ],
  [[' ok', ' created', ' accepted'], /(?<![\w.,/:#-])(20[0-2]) (?:ok|created|accepted)(?!\w)/dg, true],
  [['forbidden (', 'unauthorized ('], /(?:forbidden|unauthorized) \(([45]\d\d)\)/dg, true],
];
const known = new Set(
  [
    [
      200, 201, 202, 204, 301, 302, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411,
      412,
    ],
    [413, 414, 415, 416, 421, 422, 423, 424, 428, 429, 430, 431, 451, 500, 501, 502, 503, 504, 507, 511],
  ]
    .flat()
    .map(String),
);
const mostHits = 60;

/** All status codes of the lower-cased text, each place once, in the order of the text. */
export const httpStatuses = ({ low, has }: LowText): readonly HttpStatus[] => {
  const found = new Map<number, HttpStatus>();
  for (const [marks, pattern, isLoose] of wordings) {
    if (!has(...marks)) continue;
    for (const match of matches(low, pattern, mostHits)) {
      const [at] = match.indices![1]!;
      if (known.has(match[1]!) && !found.has(at)) found.set(at, { code: match[1]!, at, isLoose });
    }
  }
  return [...found.values()].sort((one, other) => one.at - other.at);
};
