/** Fetches one cited page politely: robots asked first, size and time bounded, a refusal told apart from a page that is gone. */
import robotsParserModule from 'robots-parser';
import { htmlText, type PageText, sourceText } from '../../../../knowledge/verify/page-text.ts';

// The package is CommonJS and describes itself as an ES module.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** The page, or why there is none: `gone` where the server says so, `refused` where we may not or could not look. */
export type Fetched =
  | { readonly state: 'page'; readonly page: PageText }
  | { readonly state: 'gone'; readonly why: string }
  | { readonly state: 'refused'; readonly why: string };

export interface FetchOptions {
  /** What does the fetching; tests give one that leads to loopback. */
  readonly fetch: typeof fetch;
  /** Milliseconds. */
  readonly timeout: number;
}

export const AGENT = 'fabric-caller-id-verify';
const MAX_BYTES = 8 * 1024 * 1024;

/** A file on GitHub is read raw: its page is a program that shows it. */
export const readable = (url: string): string =>
  url.replace(/^https:\/\/github\.com\/([^/]+\/[^/]+)\/blob\//, 'https://raw.githubusercontent.com/$1/');

/** Fetches pages; asks each host's robots.txt once. */
export class PageFetcher {
  readonly #options: FetchOptions;
  readonly #robots = new Map<string, Promise<string | undefined>>();

  constructor(options: FetchOptions) {
    this.#options = options;
  }

  /** Never rejects. */
  async page(cited: string): Promise<Fetched> {
    const url = readable(cited);
    try {
      const { origin } = new URL(url);
      const robots = await this.#rules(origin);
      if (robots === undefined) return { state: 'refused', why: 'robots.txt could not be read' };
      if (robotsParser(`${origin}/robots.txt`, robots).isAllowed(url, AGENT) === false)
        return { state: 'refused', why: 'robots.txt' };
      const response = await this.#get(url);
      if (response.status === 404 || response.status === 410) {
        await response.body?.cancel();
        return { state: 'gone', why: `HTTP ${response.status}` };
      }
      if (!response.ok) {
        await response.body?.cancel();
        return { state: 'refused', why: `HTTP ${response.status}` };
      }
      const text = await bounded(response);
      if (text === undefined) return { state: 'refused', why: 'page too large' };
      const html = response.headers.get('content-type')?.includes('html') ?? false;
      return { state: 'page', page: html ? htmlText(text) : sourceText(text) };
    } catch (error) {
      return { state: 'refused', why: error instanceof Error ? error.name : 'error' };
    }
  }

  #get(url: string): Promise<Response> {
    return this.#options.fetch(url, {
      headers: { 'user-agent': AGENT, 'accept-language': 'en-US' },
      signal: AbortSignal.timeout(this.#options.timeout),
    });
  }

  /** The host's rules, empty where it has none, undefined where they could not be read (which counts as a refusal). */
  #rules(origin: string): Promise<string | undefined> {
    let rules = this.#robots.get(origin);
    if (!rules) {
      rules = this.#get(`${origin}/robots.txt`)
        .then(async (response) => {
          if (response.ok) return (await bounded(response)) ?? '';
          await response.body?.cancel();
          return response.status >= 500 ? undefined : '';
        })
        .catch(() => undefined);
      this.#robots.set(origin, rules);
    }
    return rules;
  }
}

/** The body as text; undefined where it is over the cap. */
async function bounded(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
