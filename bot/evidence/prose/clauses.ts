/** Cuts prose into sentences and clauses and finds how each is meant: failing, working, believed, asked. */
import type { Hit } from '../../../knowledge/compiled/phrases.ts';
import type { Word } from '../../../knowledge/compiled/tokenise.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Clause } from '../evidence.ts';
import type { Segment } from '../fact.ts';

type Mood = Clause['mood'];
/** What a phrase says of its clause; `negates` for "does not work" and the like. */
interface Cue {
  readonly value: string;
  readonly negates: boolean;
}

const NEGATIONS = new Set([
  'not',
  'no',
  'cannot',
  'cant',
  'doesnt',
  'dont',
  'didnt',
  'isnt',
  'wont',
  'never',
  'unable',
]);
const negates = (words: readonly Word[], { from, to }: Hit<number>): boolean =>
  words.slice(from, to).some(({ key }) => NEGATIONS.has(key));

interface Draft {
  from: number;
  to: number;
  kind: 'prose' | 'quote';
  sentence: number;
  contrast: boolean;
  mood?: Mood;
  negated: boolean;
  negations: number[];
  /** "but not on schedule": the negation turns the neighbour's mood, not the facts. */
  elliptical: boolean;
  asked: boolean;
  introduces: boolean;
  why: boolean;
  /** Ends in a colon: "what I have already:" is the head of a list. */
  heads: boolean;
  addressed: boolean;
  /** Holds what a service prints when it refuses. */
  coded: boolean;
}

const SENTENCE_END = /[.!?]["')\]]{0,2}\s|\n\s*(?:\n|[-*•]|\d+[.)]|[a-z][.)]\s)|\n(?=\s*$)/;
const INTRO = new Set([
  'when',
  'if',
  'in',
  'on',
  'for',
  'with',
  'after',
  'from',
  'using',
  'as',
  'once',
  'under',
  'during',
]);
/** What a statement begins with, and no question. */
const ABOUT = new Set(['i', 'im', 'ive', 'we', 'weve', 'my', 'our', 'it', 'he', 'she', 'they']);
const CLAUSE_END = /[,;:]\s|\s[-\u2013\u2014]{1,2}\s|\s\(|^\)\s|\n/;

/** Clauses of all prose and quoted segments, in order. Sentences that talk to the assistant are left out. */
export function clauses(
  text: string,
  segments: readonly Segment[],
  words: readonly Word[],
  hits: readonly Hit<number>[],
  lexicon: Lexicon,
): Clause[] {
  const cueAt = new Map<number, Cue>();
  const codeAt = new Set<number>();
  const inside = new Uint8Array(words.length);
  for (const hit of hits) {
    const value = lexicon.value(hit.target);
    if (lexicon.sign(hit.target)) codeAt.add(hit.from);
    if (value?.name === 'cue' && !cueAt.has(hit.from))
      cueAt.set(hit.from, { value: value.value, negates: negates(words, hit) });
    for (let i = hit.from + 1; i < hit.to; i++) inside[i] = 1;
  }
  const drafts: Draft[] = [];
  let sentence = 0;
  let word = 0;
  for (const segment of segments) {
    while (word < words.length && (words[word] as Word).at < segment.at) word++;
    if (segment.kind !== 'prose' && segment.kind !== 'quote') {
      sentence++;
      continue;
    }
    let from = word;
    let contrast = false;
    for (let i = word; i < words.length && (words[i] as Word).end <= segment.end; i++) {
      const next = words[i + 1];
      const here = words[i] as Word;
      const gapEnd = next && next.at < segment.end ? next.at : segment.end;
      const gap = text.slice(here.end, Math.min(gapEnd, here.end + 40));
      const last = !next || next.at >= segment.end;
      const ends = last ? /[.!?]/.test(gap) || !continues(text, segment.end) : SENTENCE_END.test(gap);
      const cue = !last && inside[i + 1] === 0 ? cueAt.get(i + 1) : undefined;
      const cuts = ends || last || (inside[i + 1] === 0 && CLAUSE_END.test(gap)) || cue?.value === 'contrast';
      word = i + 1;
      if (!cuts) continue;
      const marked = last ? gap.includes('?') : /\?["')\]?!]{0,3}\s/.test(gap);
      const wonders = marked && contrast && tells(words, from, i);
      drafts.push({
        from,
        to: i + 1,
        kind: segment.kind,
        sentence,
        contrast,
        negated: false,
        negations: [],
        elliptical: false,
        asked: marked && !wonders,
        ...(wonders ? { mood: 'plain' } : {}),
        introduces: INTRO.has((words[from] as Word).key),
        why: (words[from] as Word).key === 'why',
        heads: /^["')\]]?:\s/.test(gap),
        addressed: false,
        coded: false,
      });
      contrast = !ends && cue?.value === 'contrast';
      from = i + 1;
      if (ends) sentence++;
    }
  }
  for (const draft of drafts) judge(draft, cueAt, codeAt);
  spread(drafts);
  const addressed = new Set(drafts.filter((draft) => draft.addressed).map((draft) => draft.sentence));
  return drafts
    .filter((draft) => !addressed.has(draft.sentence))
    .map(({ from, to, kind, mood, negated, negations, elliptical, sentence: number }) => ({
      from,
      to,
      kind,
      mood: mood ?? 'plain',
      negated,
      negations,
      elliptical: elliptical && !negated,
      sentence: number,
    }));
}

/** "But I am Owner??" wonders at the rest: it asks nothing and is no attempt that works. Behind the contrast stands who it is about. */
const tells = (words: readonly Word[], from: number, to: number): boolean =>
  from < to && ABOUT.has((words[from + 1] as Word).key);

/** A line that ends without a stop goes on in the next when that starts in lower case. */
const continues = (text: string, at: number): boolean => /^\s{0,8}[a-z]/.test(text.slice(at, at + 10));

function judge(draft: Draft, cueAt: ReadonlyMap<number, Cue>, codeAt: ReadonlySet<number>): void {
  let failing = false;
  let weak = false;
  let working = false;
  let belief = false;
  let first = true;
  for (let i = draft.from; i < draft.to; i++) {
    if (codeAt.has(i)) draft.coded = true;
    const cue = cueAt.get(i);
    if (cue) {
      if (cue.value === 'failing') {
        failing = true;
        if (cue.negates) draft.negations.push(i);
      } else if (cue.value === 'status') weak = true;
      else if (cue.value === 'working') working = true;
      else if (cue.value === 'belief') belief = true;
      else if (cue.value === 'negation') {
        draft.negated = true;
        draft.negations.push(i);
        if (i <= draft.from + 1) draft.elliptical = true;
      } else if (cue.value === 'addressed') draft.addressed = true;
      else if (cue.value === 'asked' && first && !draft.heads) draft.asked = true;
      if (cue.value === 'contrast' && i === draft.from) draft.contrast = true;
    }
    first = false;
  }
  if (belief) draft.mood = 'believed';
  else if (failing || (weak && draft.why)) draft.mood = 'failing';
  else if (working) draft.mood = draft.negated ? 'failing' : 'working';
  else if (draft.asked) draft.mood = 'asked';
  else if (weak) draft.mood = 'failing';
}

/** A clause without a sign of its own takes its neighbour's; after "but" the opposite. What holds a code does not work because its neighbour does. */
function spread(drafts: Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.mood) continue;
    take(drafts, i, draft);
    if (draft.mood === 'working' && draft.coded && !draft.negated) draft.mood = 'failing';
  }
}

function take(drafts: readonly Draft[], i: number, draft: Draft): void {
  const before = drafts[i - 1];
  if (before && before.sentence === draft.sentence && before.mood) {
    const turns = draft.contrast || draft.elliptical;
    if (!turns) draft.mood = before.mood;
    else if (before.mood === 'working') draft.mood = 'failing';
    else if (before.mood === 'failing') draft.mood = 'working';
    if (turns && draft.elliptical && draft.mood) draft.negated = false;
    return;
  }
  const after = drafts[i + 1];
  if (!after?.mood || after.sentence !== draft.sentence || after.contrast) return;
  // "It has the role, what more does it want?" states the first half; "When scheduled, what is used?" does not.
  if (after.mood !== 'asked' || draft.introduces) draft.mood = after.mood;
}
