/** What the sources say of one word: a code of a service, a claim of a token, an application ID, a Fabric REST operation. */
import type { Entry, Sign } from '../../knowledge/compiled/compiled.ts';
import type { RestOperations } from '../../knowledge/compiled/rest-operations.ts';
import { explainOperations } from '../explain-operation.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Sheet, sheet } from './sheet.ts';

/** The sheet of `word`; undefined where it is not known. Operations are read only where nothing else is named. */
export function explain(
  word: string,
  lexicon: Lexicon,
  operations: () => RestOperations | undefined,
  now: number,
): Sheet | undefined {
  const { compiled } = lexicon;
  const key = word.trim().toLowerCase();
  const application = lexicon.application.get(key);
  if (application) {
    const heading = `${application.name} (${application.role}) \`${application.appId}\``;
    return sheet([{ heading, says: [application.statement] }], compiled, now);
  }
  const claims = Object.entries(compiled.tokenClaims).filter(
    ([name]) => name.toLowerCase() === key || name.toLowerCase().startsWith(`${key}-`),
  );
  if (claims.length > 0 && /^[\w-]{1,40}$/.test(key))
    return sheet(
      [{ heading: `Token claim \`${key}\``, says: claims.map(([, says]) => says) }],
      compiled,
      now,
    );
  const sign = lexicon.signByCode.get(/^\d{5,7}$/.test(key) ? `aadsts${key}` : key);
  if (sign) return code(sign, lexicon, now);
  const all = operations();
  const found = all ? explainOperations(word, all) : [];
  if (found.length === 0) return undefined;
  return sheet(
    found.map(({ title, statements }) => ({ heading: title, says: statements })),
    compiled,
    now,
    Object.assign({}, ...found.map(({ passages }) => passages)),
  );
}

function code(sign: Sign, { compiled }: Lexicon, now: number): Sheet {
  const about = ({ when }: Entry): boolean =>
    when.some((atom) => atom.name === 'code' && atom.test === 'fact' && atom.values.includes(sign.code));
  const status = sign.status ? `, HTTP ${sign.status}` : '';
  return sheet(
    [
      { heading: `${sign.code} — ${sign.title}, stage: ${sign.stage}${status}`, says: [] },
      ...compiled.entries.filter(about).map(({ title, id, cause }) => ({ heading: title, id, says: cause })),
    ],
    compiled,
    now,
  );
}

/** A word that `explain` knows, and how it reads in a list. */
export interface Explainable {
  readonly word: string;
  readonly label: string;
}

/** Every code, claim name and application, for completion. */
export function explainable({ compiled }: Lexicon): Explainable[] {
  return [
    ...compiled.signs.map(({ code: word, title }) => ({ word, label: `${word} — ${title}` })),
    ...Object.keys(compiled.tokenClaims).map((word) => ({ word, label: `${word} — token claim` })),
    ...Object.values(compiled.applications).map(({ appId, name }) => ({
      word: appId,
      label: `${name} — ${appId}`,
    })),
  ];
}
