/** Personal access tokens: GitHub, Azure DevOps, Databricks, npm and others, by prefix, by mark and by key. */

import { prefixed } from './prefixed.ts';
import type { Rule, SecretRange } from './rule.ts';
import { startsWord } from './starts-word.ts';
import { takes } from './takes.ts';

const PREFIXED =
  /gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{30,}|dapi[0-9a-f]{32}(?:-\d)?|dckr_pat_[\w-]{20,}|ATATT3[\w=-]{40,}|pypi-AgE[\w-]{50,}/g;
/** Azure DevOps puts `AZDO` eight characters before the end of 84. */
const DEVOPS = /^[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}$/;

const devops = (text: string): SecretRange[] => {
  const found: SecretRange[] = [];
  for (let mark = text.indexOf('AZDO'); mark >= 0; mark = text.indexOf('AZDO', mark + 1)) {
    const at = mark - 76;
    const end = mark + 8;
    if (
      at >= 0 &&
      startsWord(text, at) &&
      DEVOPS.test(text.slice(at, end)) &&
      !/[A-Za-z0-9]/.test(text.charAt(end))
    ) {
      found.push({ kind: 'personal-access-token', at, end });
    }
  }
  return found;
};

export const personalAccessToken: Rule = {
  kind: 'personal-access-token',
  byShape: (text) => [...prefixed(text, PREFIXED, 'personal-access-token'), ...devops(text)],
  byKey: [
    {
      key: /personalaccesstoken$|systemaccesstoken$|(?:github|gh|git|gitlab|npm|databricks|(?:azure)?devops|azdo|vsts)(?:api|auth|access|ext)?(?:pat|token)$/,
      takes: (entry) => entry.value.length >= 12 && takes.any(entry),
    },
    {
      key: /pat$/,
      takes: (entry) => /(?:^|[_.-])pat$/i.test(entry.rawKey) && entry.value.length >= 16 && takes.any(entry),
    },
  ],
};
