/** An Answer as an Adaptive Card under 28 KB: first screen open, the rest folded; what does not fit stays whole on the page. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { GRADE_WORDS } from '../../../bot/answer/render-markdown.ts';
import { type Line, type Section, sections } from '../../../bot/answer/sections.ts';
import { cardText, link } from './card-text.ts';
import { card, command, type Element, folded, heading, sizeOf, text, toggle } from './elements.ts';

export interface CardOptions {
  /** Names the open question; without it a question is text alone. */
  readonly followUp?: string;
  /** Where the pages are, without a slash at its end. */
  readonly publicUrl: string;
  /** More actions below the card, such as *Send to the conversation*. */
  readonly actions?: readonly Element[];
  /** Printed above all. */
  readonly title?: string;
  /** The card stands below a text that holds the first screen: it shows who and what as data, and goes on from the fix. */
  readonly belowText?: boolean;
}

/** Teams refuses 28 KB; a little is left for what it wraps around. */
const MOST = 26 * 1024;

/** The card of `answer`. Whole sections are left out from its end until it fits, never part of a statement. */
export function answerCard(answer: Answer, options: CardOptions): Element {
  const all = sections(answer);
  const cited = new Map(answer.sources.map((source) => [source.n, source]));
  for (let kept = all.length; ; kept--) {
    const shown = all.slice(0, kept);
    const numbers = new Set(shown.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites)));
    const sources = answer.sources.filter(({ n }) => numbers.has(n));
    const made = build(shown, sources, cited, answer, options, kept < all.length);
    if (sizeOf(made) <= MOST || kept === 0) return made;
  }
}

/** Sections that the text above the card says already. */
const SAID: ReadonlySet<Section['id']> = new Set(['warning', 'match', 'claim', 'who', 'cause']);

/** Whether a line of a fix is needed before it is done; proof and undo come after. */
const isNow = ({ label }: Line): boolean => label !== 'Proof' && label !== 'Undo';

/** Who called and what refused, as far as the paste shows it. */
function factSet({ callers: [caller], refusals: [refusal] }: Answer): Element[] {
  const facts = [
    ['Caller', caller?.kind.replaceAll('-', ' ')],
    ['Object ID', caller?.objectId],
    ['Application ID', caller?.appId],
    [
      'Refused by',
      refusal &&
        [refusal.service.replaceAll('-', ' '), refusal.status, refusal.code].filter(Boolean).join(' · '),
    ],
    ['At the stage', refusal?.stage.replaceAll('-', ' ')],
  ].flatMap(([title, value]) => (value && value !== 'unknown' ? [{ title, value: cardText(value) }] : []));
  return facts.length > 0 ? [{ type: 'FactSet', facts }] : [];
}

function build(
  shown: readonly Section[],
  sources: Answer['sources'],
  cited: ReadonlyMap<number, Answer['sources'][number]>,
  answer: Answer,
  options: CardOptions,
  cut: boolean,
): Element {
  const draw = (section: Section): Element[] => elements(section, cited, options, answer);
  const said = (one: Section): boolean => options.belowText === true && SAID.has(one.id);
  const opening = shown.filter((one) => one.first && !said(one));
  const first = opening.flatMap((one) =>
    draw(one.id === 'fix' ? { ...one, lines: one.lines.filter(isNow) } : one),
  );
  const later = opening.flatMap(({ id, lines }) => (id === 'fix' ? lines.filter((one) => !isNow(one)) : []));
  const proof = later.map((one) => text(lineText(one, cited)));
  const rest = shown.filter((one) => !one.first).flatMap(draw);
  const page = answer.answeredBy[0];
  const url = page === undefined ? undefined : `${options.publicUrl}/a/${encodeURIComponent(page)}`;
  const more = [
    ...rest,
    ...(cut ? [text('The page of this answer holds the rest.', { isSubtle: true })] : []),
  ];
  const list = sources.map(({ n, title, section, url: at, publisher, checked }) =>
    text(
      `[${n}] ${link(cardText(`${title} › ${section}`), at)} — ${cardText(publisher)}, checked ${checked}`,
      {
        size: 'Small',
        spacing: 'Small',
      },
    ),
  );
  return card(
    [
      ...(options.title
        ? [text(cardText(options.title), { size: 'Medium', weight: 'Bolder', style: 'heading' })]
        : []),
      ...(options.belowText ? factSet(answer) : []),
      ...first,
      ...(proof.length > 0 ? [folded('proof', proof)] : []),
      ...(more.length > 0 ? [folded('more', more)] : []),
      ...(list.length > 0 ? [folded('sources', list)] : []),
    ],
    [
      ...(proof.length > 0 ? [toggle(later.map(({ label }) => label).join(' and '), 'proof')] : []),
      ...(more.length > 0 ? [toggle('More', 'more')] : []),
      ...(list.length > 0 ? [toggle(`Sources (${list.length})`, 'sources')] : []),
      ...(url ? [{ type: 'Action.OpenUrl', title: 'Open page', url }] : []),
      ...(options.actions ?? []),
    ],
  );
}

function elements(
  // Only the first screen's marks are links: addresses are long, and the sources below open all of them.
  { id, heading: title, shape, lines, first: opens }: Section,
  cited: ReadonlyMap<number, Answer['sources'][number]>,
  { followUp, publicUrl }: CardOptions,
  answer: Answer,
): Element[] {
  const head = title ? [heading(cardText(title))] : [];
  const say = (line: Line): string => lineText(line, opens ? cited : undefined);
  if (id === 'nearest' || id === 'also')
    return [
      ...head,
      ...lines.map(({ text: name, id: at }) =>
        text(`- ${link(cardText(name), `${publicUrl}/a/${encodeURIComponent(at ?? '')}`)}`),
      ),
    ];
  if (shape === 'question') return [...head, ...question(lines, followUp, answer)];
  if (shape === 'run') return [...head, text(lines.map(say).join(' '))];
  const drawn = lines.flatMap((line) => [
    ...(line.text ? [text(`${shape === 'list' ? '- ' : ''}${say(line)}`)] : []),
    ...(line.command ? [command(line.command)] : []),
  ]);
  return [
    ...head,
    ...(id === 'warning' ? drawn.map((one) => ({ ...one, color: 'Attention', weight: 'Bolder' })) : drawn),
  ];
}

/** One line with its label, citations that open at the passage, and how well it is known. */
function lineText(line: Line, cited: ReadonlyMap<number, Answer['sources'][number]> | undefined): string {
  const marks = line.cites
    .map((n) => (cited ? link(`[${n}]`, cited.get(n)?.url ?? '') : `\\[${n}\\]`))
    .join('');
  const grade = line.grade ? GRADE_WORDS[line.grade] : '';
  return [
    line.label ? `**${line.label}** —` : '',
    cardText(line.text),
    marks,
    grade ? `_(${grade})_` : '',
    line.risk ? `Risk: ${cardText(line.risk)}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The question with its choices; where it cannot be answered here, its choices are named. */
function question(lines: readonly Line[], followUp: string | undefined, answer: Answer): Element[] {
  const [asked, ...choices] = lines;
  const ask = text(cardText(asked?.text ?? ''));
  if (!followUp || !answer.question || answer.question.options.length === 0)
    return [ask, ...choices.map(({ text: label }) => text(`- ${cardText(label)}`))];
  return [
    ask,
    {
      type: 'Input.ChoiceSet',
      id: 'value',
      style: 'compact',
      isRequired: true,
      label: 'Your answer',
      errorMessage: 'Choose one.',
      choices: answer.question.options.map(({ value, label }) => ({ title: label, value })),
    },
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.Execute', title: 'Answer', verb: 'choose', data: { followUp } }],
    },
  ];
}
