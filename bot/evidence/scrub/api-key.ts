/** API keys of services: OpenAI, AWS, Slack, Google, NuGet and others by prefix, the rest by key. */

import type { KeyedValue } from './keyed-value.ts';
import { prefixed } from './prefixed.ts';
import type { Rule, SecretRange } from './rule.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const PREFIXED =
  /sk-[\w-]{20,}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{20,}|(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])|oy2[a-z0-9]{43}(?![A-Za-z0-9])|AIza[\w-]{35}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_[A-Za-z0-9]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|hvs\.[\w-]{20,}/g;
/** A search for each start costs less than one for all of them. */
const STARTS = [
  'sk-',
  'k_li',
  'k_te',
  'xox',
  'xapp',
  'AKIA',
  'ASIA',
  'oy2',
  'AIza',
  'SG.',
  'hf_',
  'ya29',
  'GOCS',
  'hvs.',
];
const WEBHOOK =
  /hooks\.slack\.com\/(?:services|workflows)\/[A-Z0-9]{5,20}\/[A-Z0-9]{5,20}\/([A-Za-z0-9/]{16,64})|webhook\.office\.com\/webhookb2\/[0-9a-f@-]{36,80}\/IncomingWebhook\/([0-9a-f]{32}(?:\/[0-9A-Za-z-]{20,64}){0,2})/gi;

const byShape = (text: string): SecretRange[] => {
  const found = STARTS.some((start) => text.includes(start)) ? prefixed(text, PREFIXED, 'api-key') : [];
  if (text.includes('hooks.slack.com') || text.includes('webhook.office.com')) {
    for (const match of text.matchAll(WEBHOOK)) {
      const end = match.index + match[0].length;
      found.push({ kind: 'api-key', at: end - (match[1] ?? match[2])!.length, end });
    }
  }
  return found;
};

const NO_SECRET =
  /(?:public|partition|foreign|sort|row|cache|idempotency|group|object|dedup|correlation)key$/;

/** The key of an Azure Function stands in `?code=`. */
const isFunctionKey = ({ value, setting }: KeyedValue): boolean =>
  setting === 'query' && /(?:==?|(?:%3D){1,2})$/i.test(value) && strength.isRandom(value, 40);

export const apiKey: Rule = {
  kind: 'api-key',
  byShape,
  byKey: [
    {
      key: /(?:api|subscription|functions?|secretaccess|openai|awssecret|xfunctions|anthropic)key$/,
      takes: (e) => e.value.length >= 6 && takes.any(e),
    },
    { key: /^code$/, takes: isFunctionKey },
    { key: /(?:secret|signing|encryption|search|admin|query|host|license)key$/, takes: takes.mixed },
    { key: /key$/, takes: (entry) => !NO_SECRET.test(entry.key) && strength.isRandom(entry.value, 32) },
  ],
};
