/** An Answer as Teams shows it: the first screen as text with citations in Teams' own form, the card below it. */
import type { Answer } from '../../../bot/answer/answer.ts';
import { GRADE_WORDS } from '../../../bot/answer/render-markdown.ts';
import { type Line, sections } from '../../../bot/answer/sections.ts';
import type { Outgoing } from '../activity.ts';
import { answerCard, type CardOptions } from './answer-card.ts';
import { messageText } from './card-text.ts';
import { CARD } from './elements.ts';

/** Teams shows this many citations of one message. */
const MOST_CITED = 20;

/** The message for `answer`; feedback is asked for in Teams' own loop. */
export function answerMessage(answer: Answer, options: CardOptions): Outgoing {
  const lines = sections(answer)
    // What else it may be is on the card, where it can be opened.
    .filter(({ first, id }) => first && id !== 'nearest')
    .map(({ id, heading, shape, lines: own }) => {
      // Steps and choices are on the card, where they can be copied and chosen.
      const said = (id === 'fix' || id === 'question' ? own.slice(0, 1) : own).map(line);
      const body = said.join(shape === 'run' ? ' ' : '\n\n');
      if (heading) return `**${messageText(heading)}** — ${body}`;
      return id === 'match' ? `_${body}_` : `**${body}**`;
    });
  const text = lines.join('\n\n');
  return {
    type: 'message',
    textFormat: 'markdown',
    text,
    attachments: [{ contentType: CARD, content: answerCard(answer, { ...options, belowText: true }) }],
    entities: [citations(answer, text)],
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

const line = ({ text, cites, grade, label }: Line): string =>
  [
    label ? `**${label}** —` : '',
    messageText(text),
    cites.map((n) => `[${n}]`).join(''),
    grade && GRADE_WORDS[grade] ? `_(${GRADE_WORDS[grade]})_` : '',
  ]
    .filter(Boolean)
    .join(' ');

/** `text` cut at a word, with an ellipsis where something is missing. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, cut > most / 2 ? cut : most - 1)}…`;
};

/** The one root entity of a message. No AI label: no model wrote this. */
export function citations(answer: Answer, text: string): Readonly<Record<string, unknown>> {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: answer.sources
      .filter(({ n }) => text.includes(`[${n}]`))
      .slice(0, MOST_CITED)
      .map(({ n, title, section, says, url }) => ({
        '@type': 'Claim',
        position: n,
        appearance: {
          '@type': 'DigitalDocument',
          name: clip(`${title} › ${section}`, 80),
          abstract: clip(says, 160),
          url,
        },
      })),
  };
}
