/** Our own words: what we say must not repeat a run of the page's own, beyond names. */
import type { Loaded, Problem } from '../load/load.ts';

const MAX_SHARED = 9;
const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** Problems where `says` repeats the words of its own start or end. */
export function lintCopies(loaded: Loaded): Problem[] {
  const problems: Problem[] = [];
  for (const { file, data } of loaded.sources) {
    for (const [id, { says, start, end }] of Object.entries(data.passages)) {
      const said = ` ${words(says).join(' ')} `;
      for (const place of [words(start), words(end)]) {
        if (place.length >= MAX_SHARED && said.includes(` ${place.join(' ')} `)) {
          problems.push({
            rule: 'own-words',
            file,
            what: `passage ${id} repeats the page`,
            why: 'Sentences of others never go into the repository.',
            mend: 'Say it in your own words.',
          });
        }
      }
      if (words(start).join(' ') === words(end).join(' ')) {
        problems.push({
          rule: 'place',
          file,
          what: `passage ${id} starts and ends alike`,
          why: 'A text fragment needs two ends.',
          mend: 'Give the last words of the place.',
        });
      }
    }
  }
  return problems;
}
