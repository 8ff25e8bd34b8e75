import { describe, expect, it } from 'vitest';
import type { SegmentKind } from '../../../../bot/evidence/fact.ts';
import { readClaims } from '../../../../bot/evidence/readers/claims.ts';
import { prose, read } from './page.ts';

const app = '0a1b2c3d-1111-4222-8333-444455556666';
const oid = '7e8f9a0b-1111-4222-8333-444455556667';
const tid = '5c5c5c5c-1111-4222-8333-444455556668';
const iss = `https://sts.windows.net/${tid}/`;
const appOnly = [
  'token.aud=https://vault.azure.net',
  `token.iss=${iss}`,
  'token.exp=1790000000',
  `token.appid=${app}`,
  'token.idtyp=app',
  `token.oid=${oid}`,
  `token.tid=${tid}`,
  'token.ver=1.0',
];

const cases: readonly (readonly [
  claim: string,
  text: string,
  facts: readonly string[],
  kind?: SegmentKind,
])[] = [
  [
    'a JSON payload',
    `{"aud": "https://vault.azure.net", "iss": "${iss}", "exp": 1790000000, "appid": "${app}", "idtyp": "app", "oid": "${oid}", "tid": "${tid}", "ver": "1.0"}`,
    appOnly,
  ],
  [
    'a JSON payload inside JSON',
    `{"claims":"{\\"aud\\": \\"https://vault.azure.net\\", \\"iss\\": \\"${iss}\\", \\"exp\\": 1790000000, \\"appid\\": \\"${app}\\", \\"idtyp\\": \\"app\\", \\"oid\\": \\"${oid}\\", \\"tid\\": \\"${tid}\\", \\"ver\\": \\"1.0\\"}"}`,
    appOnly,
  ],
  [
    'an HTML-escaped payload',
    `{&quot;aud&quot;:&quot;https://vault.azure.net&quot;,&quot;iss&quot;:&quot;${iss}&quot;,&quot;exp&quot;:1790000000,&quot;appid&quot;:&quot;${app}&quot;,&quot;idtyp&quot;:&quot;app&quot;,&quot;oid&quot;:&quot;${oid}&quot;,&quot;tid&quot;:&quot;${tid}&quot;,&quot;ver&quot;:&quot;1.0&quot;}`,
    appOnly,
  ],
  [
    'a Python dictionary',
    `{'aud': 'https://vault.azure.net', 'iss': '${iss}', 'exp': 1790000000, 'appid': '${app}', 'idtyp': 'app', 'oid': '${oid}', 'tid': '${tid}', 'ver': '1.0'}`,
    appOnly,
  ],
  [
    'the claims table of jwt.ms',
    `aud\thttps://vault.azure.net\tIdentifies the intended recipient of the token.\niss\t${iss}\tIdentifies the security token service\nexp\t1790000000\tMon Sep 21 2026\nappid\t${app}\tThe application ID\nidtyp\tapp\tSignals\noid\t${oid}\tThe immutable identifier\ntid\t${tid}\tA GUID\nver\t1.0\tThe version`,
    appOnly,
  ],
  [
    'a table of spaces',
    `aud      https://vault.azure.net\niss      ${iss}\nexp      1790000000\nappid    ${app}\nidtyp    app\noid      ${oid}\ntid      ${tid}\nver      1.0`,
    appOnly,
  ],
  [
    'a Markdown table',
    `| claim | value |\n|---|---|\n| aud | https://vault.azure.net |\n| iss | ${iss} |\n| exp | 1790000000 |\n| appid | ${app} |\n| idtyp | app |\n| oid | ${oid} |\n| tid | ${tid} |\n| ver | 1.0 |`,
    appOnly,
  ],
  [
    'a PowerShell listing',
    `aud   : https://vault.azure.net\r\niss   : ${iss}\r\nexp   : 1790000000\r\nappid : ${app}\r\nidtyp : app\r\noid   : ${oid}\r\ntid   : ${tid}\r\nver   : 1.0\r\n`,
    appOnly,
  ],
  [
    'a list in prose',
    `- **aud**: \`https://vault.azure.net\`\n- **iss**: \`${iss}\`\n- **exp**: \`1790000000\`\n- **appid**: \`${app}\`\n- **idtyp**: \`app\`\n- **oid**: \`${oid}\`\n- **tid**: \`${tid}\`\n- **ver**: \`1.0\``,
    appOnly,
    'prose',
  ],
  [
    'claims whose name and value stand on two lines',
    `appid\n${app}\nidtyp\napp\noid\n${oid}`,
    [`token.appid=${app}`, 'token.idtyp=app', `token.oid=${oid}`],
  ],
  [
    'idtyp in a sentence',
    'I decoded the JWT and confirmed idtyp: app — so it is no user.',
    ['token.idtyp=app'],
    'prose',
  ],
  ['idtyp=app in a log', '2026-01-01 10:00:00 INFO token idtyp=app acquired', ['token.idtyp=app']],
  ['idtyp with is', 'the idtyp is app here', ['token.idtyp=app'], 'prose'],
  ['idtyp with a mark', '"idtyp": "app"', ['token.idtyp=app']],
  ['appidacr alone', 'appidacr: 2', ['token.appidacr=2']],
  ['azpacr as appidacr', '"azpacr": "1"', ['token.appidacr=1']],
  [
    'a managed identity by its resource',
    'xms_mirid: /subscriptions/s/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mi',
    [
      'token.xms_mirid=/subscriptions/s/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mi',
    ],
  ],
  [
    'a user token with lists',
    `{"azp":"${app}","oid":"${oid}","scp":"Item.Read.All Workspace.Read.All","roles":["A.B","C.D"],"amr":["pwd","mfa"],"groups":["a","b"],"wids":["c"],"upn":"ann@example.org","name":"Ann Lee"}`,
    [
      `token.appid=${app}`,
      `token.oid=${oid}`,
      'token.scp=Item.Read.All Workspace.Read.All',
      'token.roles=A.B C.D',
      'token.amr=pwd mfa',
      'token.groups=2',
      'token.wids=1',
      'token.upn=ann@example.org',
      'token.name=Ann Lee',
    ],
  ],
  [
    'masked claims',
    'appid: caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, oid: <object-id>, tid: [REDACTED]',
    ['token.appid=caxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'token.oid=<object-id>', 'token.tid=[redacted]'],
  ],
  [
    'a sentence in which a blank stands between claim and value',
    `idtyp=app, appid ${app}, exp 1790000000`,
    ['token.idtyp=app', `token.appid=${app}`, 'token.exp=1790000000'],
    'prose',
  ],
  [
    'the audience alone, said of a token',
    'the token has aud https://vault.azure.net and is refused',
    ['token.aud=https://vault.azure.net'],
    'prose',
  ],
  [
    'the audience and a time',
    'aud: https://vault.azure.net, exp 1790000000',
    ['token.aud=https://vault.azure.net', 'token.exp=1790000000'],
    'prose',
  ],
  [
    'the times of a token',
    'iat 1789996400 nbf 1789996400 exp 1790000000, and it says 401',
    ['token.iat=1789996400', 'token.nbf=1789996400', 'token.exp=1790000000'],
    'prose',
  ],
  [
    'a line of claims without idtyp',
    `aud=https://graph.microsoft.com exp=1790000000 oid=${oid}`,
    ['token.aud=https://graph.microsoft.com', 'token.exp=1790000000', `token.oid=${oid}`],
    'prose',
  ],
  ['one claim of a token that is spoken of', `The token has oid = ${oid}.`, [`token.oid=${oid}`], 'prose'],
];

const nothing: readonly (readonly [claim: string, text: string, kind?: SegmentKind])[] = [
  ['a Caller line', `Caller: appid=${app};oid=${oid};iss=${iss} Action: x`],
  ['a lone oid', `oid: ${oid}`],
  ['claims that are only named', 'do iat nbf and exp of a token tell when', 'prose'],
  ['generic words beside one claim', `name: Bob\nver: 1.0\nappid: ${app}`],
  ['a comparison in code', 'if claims["idtyp"] == "app": print(f"oid={oid} tid={tid}")', 'code'],
  ['assignments in code', `tid = "${tid}"\noid = "${oid}"`, 'code'],
  ['a query', `https://example.org/?appid=${app}&oid=${oid}&tid=${tid}`],
  ['other letters', `{"appId": "${app}", "Oid": "${oid}"}`],
  ['an idtyp nobody gave', 'the token has no idtyp claim, idtyp: ?', 'prose'],
];

describe('the claims reader', () => {
  it.each(cases.map(([claim, text, facts, kind]) => ({ claim, text, facts, kind })))(
    'reads $claim',
    ({ text, facts, kind }) => {
      expect([...read(readClaims, text, kind)].sort()).toEqual([...facts].sort());
    },
  );

  it.each(nothing.map(([claim, text, kind]) => ({ claim, text, kind })))(
    'reads no claim from $claim',
    ({ text, kind }) => {
      expect(read(readClaims, text, kind)).toEqual([]);
    },
  );

  it.each(prose)('finds nothing in prose: %s', (text) => {
    expect(read(readClaims, text, 'prose')).toEqual([]);
  });

  it('does not take a general word fifty lines away for a claim', () => {
    const far = `{"appid": "${app}", "oid": "${oid}"}${'\nlog line'.repeat(50)}\nname: Bob`;
    expect(read(readClaims, far)).toEqual([`token.appid=${app}`, `token.oid=${oid}`]);
  });
});
