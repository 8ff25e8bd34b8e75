/** The concept a phrase target stands for in search: `name:value` of the vocabulary, or a code; cues of stance are none. */
import type { Sign, VocabularyValue } from './compiled.ts';

/** Phrase target → concept, or undefined where the phrase says only how something is meant. */
export const conceptOf =
  (signs: readonly Pick<Sign, 'code'>[], values: readonly Pick<VocabularyValue, 'name' | 'value'>[]) =>
  (target: number): string | undefined => {
    if (target >= 0) return `code:${signs[target]?.code}`;
    const value = values[-1 - target];
    return value && value.name !== 'cue' ? `${value.name}:${value.value}` : undefined;
  };
