/** A source as one line of small print: its link, what its passage says, who publishes it, and when it was looked at. */
import type { AnswerSource } from '../../../bot/answer/answer.ts';
import { link, plainText } from './escape.ts';

/** The line of `source`, with days written as `locale` (BCP 47) writes them. */
export function sourceLine(source: AnswerSource, locale: string): string {
  const { n, title, section, url, says, publisher, dated, checked } = source;
  const days = [
    publisher,
    ...(dated ? [`dated ${day(dated, locale)}`] : []),
    `checked ${day(checked, locale)}`,
  ];
  return `-# \\[${n}\\] ${link(`${title} › ${section}`, url)} — ${plainText(says)} *(${plainText(days.join(', '))})*`;
}

/** A day such as 2026-11-23 in the words of `locale`; as it stands where either is unreadable. */
export function day(iso: string, locale: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : (format(locale)?.format(time) ?? iso);
}

/** Making a format takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const MOST = 100;

function format(locale: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(locale)) {
    if (formats.size >= MOST) formats.clear();
    try {
      formats.set(locale, new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
    } catch {
      formats.set(locale, undefined);
    }
  }
  return formats.get(locale);
}
