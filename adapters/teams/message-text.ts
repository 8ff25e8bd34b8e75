/** What a person wrote: the text without the mention of the bot, or the text of a message's HTML. */
import { Parser } from 'htmlparser2';
import type { Incoming } from './activity.ts';

/** Characters of a message that are looked at; Teams' own limit is lower. */
const MOST = 256 * 1024;

/** The words of a message activity; mentions of the bot itself are taken out. */
export function messageText({ text, entities, recipient, attachments }: Incoming): string {
  let said = (text ?? '').slice(0, MOST);
  const mentions = (entities ?? []).flatMap(({ type, text: name, mentioned }) =>
    type === 'mention' &&
    typeof name === 'string' &&
    name.length > 1 &&
    (mentioned as { id?: unknown } | undefined)?.id === recipient.id
      ? [name]
      : [],
  );
  for (const mention of new Set(mentions)) said = said.replaceAll(mention, ' ');
  if (said.trim() !== '') return said.trim();
  const html = attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? htmlToText(html) : '';
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'pre', 'tr', 'h1', 'h2', 'h3', 'blockquote', 'codeblock']);
/** Other people's words: a quoted reply, and names in mentions. */
const LEFT = new Set(['blockquote', 'at', 'script', 'style']);

/** The text of Teams' HTML, a line a block, quoted replies left out. Linear in `html`. */
export function htmlToText(html: string): string {
  let out = '';
  let left = 0;
  const parser = new Parser({
    onopentag(name) {
      if (LEFT.has(name)) left++;
      if (BLOCKS.has(name)) out += '\n';
    },
    ontext(text) {
      if (left === 0) out += text;
    },
    onclosetag(name) {
      if (LEFT.has(name)) left--;
      if (BLOCKS.has(name) && name !== 'br') out += '\n';
    },
  });
  parser.end(html.slice(0, MOST));
  return out.replace(/\n{3,}/g, '\n\n').trim();
}

/** The words of the message that a message action was called on. */
export function actionText(value: unknown): string {
  const body = (
    value as { messagePayload?: { body?: { content?: unknown; contentType?: unknown } } } | undefined
  )?.messagePayload?.body;
  if (typeof body?.content !== 'string') return '';
  return body.contentType === 'text' ? body.content.slice(0, MOST) : htmlToText(body.content);
}
