/** Signatures of shared access signatures and of webhook addresses: the `sig=` of a query, encoded or not. */

import type { KeyedValue } from './keyed-value.ts';
import type { Rule } from './rule.ts';
import { strength } from './strength.ts';

const CHARS = /^[A-Za-z0-9+/=%_.~\\-]+$/;

const isSignature = ({ value, setting, trust }: KeyedValue): boolean => {
  const head = value.slice(0, 256);
  if (!CHARS.test(head)) return false;
  return setting === 'query'
    ? head.length > 3
    : trust !== 'prose' && head.length >= 16 && /[0-9A-Z+/%]/.test(head);
};

export const sas: Rule = {
  kind: 'sas-signature',
  byKey: [
    { key: /^(?:sas)?sig$/, takes: isSignature },
    { key: /signature$/, takes: (entry) => entry.setting === 'query' && strength.isRandom(entry.value, 24) },
  ],
};
