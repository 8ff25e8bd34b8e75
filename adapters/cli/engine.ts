/** The assistant as the terminal uses it: knowledge read once, the clock of this machine. */
import { type Lexicon, lexicon } from '../../bot/lexicon.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';

let ready: Promise<Lexicon> | undefined;

/** The lexicon, built at first use. */
export const engine = (): Promise<Lexicon> => {
  ready ??= readCompiled().then(lexicon);
  return ready;
};

/** Now, in Unix seconds. */
export const now = (): number => Math.floor(Date.now() / 1000);
