/** Lets a message in only when it holds something that Fabric, Power BI, Entra or Azure alone would say. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';

/** Names that only a token or a service's own output can give. */
const OWN =
  /^(?:token\.(?!unreadable)|caller\.|host$|vault$|action$|entra\.|sql\.login|storage\.account|credential$|fabric\.)/;

/** True where at least one fact is of the field; foreign words alone decide nothing. */
export function gate({ facts }: Evidence, lexicon: Lexicon): boolean {
  return facts.some((fact) => {
    if (fact.from === 'given' || fact.from === 'derived') return false;
    if (OWN.test(fact.name)) return true;
    if (fact.name === 'code') return lexicon.signByCode.get(fact.value.toLowerCase())?.own === true;
    return lexicon.byName.get(`${fact.name}=${fact.value}`)?.own === true;
  });
}
