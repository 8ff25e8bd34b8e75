/** Fetches all cited pages, hosts side by side, one page of a host after the other, and checks every passage on them. */
import type { SourceData } from '../../../../knowledge/schema/source.ts';
import { checkPassage } from '../../../../knowledge/verify/check-passage.ts';
import { type FetchOptions, PageFetcher, readable } from './fetch-page.ts';

export interface Verified {
  readonly source: string;
  readonly passage: string;
  readonly url: string;
  readonly state: 'found' | 'moved' | 'gone' | 'could-not-check';
  /** Why it could not be checked, or how the server said it is gone. */
  readonly why?: string;
}

export interface VerifyOptions extends FetchOptions {
  /** Milliseconds between two pages of one host. */
  readonly pause: number;
  /** Told after each page. */
  readonly onPage?: (source: string, results: readonly Verified[]) => void;
}

/** Results of all passages of `sources`, in their order. */
export async function verifySources(
  sources: readonly SourceData[],
  options: VerifyOptions,
): Promise<readonly Verified[]> {
  const fetcher = new PageFetcher(options);
  const hosts = Map.groupBy(sources, ({ url }) => new URL(readable(url)).host);
  const results = new Map<string, readonly Verified[]>();
  const ofHost = async (own: readonly SourceData[]): Promise<void> => {
    for (const [index, source] of own.entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, options.pause));
      const found = await verifySource(source, fetcher);
      results.set(source.id, found);
      options.onPage?.(source.id, found);
    }
  };
  await Promise.all([...hosts.values()].map(ofHost));
  return sources.flatMap(({ id }) => results.get(id) ?? []);
}

async function verifySource({ id, url, passages }: SourceData, fetcher: PageFetcher): Promise<Verified[]> {
  const fetched = await fetcher.page(url);
  return Object.entries(passages).map(([passage, data]) => {
    const one = { source: id, passage, url };
    if (fetched.state === 'page') return { ...one, state: checkPassage(fetched.page, data) };
    return { ...one, state: fetched.state === 'gone' ? 'gone' : 'could-not-check', why: fetched.why };
  });
}
