/** What ran and how it was started, in the words of the vocabulary, for the caller's card. */
import type { Answer } from '../../../bot/answer/answer.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { capital } from '../parts/words.ts';

/** Labels of the failing call's item and trigger; of the tool where there is no item. */
export const route = ({ facts }: Pick<Answer, 'facts'>, lexicon: Lexicon): string[] =>
  [facts.some(({ name }) => name === 'item') ? 'item' : 'tool', 'trigger'].flatMap((name) => {
    const fact =
      facts.find((one) => one.name === name && one.from === 'given') ??
      facts.find((one) => one.name === name && (one.stance === 'failing' || one.stance === 'asked'));
    const label = fact && lexicon.byName.get(`${name}=${fact.value}`)?.label;
    return label ? [capital(label.replace(/^an? /, ''))] : [];
  });
