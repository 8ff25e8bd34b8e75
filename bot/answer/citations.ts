/** Numbers the passages of one answer in the order of their first use; the only maker of Statements and Silences. */
import type { Cite, Compiled, KnownSentence, Page, Passage } from '../../knowledge/compiled/compiled.ts';
import type { AnswerSource, Silence, Statement } from './answer.ts';
import { grade } from './grade.ts';

/** One per answer. `now` in Unix seconds. */
export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #compiled: Compiled;
  readonly #now: number;

  constructor(compiled: Compiled, now: number) {
    this.#compiled = compiled;
    this.#now = now;
  }

  /** The numbers of `cites`; an unknown reference is an error of the knowledge that the linter refuses. */
  numbers(cites: readonly Cite[]): [number, ...number[]] {
    const numbers = strongest(cites, this.#compiled).map(({ ref }) => this.#number(ref));
    return [...new Set(numbers)] as [number, ...number[]];
  }

  sentence(known: KnownSentence): Statement | Silence {
    if ('text' in known) {
      return {
        kind: 'statement',
        text: known.text,
        grade: this.grade(known.cites),
        cites: this.numbers(known.cites),
      } as unknown as Statement;
    }
    const pages = known.looked.map((id) => this.#compiled.pages[id]?.title ?? id);
    const where =
      pages.length > 2 ? `${pages.slice(0, 2).join(', ')} and ${pages.length - 2} more` : pages.join(' and ');
    const check = known.check ? ` To settle it: ${known.check}` : '';
    return {
      kind: 'silence',
      text: `${known.silence} (looked in ${where} on ${known.on}).${check}`,
      grade: 'silent',
      cites: known.looked.map((id) => this.#number(id)) as [number, ...number[]],
    } as unknown as Silence;
  }

  grade(cites: readonly Cite[]): Statement['grade'] {
    return grade(cites, this.#compiled.passages, this.#now);
  }

  /** The sources cited so far, in order of their number. */
  sources(): AnswerSource[] {
    return [...this.#numbers].map(([ref, n]) => {
      const passage = this.#compiled.passages[ref];
      return passage ? ofPassage(n, ref, passage) : this.#ofPage(n, ref);
    });
  }

  #number(ref: string): number {
    const known = this.#numbers.get(ref);
    if (known) return known;
    if (!this.#compiled.passages[ref] && !this.#compiled.pages[ref]) throw new Error(`no passage ${ref}`);
    const n = this.#numbers.size + 1;
    this.#numbers.set(ref, n);
    return n;
  }

  /** A whole page, where something was looked for and not found. */
  #ofPage(n: number, ref: string): AnswerSource {
    const { title, url, publisher, kind, dated, checked } = this.#compiled.pages[ref] as Page;
    return {
      n,
      ref,
      title,
      url,
      section: 'whole page',
      publisher,
      kind,
      says: 'Looked for here, and not found.',
      checked,
      ...(dated ? { dated } : {}),
    };
  }
}

/** Citations shown behind one sentence at most; its grade counts them all. */
const MOST = 3;
const WEIGHT: Readonly<Record<string, number>> = {
  documentation: 0,
  specification: 0,
  support: 1,
  repository: 1,
  'official-blog': 1,
  practitioner: 2,
  community: 2,
};

/** The citations worth showing: what disagrees first, then what says it directly, official before others. */
function strongest(cites: readonly Cite[], { passages }: Compiled): readonly Cite[] {
  if (cites.length <= MOST) return cites;
  const known = chosen.get(cites);
  if (known) return known;
  const rank = ({ ref, relation }: Cite): number =>
    (relation === 'against' ? 0 : relation === 'directly' ? 4 : 8) + (WEIGHT[passages[ref]?.kind ?? ''] ?? 3);
  const kept = new Set([...cites].sort((a, b) => rank(a) - rank(b)).slice(0, MOST));
  const list = cites.filter((cite) => kept.has(cite));
  chosen.set(cites, list);
  return list;
}

/** The choice among one sentence's citations never changes, so it is made once. */
const chosen = new WeakMap<readonly Cite[], readonly Cite[]>();

const ofPassage = (n: number, ref: string, passage: Passage): AnswerSource => ({
  n,
  ref,
  title: passage.title,
  url: passage.url,
  section: passage.section,
  publisher: passage.publisher,
  kind: passage.kind,
  says: passage.says,
  checked: passage.checked,
  ...(passage.dated ? { dated: passage.dated } : {}),
});
