/** The labelled lines and fixed sentences of a Key Vault refusal, and the facts each gives. */
import type { Gathered } from './gather.ts';
import { tenantOf } from './patterns.ts';

/** One line of output: a pattern, and what its first groups mean. */
export type KeyVaultLine = readonly [
  mark: string,
  pattern: RegExp,
  add: (found: RegExpExecArray, gathered: Gathered) => void,
];

const place = (found: RegExpExecArray): readonly [number, number] => [
  found.index,
  found.index + found[0].length,
];

const nullIsNone = (value: string): string => (value.toLowerCase() === 'null' ? 'none' : value);

/** Labels, then sentences, each looked for only where a vault is spoken of. */
export const keyVaultLines: readonly KeyVaultLine[] = [
  [
    'action:',
    /action:\s{0,12}['"]?\s{0,12}(microsoft\.[a-z]{2,40}\/[a-z0-9/*._-]{1,160})/gi,
    (found, gathered) => gathered.add('action', found[1], ...place(found)),
  ],
  [
    'resource:',
    /resource:\s{0,12}['"]?\s{0,12}(\/subscriptions\/[^'"\s,;]{1,400})/gi,
    (found, gathered) => {
      const resource = found[1]!;
      gathered.add('resource', resource.slice(0, 300), ...place(found));
      gathered.add('secret-name', /\/secrets\/([^/]{1,127})/i.exec(resource)?.[1], ...place(found));
      const follows = found.input.slice(found.index, found.index + 1200);
      if (/(?<!key )vault:/i.test(follows)) return;
      gathered.add('vault', /\/vaults\/([^/]{1,60})/i.exec(resource)?.[1]?.toLowerCase(), ...place(found));
    },
  ],
  [
    'assignment:',
    /(?<!deny)assignment:\s{0,12}['"]?(\(not found\)|\/[^\s'"]{1,200}|[0-9a-f-]{32,36})/gi,
    (found, gathered) =>
      gathered.add('assignment', found[1]!.startsWith('(') ? 'not-found' : found[1], ...place(found)),
  ],
  [
    'denyassignmentid:',
    /denyassignmentid:\s{0,12}['"]?(null|\/[^\s'"]{1,200}|[0-9a-f-]{32,36})/gi,
    (found, gathered) => gathered.add('deny-assignment', nullIsNone(found[1]!), ...place(found)),
  ],
  [
    'decisionreason:',
    /decisionreason:\s{0,12}['"]?(null|[a-z]{2,60})/gi,
    (found, gathered) => gathered.add('decision-reason', nullIsNone(found[1]!), ...place(found)),
  ],
  [
    ';location=',
    /vault:?\s{0,12}['"]?\s{0,12}([a-z0-9<>*{}_-]{1,60})\s?;location=([a-z0-9]{2,40})/gi,
    (found, gathered) => {
      gathered.add('vault', found[1]!.toLowerCase(), ...place(found));
      gathered.add('vault.location', found[2]!.toLowerCase(), ...place(found));
    },
  ],
  [
    'vault:',
    /(?<!key )vault:\s{0,12}['"]?\s{0,12}([a-z0-9<>*{}_-]{3,60})(?![a-z0-9<>*{}_-]|\s?;location=)/gi,
    (found, gathered) => {
      const before = found.input.slice(Math.max(0, found.index - 1500), found.index).toLowerCase();
      if (before.includes('caller:')) gathered.add('vault', found[1]!.toLowerCase(), ...place(found));
    },
  ],
  [
    'does not have',
    /does not have (secrets?|keys?|certificates?|storage) ([a-z]{2,20}) permission on key vault(?:\s{1,8}['"]\s{0,12}([a-z0-9<>*{}_-]{1,60})\s{0,12}['"])?/gi,
    (found, gathered) => {
      gathered.add('access-policy.permission', `${found[1]} ${found[2]}`.toLowerCase(), ...place(found));
      gathered.add('vault', found[3]?.toLowerCase(), ...place(found));
    },
  ],
  [
    'client address',
    /client address(?::\s{0,12}| \()([0-9a-fx*█][0-9a-fx*█.:]{1,43}[0-9a-fx*█])/gi,
    (found, gathered) => gathered.add('client-ip', found[1], ...place(found)),
  ],
  [
    'client address is',
    /client address (?:is not|isn.t) authorized(?![\s\S]{0,400}client address:)/gi,
    (found, gathered) => gathered.add('client-ip', 'not-authorized', ...place(found)),
  ],
  [
    'trusted service',
    /(?:caller|request) (?:is not|isn.t) (?:from )?a trusted service/gi,
    (found, gathered) => gathered.add('caller.is-trusted', 'false', ...place(found)),
  ],
  [
    'caller was ignored',
    /caller was ignored because bypass is (?:not )?set to/gi,
    (found, gathered) => gathered.add('caller.is-trusted', 'ignored', ...place(found)),
  ],
  [
    'operation is not allowed',
    /operation is not allowed\.?\s{1,8}operation:\s{0,12}["']?\s?([a-z]{2,20})/gi,
    (found, gathered) => gathered.add('access-policy.permission', found[1]!.toLowerCase(), ...place(found)),
  ],
  [
    'invalid issuer',
    /invalid issuer\.[\s\S]{0,600}?found:?\s{1,12}(https:\/\/[^\s'",]{8,120})/gi,
    (found, gathered) => gathered.add('caller.tenant-id', tenantOf(found[1]!), ...place(found)),
  ],
  [
    'invalid audience',
    /invalid audience\.[\s\S]{0,300}?found:?\s{1,12}['"]?([^\s'",]{4,200})/gi,
    (found, gathered) => gathered.add('token.aud', found[1]!.replace(/\.$/, ''), ...place(found)),
  ],
  [
    'calleripaddress',
    /calleripaddress["'\s:=]{1,12}([0-9a-fx*█][0-9a-fx*█.:]{1,43}[0-9a-fx*█])/gi,
    (found, gathered) => gathered.add('client-ip', found[1], ...place(found)),
  ],
];
