/** Renders the Answer as the Markdown a person reads: the first screen is caller, cause and first fix. */
import type { Answer, AnswerFix, Grade, Sentence } from './answer.ts';

/** How a grade reads behind its sentence; what is documented needs no word. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  documented: '',
  indirect: 'documented only indirectly',
  observed: 'observed, not documented',
  disagree: 'sources disagree',
  stale: 'not checked for over a year',
  silent: 'the documents are silent',
};

const VERDICTS = {
  refuted: 'Refuted',
  outdated: 'Outdated',
  unsupported: 'No source supports it',
  true: 'True',
} as const;

/** `[1][2]`, empty for none. */
export const marks = (cites: readonly number[]): string => cites.map((n) => `[${n}]`).join('');

/** One sentence with its citations and how well it is known. */
export function sentenceText(sentence: Sentence): string {
  const cited = marks(sentence.cites);
  const grade =
    sentence.kind === 'statement' || sentence.kind === 'silence' ? GRADE_WORDS[sentence.grade] : '';
  return `${sentence.text}${cited ? ` ${cited}` : ''}${grade ? ` *(${grade})*` : ''}`;
}

const run = (sentences: readonly Sentence[]): string => sentences.map(sentenceText).join(' ');

/** A place to fill in, outside code, must not be taken for a tag. */
const plain = (text: string): string =>
  text.replace(/(`[^`]*`)|<([a-z][\w -]{0,60})>/gi, (all, code: string | undefined, name: string) =>
    code ? all : `‹${name}›`,
  );
const asCode = (text: string): string =>
  /^(?:az|curl|GRANT|REVOKE|DELETE|POST|PATCH|Remove-|Set-|New-)\b/.test(text) && !text.includes('`')
    ? `\`${text}\``
    : plain(text);
const fixBody = (fix: AnswerFix): string[] => [
  ...(fix.command ? [`\`\`\`sh\n${fix.command}\n\`\`\``] : []),
  ...(fix.portal ? [`In the portal: ${plain(fix.portal)}`] : []),
  `Who may do it: ${fix.by}.`,
  ...(fix.risk ? [`**Risk** — ${fix.risk}`] : []),
  ...(fix.proof ? [`**Proof** — ${plain(fix.proof)}`] : []),
  ...(fix.undo ? [`**Undo** — ${asCode(fix.undo)}`] : []),
];

const short = (fix: AnswerFix): string =>
  [
    `- ${plain(fix.text)} ${marks(fix.cites)}${fix.risk ? ` Risk: ${fix.risk}` : ''}`,
    ...(fix.command ? [`\n  \`\`\`sh\n${fix.command.replace(/^/gm, '  ')}\n  \`\`\``] : []),
  ].join('');

/** The Markdown of `answer`. Nothing is said that is not in the object. */
export function renderMarkdown(answer: Omit<Answer, 'text'>): string {
  const out: string[] = [];
  for (const { kind, text } of answer.warnings)
    if (kind === 'live-token' || kind === 'secret-found') out.push(`> **${text}**`);
  const claims = answer.claims.map(
    (claim) => `**Claim: “${claim.title}” — ${VERDICTS[claim.verdict]}.** ${run(claim.statements)}`,
  );
  const claimLeads = answer.claims.some(({ id }) => id === answer.answeredBy[0]);
  if (claimLeads) out.push(...claims);
  const [caller, ...others] = answer.callers;
  const [first, ...rest] = answer.fixes;
  const [headCause, ...moreCause] = answer.cause;
  if (caller) out.push(`**Who is calling** — ${run(caller.statements.slice(0, 2))}`);
  if (answer.outcome === 'ask' && headCause) out.push(`**So far** — ${sentenceText(headCause)}`);
  else if (headCause) {
    out.push(`**${answer.refusals.length > 0 ? 'Why refused' : 'Answer'}** — ${run([headCause])}`);
  }
  if (first) out.push(`**Fix** — ${plain(first.text)} ${marks(first.cites)}`, ...fixBody(first));
  if (answer.question) {
    const options = answer.question.options.map(({ label }) => `- ${label}`);
    out.push(
      `**${answer.outcome === 'ask' ? 'One question first' : 'To say more'}** — ${answer.question.text}`,
      ...(options.length > 0 ? [options.join('\n')] : []),
    );
  }
  if (moreCause.length > 0) out.push(`**More on the cause** — ${run(moreCause)}`);
  const read = answer.refusals.flatMap((refusal) => refusal.statements);
  if (read.length > 0) out.push(`**Read from your paste** — ${run(read)}`);
  if (caller && caller.statements.length > 2)
    out.push(`**More on the caller** — ${run(caller.statements.slice(2))}`);
  if (others.length > 0) {
    out.push(
      `**Other callers in your message**\n${others.map(({ kind, attempt, statements }) => `- (${kind}${attempt ? ', in the run that works' : ''}) ${run(statements)}`).join('\n')}`,
    );
  }
  if (rest.length > 0) out.push(`**Also**\n${rest.map(short).join('\n')}`);
  if (caller?.prove) out.push(`**To prove who calls**\n${caller.prove.map(short).join('\n')}`);
  if (caller?.change) out.push(`**To change who calls**\n${caller.change.map(short).join('\n')}`);
  if (!claimLeads) out.push(...claims);
  if (answer.limits.length > 0)
    out.push(
      `**When this does not apply**\n${answer.limits.map((limit) => `- ${sentenceText(limit)}`).join('\n')}`,
    );
  if (answer.nearest.length > 0)
    out.push(
      `**Did you mean**\n${answer.nearest.map(({ title, id }) => `- ${title} (\`${id}\`)`).join('\n')}`,
    );
  for (const { kind, text } of answer.warnings)
    if (kind !== 'live-token' && kind !== 'secret-found') out.push(`*${text}*`);
  if (answer.sources.length > 0) out.push(sourceLines(answer.sources));
  return `${out.join('\n\n')}\n`;
}

/** The list of sources under its heading. */
export const sourceLines = (sources: Answer['sources']): string =>
  `**Sources**\n${sources.map(sourceLine).join('\n')}`;

const sourceLine = ({
  n,
  title,
  section,
  url,
  publisher,
  dated,
  checked,
  says,
}: Answer['sources'][number]): string =>
  `- [${n}] [${title} › ${section}](${url}) — ${says} *(${publisher}${dated ? `, dated ${dated}` : ''}, checked ${checked})*`;
