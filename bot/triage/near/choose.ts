/** Which of the likely ones leads, and which come along. */
import type { CallerRow } from '../../../knowledge/compiled/compiled.ts';
import type { Lexicon } from '../../lexicon.ts';
import type { Likely } from './likelihood.ts';

/** A standing caller row leads who asks for the caller, unless another is so many times likelier. */
const ROW_LEADS = 1.7;
/** So many times likelier where the message shows that caller. */
const SHOWN_LEADS = 5;
/** What is nearer to the question than a row or a claim leads from this share of its likelihood. */
const ENTRY_LEADS = 0.4;
/** Worded as the message is, but for a word or two. */
const EXACT = 0.9;
const HAIR = 0.05;
/** An entry that says it comes before another does so from this likelihood. */
const BEFORE_FROM = 0.1;
/** Another one comes along where it is this likely too, or stands beside the first and is half as likely as that. */
const ALONG_FROM = 0.33;
const BESIDE_FROM = 0.1;
const MOST = 3;

/** `likely`, likeliest first and not empty, as an answer names them: the leading one, and at most two along. */
export function choose(likely: readonly Likely[], lexicon: Lexicon, asksWho: boolean): Likely[] {
  const lead = leading(likely, lexicon, asksWho);
  const along = likely.filter(
    ({ id, likelihood, signals }) =>
      id !== lead.id &&
      // Beside who runs this item, what is said of all items would contradict it.
      (lead.kind !== 'row' || signals.about === 1) &&
      (likelihood >= ALONG_FROM || (likelihood >= BESIDE_FROM && compatible(lead.id, id, lexicon))),
  );
  return [lead, ...along].slice(0, MOST);
}

function leading(likely: readonly Likely[], lexicon: Lexicon, asksWho: boolean): Likely {
  const best = likely[0] as Likely;
  const exact = likely.reduce((a, b) => (b.signals.worded > a.signals.worded ? b : a));
  if (
    exact.signals.worded >= EXACT &&
    ((exact === best && best.kind !== 'claim') || exact.signals.worded > best.signals.worded + HAIR)
  )
    return exact;
  const before = likely.find(
    ({ id, likelihood, signals }) =>
      likelihood >= BEFORE_FROM &&
      signals.about === 1 &&
      (signals.stands === 1 || lexicon.entry.get(id)?.when.length === 0) &&
      lexicon.entry.get(id)?.before.includes(best.id) === true,
  );
  if (before) return before;
  if (asksWho) {
    const shown = likely.find((one) => evident(one, lexicon));
    if (shown && shown.likelihood * SHOWN_LEADS >= best.likelihood) return shown;
    const row = likely.find(({ signals }) => signals.rowStands > 0);
    return row && row.likelihood * ROW_LEADS >= best.likelihood ? row : best;
  }
  if (best.kind === 'entry') return best;
  // What a claim says, but nobody asks to judge, its own entry answers.
  const own = best.kind === 'claim' ? lexicon.claim.get(best.id)?.entry : undefined;
  const judged = best.signals.claimJudged > 0;
  const entry = likely.find(({ id, kind }) => kind === 'entry' && (own === undefined || id === own));
  const share = own !== undefined && !judged ? 0 : ENTRY_LEADS;
  return entry && entry.likelihood > share * best.likelihood ? entry : best;
}

/** What in a row's conditions shows the caller rather than tells of him. */
const SHOWS = new Set(['principal.shown', 'credential', 'tool', 'tool.login']);

/** Whether `row` is of a caller that a message shows: by a token, a credential in code, a login. */
export const shows = ({ when }: Pick<CallerRow, 'when'>): boolean =>
  when.some(({ test, name }) => test === 'fact' && SHOWS.has(name));

/** Whether it is a standing caller row of a caller that the message shows. */
export const evident = ({ id, signals }: Likely, lexicon: Lexicon): boolean => {
  const row = signals.rowStands > 0 ? lexicon.row.get(id) : undefined;
  return row !== undefined && shows(row);
};

const compatible = (a: string, b: string, lexicon: Lexicon): boolean =>
  (lexicon.entry.get(a)?.beside.includes(b) || lexicon.entry.get(b)?.beside.includes(a)) ?? false;
