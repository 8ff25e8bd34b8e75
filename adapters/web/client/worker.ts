/** The worker: holds the engine and the knowledge, answers messages. It fetches nothing and stores nothing. */
import { type Lexicon, lexicon } from '../../../bot/lexicon.ts';
import { unpack } from '../../../knowledge/compiled/packed/unpack.ts';
import { find } from './find.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { show } from './show.ts';

let ready: { readonly words: Lexicon; readonly base: string } | undefined;
const WARM_UP = 'who runs a notebook that calls key vault and gets 403 ForbiddenByRbac?';
const say = (message: FromWorker): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'knowledge') {
    const words = lexicon(unpack(data));
    ready = { words, base: data.base };
    say({ kind: 'ready', entries: words.compiled.entries.length });
    // Nothing to answer yet: the index and the engine's code are made ready meanwhile.
    setTimeout(() => show({ kind: 'diagnose', n: 0, text: WARM_UP, given: {}, now: 0 }, words, data.base));
  } else if (!ready) return;
  else if (data.kind === 'diagnose') say(show(data, ready.words, ready.base));
  else say({ kind: 'found', n: data.n, html: find(data.query, ready.words, ready.base).text });
});
