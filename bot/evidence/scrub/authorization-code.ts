/** Authorization codes and device codes of a sign-in: `code=0.A…`, where a plain error code is none. */

import type { KeyedValue } from './keyed-value.ts';
import type { Rule } from './rule.ts';
import { strength } from './strength.ts';
import { takes } from './takes.ts';

const ENTRA_CODE = /^(?:[01]\.A[A-Za-z0-9_-]{20}|M\.[A-Z]\d|AQABAAAA|OAQABAAEAAA)/;

const isCode = ({ value, setting }: KeyedValue): boolean =>
  ENTRA_CODE.test(value) ||
  (setting === 'query' && !/(?:=|%3D)$/i.test(value) && strength.isRandom(value, 20));

export const authorizationCode: Rule = {
  kind: 'authorization-code',
  byKey: [
    { key: /^(?:code|(?:auth|oauth)code|authorizationcode)$/, takes: isCode },
    { key: /^(?:(?:auth|oauth|device)code|authorizationcode)$/, takes: takes.random(20) },
  ],
};
