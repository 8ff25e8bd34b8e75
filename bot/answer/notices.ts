/** The fixed list of Notices: what the assistant says of itself and of the paste, with no claim about Fabric. */
import type { Notice } from './answer.ts';

const TEXTS = {
  'decoded-not-verified': 'The token was decoded here, not verified.',
  'live-token':
    'A token with its signature was pasted. It was cut before anything was read; treat it as leaked and revoke it.',
  'secret-found':
    'A secret was pasted. It was blanked before anything was read; treat it as leaked and replace it.',
  'fill-in': 'Fill in what stands in <…>: the paste masks it or does not name it.',
  'own-values': 'Put your own values where <…> stands.',
  shortened: 'The message is longer than 256 KB: only its first and last parts were read.',
  'callers-disagree': 'Two signs of the caller disagree; the stronger one is used.',
  aging: 'Some passages were checked more than 180 days ago; see Sources.',
  nearest: 'This answer is the nearest to your words, not a certain match.',
  'text-decides': 'The printed text of the error would decide.',
  'code-alone': 'The error leads to this answer; other causes stay open.',
  unlisted: 'A code in your paste is on no page held here.',
  abstain: 'I have no sourced answer to this.',
  empty:
    'There is nothing to read here. Paste an error, the claims of a token, or a question about identity in Microsoft Fabric.',
  foreign:
    'This does not look like a question about identity in Microsoft Fabric, Power BI, Entra or Azure, so I say nothing.',
  'unknown-link': 'No source that is held here and was offered as proof says so.',
  'paste-more': 'Paste the error text itself, without tokens or secrets, and I can say more.',
} as const;

export type NoticeId = keyof typeof TEXTS;

/** The Notice of that id. */
export const notice = (id: NoticeId): Notice => ({ kind: 'notice', id, text: TEXTS[id], cites: [] });
