/** The Answer cut into the parts a reader meets, in their order. Every renderer draws these, so that all say and cite the same. */

import type { Answer, AnswerFix, Grade, Offer, Sentence } from './answer.ts';
import { waysOf } from './ways-of.ts';

/** One statement, reading, notice or step. Its text is inline Markdown of ours: `code`, *emphasis*, nothing else. */
export interface Line {
  readonly text: string;
  /** Numbers of `Answer.sources`. */
  readonly cites: readonly number[];
  /** What a sentence is; a fix's steps are `fix`, what names or asks something is `plain`. */
  readonly kind: Sentence['kind'] | 'fix' | 'plain';
  readonly grade?: Grade;
  /** Stands before the text: Risk, Proof, Undo. */
  readonly label?: string;
  /** What a fix told in one line risks. */
  readonly risk?: string;
  /** A command to run, below the text; a text can be empty beside it. */
  readonly command?: string;
  /** What the line links to, by its id. */
  readonly id?: string;
}

export interface Section {
  readonly id:
    | 'warning'
    | 'match'
    | 'claim'
    | 'who'
    | 'cause'
    | 'fix'
    | 'question'
    | 'also'
    | 'more-cause'
    | 'read'
    | 'more-caller'
    | 'other-callers'
    | 'more-fixes'
    | 'prove'
    | 'change'
    | 'limits'
    | 'nearest'
    | 'notice'
    | 'page';
  /** Empty for warnings and notices; one that ends with a full stop takes no dash. */
  readonly heading: string;
  /** `run`: one paragraph; `list`: a bullet a line; `steps`: a paragraph a line; `question`: its text, then its choices. */
  readonly shape: 'run' | 'list' | 'steps' | 'question';
  readonly lines: readonly Line[];
  /** Whether it belongs to the first screen. */
  readonly first: boolean;
}

/** How a verdict on a claim reads. */
export const VERDICTS = {
  refuted: 'Refuted',
  outdated: 'Outdated',
  unsupported: 'No source supports it',
  true: 'True',
} as const;

/** Warnings that do not stand at the end: what must be seen first, and how sure the answer is. */
export const PLACES: Readonly<Record<string, 'first' | 'match'>> = {
  'live-token': 'first',
  'secret-found': 'first',
  nearest: 'match',
  'text-decides': 'match',
  'code-alone': 'match',
  unlisted: 'match',
};

/** A sentence as a line. */
export const sentenceLine = (sentence: Sentence): Line => ({
  kind: sentence.kind,
  text: sentence.text,
  cites: sentence.cites,
  ...('grade' in sentence ? { grade: sentence.grade } : {}),
});

/** A place to fill in, outside code, must not be taken for a tag. */
const plain = (text: string): string =>
  text.replace(/(`[^`]*`)|<([a-z][\w -]{0,60})>/gi, (all, code: string | undefined, name: string) =>
    code ? all : `‹${name}›`,
  );
const asCode = (text: string): string =>
  /^(?:az|curl|GRANT|REVOKE|DELETE|POST|PATCH|Remove-|Set-|New-)\b/.test(text) && !text.includes('`')
    ? `\`${text}\``
    : plain(text);
const step = (text: string, label?: string): Line => ({
  kind: 'fix',
  text,
  cites: [],
  ...(label ? { label } : {}),
});

/** A fix with all its steps. */
const whole = (fix: AnswerFix): Line[] => [
  { kind: 'fix', text: plain(fix.text), cites: fix.cites },
  ...(fix.command ? [{ ...step(''), command: fix.command }] : []),
  ...(fix.portal ? [step(`In the portal: ${plain(fix.portal)}`)] : []),
  step(`Who may do it: ${fix.by}.`),
  ...(fix.risk ? [step(fix.risk, 'Risk')] : []),
  ...(fix.proof ? [step(plain(fix.proof), 'Proof')] : []),
  ...(fix.undo ? [step(asCode(fix.undo), 'Undo')] : []),
];

/** A fix in one line: what to do, its risk, its command. */
const short = (fix: AnswerFix): Line => ({
  kind: 'fix',
  text: plain(fix.text),
  cites: fix.cites,
  ...(fix.risk ? { risk: fix.risk } : {}),
  ...(fix.command ? { command: fix.command } : {}),
});

/** The sections of `answer`, first screen first; none is empty. */
export function sections(answer: Omit<Answer, 'text'>): Section[] {
  const out: Section[] = [];
  const put = (
    id: Section['id'],
    heading: string,
    shape: Section['shape'],
    lines: readonly Line[],
    first = false,
  ): void => {
    if (lines.length > 0) out.push({ id, heading, shape, lines, first });
  };
  const said = (list: readonly Sentence[]): Line[] => list.map(sentenceLine);
  const warned = (place?: 'first' | 'match'): Line[] =>
    answer.warnings
      .filter(({ kind }) => PLACES[kind] === place)
      .map(({ text }) => ({ kind: 'notice', text, cites: [] }));
  const close = answer.match === 'nearest';
  const claimLeads = answer.claims.some(({ id }) => id === answer.answeredBy[0]);
  const claims = (): void => {
    for (const { title, verdict, statements } of answer.claims)
      put('claim', `Claim: “${title}” — ${VERDICTS[verdict]}.`, 'run', said(statements), claimLeads);
  };
  const [caller, ...others] = answer.callers;
  const [fix, ...fixes] = answer.fixes;
  const [cause, ...causes] = answer.cause;
  put('warning', '', 'steps', warned('first'), true);
  put('match', '', 'steps', warned('match'), true);
  if (claimLeads) claims();
  put('who', 'Who is calling', 'run', said(caller?.statements.slice(0, 2) ?? []), true);
  const why = answer.refusals.length > 0 ? 'Why refused' : 'Answer';
  put('cause', answer.outcome === 'ask' ? 'So far' : why, 'run', cause ? [sentenceLine(cause)] : [], true);
  put('fix', 'Fix', 'steps', fix ? whole(fix) : [], true);
  if (answer.question) {
    const options = answer.question.options.map(({ label }) => ({ kind: 'plain', text: label, cites: [] }));
    const text = { kind: 'plain', text: answer.question.text, cites: [] } as const;
    const heading = answer.outcome === 'ask' ? 'One question first' : 'To say more';
    put('question', heading, 'question', [text, ...(options as Line[])], true);
  }
  const offered = (list: readonly Offer[]): Line[] =>
    list.map(({ id, title }) => ({ kind: 'plain', text: title, cites: [], id }));
  put('also', 'Also refused in your message', 'list', offered(answer.also ?? []), true);
  const nearest = (): void =>
    put('nearest', close ? 'Or did you mean' : 'Did you mean', 'list', offered(answer.nearest), close);
  if (close) nearest();
  put('more-cause', 'More on the cause', 'run', said(causes));
  put(
    'read',
    'Read from your paste',
    'run',
    answer.refusals.flatMap(({ statements }) => said(statements)),
  );
  put('more-caller', 'More on the caller', 'run', said(caller?.statements.slice(2) ?? []));
  for (const { attempt, statements } of others)
    put(
      'other-callers',
      attempt ? 'The caller in the run that works' : 'Another caller in your message',
      'run',
      said(statements),
    );
  put('more-fixes', 'Also', 'list', fixes.map(short));
  const ways = waysOf(answer);
  put('prove', 'To prove who calls', 'list', ways.prove.map(short));
  put('change', 'To change who calls', 'list', ways.change.map(short));
  if (!claimLeads) claims();
  put('limits', 'When this does not apply', 'list', said(answer.limits));
  if (!close) nearest();
  put('notice', '', 'steps', warned());
  return out;
}
