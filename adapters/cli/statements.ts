/** Turns sentences of the knowledge into Markdown with their sources, for commands that show it without a message. */
import { Citations } from '../../bot/answer/citations.ts';
import { sentenceText, sourceLines } from '../../bot/answer/render-markdown.ts';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Cite, KnownSentence, Passage } from '../../knowledge/compiled/compiled.ts';
import { now } from './engine.ts';

/** Collects numbered citations while a page is written; `end` gives the list of sources. */
export class Page {
  readonly #citations: Citations;
  readonly #lines: string[] = [];

  /** With `more`, passages that are not part of the compiled knowledge, such as those of the operations table. */
  constructor(lexicon: Lexicon, more: Readonly<Record<string, Passage>> = {}) {
    const { compiled } = lexicon;
    this.#citations = new Citations({ ...compiled, passages: { ...compiled.passages, ...more } }, now());
  }

  line(text: string): this {
    this.#lines.push(text);
    return this;
  }

  sentences(list: readonly KnownSentence[], bullet = '- '): this {
    for (const one of list) this.#lines.push(`${bullet}${sentenceText(this.#citations.sentence(one))}`);
    return this;
  }

  marks(cites: readonly Cite[]): string {
    return this.#citations
      .numbers(cites)
      .map((n) => `[${n}]`)
      .join('');
  }

  end(): string {
    const sources = this.#citations.sources();
    return `${[...this.#lines, ...(sources.length > 0 ? ['', sourceLines(sources)] : [])].join('\n')}\n`;
  }
}
