/** Reads the terms of a text of the knowledge, with the vocabulary's phrases in it: what both indexes are built from. */
import type { Compiled, Sign, VocabularyValue } from './compiled.ts';
import { conceptOf } from './concept.ts';
import { layersOf } from './layers.ts';
import { Phrases } from './phrases.ts';
import { type Term, termsOf } from './terms.ts';
import { tokenise, type Word } from './tokenise.ts';

/** What a reader needs to know. */
export interface Readable {
  readonly phrases: Compiled['phrases'];
  readonly signs: readonly Sign[];
  readonly values: readonly VocabularyValue[];
  readonly apart: readonly string[];
}

/** A function from a text to its terms, and to its words. */
export function termReader({
  phrases,
  signs,
  values,
  apart,
}: Readable): (text: string) => { readonly terms: Term[]; readonly words: Word[] } {
  const trie = new Phrases(phrases, layersOf({ values, apart }));
  const concept = conceptOf(signs, values);
  return (text) => {
    const words = tokenise(text);
    return { terms: termsOf(words, trie.scan(words), concept), words };
  };
}
