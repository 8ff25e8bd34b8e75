/** Answers what no refusal decides: the likeliest of entries, caller rows and claims, or nothing. */
import type { CallerRow, Claim, Entry, Wording } from '../../../knowledge/compiled/compiled.ts';
import type { Lexicon } from '../../lexicon.ts';
import { holdsFieldWord, names, namesForeign } from '../gate.ts';
import type { Situation } from '../situation.ts';
import { fails } from '../view.ts';
import { choose, evident, shows } from './choose.ts';
import type { Likely } from './likelihood.ts';
import { asksWho, likelyAnswers } from './likely-answers.ts';

/** Measured on unseen messages: likelier than this it is given, whatever else there is. */
const ANSWER_FROM = 0.35;
/** Where all answers together are this likely, or likelier than asking back where that is the other choice, this suffices for the likeliest: one of them is wanted, be it among several questions, and the others are offered. */
const TOGETHER_FROM = 0.5;
const LEAST_FROM = 0.05;
/** Of a row that stands where the message asks who runs it. */
const ROW_FROM = 0.15;
/** Of a cause that its conditions bear out. */
const STANDS_FROM = 0.15;
/** Likelier than this it is right nearly always; below it the answer says that it is only the nearest. */
const CERTAIN_FROM = 0.98;
/** A caller that the message shows is certain from this likelihood. */
const SHOWN_FROM = 0.5;
/** A caller that the message shows is named where all answers together are this likely. */
const TOLD_FROM = 0.6;
/** Worded so far as the message, it is what was asked. */
const WORDED = 0.5;
/** And certain from this likelihood. */
const WORDED_FROM = 0.8;
/** Or worded as the message is, but for a word or two. */
const REPEATED = 0.9;
/** Likelier than all else together, it asks back. */
const ASK_FROM = 0.5;
/** This likely, it asks rather than answers by a wording what names nothing of the field. */
const ASK_FIRST = 0.6;
/** All answers together this likely, a message is ours though it holds no word that only our field has; this likely, where it holds one of the field's wider words. Measured: none of 3,000 paragraphs of other software's pages, nor of the silent messages. */
const OURS_FROM = 0.9;
const OURS_FROM_WORD = 0.7;
const SUGGESTIONS = 3;
/** Of what is said: less likely than that it is no offer. */
const SUGGEST_FROM = -1;

export interface ProseAnswer {
  /** The kind of what answers; `ask` where the text of an error is wanted first, undefined where nothing answers. */
  readonly leads: Wording['kind'] | 'ask' | undefined;
  /** Whether what leads is certain, or only the nearest. */
  readonly match: 'certain' | 'nearest';
  readonly entries: readonly Entry[];
  readonly rows: readonly CallerRow[];
  readonly claims: readonly Claim[];
  /** Ids of entries and caller rows to offer as "did you mean". */
  readonly nearest: readonly string[];
  /** Whether asking back is likelier than all else, whatever a wording comes near to. */
  readonly asks: boolean;
  /** Whether its words as a whole show that the message is ours, whichever of them other fields have too. */
  readonly soundsOurs: boolean;
}

/** What answers the message's questions. */
export function answerQuestion(now: Situation): ProseAnswer {
  const { evidence, lexicon, rows, workingRows } = now;
  const { candidates: likely, none, ask } = likelyAnswers(now);
  const [top] = likely;
  const best = top?.likelihood ?? 0;
  const together = 1 - none - ask;
  const worded = best >= LEAST_FROM && (top?.signals.worded ?? 0) >= WORDED;
  const beside = names(evidence, 'subject');
  const who = asksWho(evidence);
  // Whose token it is, or with which credential the code calls, tells the caller whatever else is near.
  const told = who && likely.some((one) => evident(one, lexicon)) && together >= TOLD_FROM;
  const enough =
    who && top?.signals.rowStands === 1 ? ROW_FROM : top?.signals.stands === 1 ? STANDS_FROM : ANSWER_FROM;
  const most = now.ours && ask > none ? ask : TOGETHER_FROM;
  const wanted = together >= Math.min(TOGETHER_FROM, most) && best >= LEAST_FROM;
  const near = told || worded || wanted || best >= enough;
  const asks = !worded && !beside && !namesForeign(evidence) && (ask >= ASK_FROM || (!near && ask > none));
  const answers = near && !asks;
  const chosen = answers ? choose(likely, lexicon, who) : [];
  const of = (kind: Wording['kind']): string[] =>
    chosen.filter((one) => one.kind === kind).map(({ id }) => id);
  const [lead] = chosen;
  const sure = lead?.likelihood ?? 0;
  const certain =
    (told && sure >= SHOWN_FROM) ||
    (lead?.signals.worded ?? 0) >= (sure < WORDED_FROM ? REPEATED : WORDED) ||
    sure >= CERTAIN_FROM;
  // Who asks who calls gets all that stand; who asks of a refusal, the caller that the message shows, or that its two ways of starting tell apart.
  const refused = fails(now.view, evidence) ? rows : [];
  const calling =
    lead?.kind === 'row' || who
      ? rows
      : refused.filter((row) => workingRows.length > 0 || shows(row)).slice(0, 1);
  const standing = lead ? calling.map(({ id }) => id) : [];
  return {
    leads: asks ? 'ask' : lead?.kind,
    match: certain ? 'certain' : 'nearest',
    entries: of('entry').map((id) => lexicon.entry.get(id) as Entry),
    rows: [...new Set([...of('row'), ...standing])].map((id) => lexicon.row.get(id) as CallerRow),
    claims: of('claim').map((id) => lexicon.claim.get(id) as Claim),
    nearest: suggestions(likely, chosen, lexicon),
    asks: ask >= ASK_FIRST,
    soundsOurs: together >= (holdsFieldWord(evidence) ? OURS_FROM_WORD : OURS_FROM),
  };
}

const suggestions = (likely: readonly Likely[], chosen: readonly Likely[], lexicon: Lexicon): string[] =>
  likely
    .filter(
      ({ id, kind, signals }) =>
        kind !== 'claim' &&
        chosen.every((one) => one.id !== id) &&
        signals.said >= SUGGEST_FROM &&
        lexicon.entry.get(id)?.kind !== 'not-identity',
    )
    .slice(0, SUGGESTIONS)
    .map(({ id }) => id);
