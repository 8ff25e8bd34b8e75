/** The search command and the unfolding of links: canonical answers as cards with a preview. */
import { type Canonical, canonical } from '../../../bot/answer/canonical.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { named } from '../../../bot/look-up/named.ts';
import type { Attachment, InvokeResult, Turn } from '../activity.ts';
import { answerCard } from '../card/answer-card.ts';
import { clip } from '../card/answer-message.ts';
import { CARD } from '../card/elements.ts';
import type { TeamsParts } from '../parts.ts';

/** Teams shows 25 results of a search at most. */
const MOST = 10;

const result = (attachments: readonly Attachment[]): InvokeResult => ({
  status: 200,
  body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
});

/** The canonical answer as a card with a preview line. */
function attachment({ title, answer }: Canonical, { publicUrl }: TeamsParts): Attachment {
  const first = answer.cause[0] ?? answer.callers[0]?.statements[0] ?? answer.claims[0]?.statements[0];
  return {
    contentType: CARD,
    content: answerCard(answer, { publicUrl, title }),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: escapeHtml(clip(title, 120)), text: escapeHtml(clip(first?.text ?? '', 160)) },
    },
  };
}

/** Thumbnail cards read HTML. */
const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] as string,
  );

/** Results of the search command. */
export function onQuery(turn: Turn, parts: TeamsParts): InvokeResult {
  const { parameters } = (turn.activity.value ?? {}) as {
    parameters?: { name?: unknown; value?: unknown }[];
  };
  const words = parameters?.find(({ name }) => name !== 'initialRun')?.value;
  if (typeof words !== 'string') return result([]);
  return result(named(words.slice(0, 300), MOST, parts.lexicon).flatMap(({ id }) => one(id, parts)));
}

/** The card of a link to one of our pages; nothing for any other address. */
export function onLink(turn: Turn, parts: TeamsParts): InvokeResult {
  const { url } = (turn.activity.value ?? {}) as { url?: unknown };
  const id = typeof url === 'string' ? idOfPage(url, parts.publicUrl, parts.lexicon) : undefined;
  return result(id === undefined ? [] : one(id, parts));
}

const one = (id: string, parts: TeamsParts): Attachment[] => {
  const found = canonical(id, parts.lexicon, parts.now());
  return found ? [attachment(found, parts)] : [];
};

/** The id of an entry page's address; undefined where it is none of ours. */
export function idOfPage(url: string, publicUrl: string, lexicon: Lexicon): string | undefined {
  const base = `${publicUrl}/a/`;
  if (!url.startsWith(base)) return undefined;
  const id = /^[a-z0-9-]{1,80}/.exec(url.slice(base.length))?.[0];
  return id !== undefined && canonical(id, lexicon, 0) ? id : undefined;
}
