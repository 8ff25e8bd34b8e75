/** Lets a message in only when it holds something that Fabric, Power BI, Entra or Azure alone would say. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Lexicon } from '../lexicon.ts';
import { says } from './says.ts';

/** Names that only a token or a service's own output can give. */
const OWN =
  /^(?:token\.(?!unreadable)|caller\.|host$|vault$|action$|entra\.|sql\.login|storage\.account|credential$|fabric\.)/;

/** A question whose identity a notebook or pipeline uses is asked of Fabric, unless another product is named. */
const asksWho = ({ facts }: Evidence): boolean => {
  const has = (name: string): boolean => facts.some((fact) => fact.name === name && fact.stance !== 'quoted');
  return (
    (has('tool') || (has('item') && has('trigger'))) &&
    facts.some(({ name, value }) => name === 'predicate' && value === 'runs-as') &&
    !has('foreign')
  );
};

/** Kinds of words that people of the field use, and others too. */
const FIELD =
  /^(?:item|topic|event|trigger|place|predicate|network|principal|access|workspace-role|identity)$/;

/** Words of the field that everyday life uses too. */
const EVERYDAY = /^item=(?:warehouse|environment)$|=takeover$/;

/** Whether a message without a word of our own names two things of the field and nothing of another product: a near entry may answer it. */
export function mayBeOurs(evidence: Evidence): boolean {
  const named = fieldWords(evidence);
  return (
    named.some(({ value }) => value !== named[0]?.value) &&
    named.some(({ name }) => /^(?:item|topic|event|workspace-role)$/.test(name))
  );
}

/** Whether a message names a thing of the field, and nothing of another product. */
export const holdsFieldWord = (evidence: Evidence): boolean => fieldWords(evidence).length > 0;

/** Whether a message without a word of our own names one thing of the field, or a refusal, and nothing of another product: it may be asked back. */
export const mayBeAsked = (evidence: Evidence, lexicon: Lexicon): boolean =>
  holdsFieldWord(evidence) ||
  ((names(evidence, 'status') || says(evidence, lexicon, 'refusal')) && !namesForeign(evidence));

/** Whether another product is named: its words alone never make a message ours. */
export const namesForeign = (evidence: Evidence): boolean => names(evidence, 'foreign');

/** Whether there is a fact of that name. */
export const names = ({ facts }: Evidence, name: string): boolean => facts.some((fact) => fact.name === name);

const fieldWords = (evidence: Evidence): Evidence['facts'] =>
  namesForeign(evidence)
    ? []
    : evidence.facts.filter(
        ({ name, value, stance, from }) =>
          FIELD.test(name) && !EVERYDAY.test(`${name}=${value}`) && stance !== 'quoted' && from !== 'derived',
      );

/** Services and tools that are of Fabric and Power BI alone, where Key Vault, Storage and Entra serve others too. */
const FABRIC = new Set(
  `product=fabric product=power-bi service=fabric-api service=power-bi-api service=onelake service=xmla tool=fabric-cli tool=fabric-cicd
   tool=sempy tool=semantic-link-labs tool=notebookutils`.split(/\s+/),
);
const FABRIC_HOST = /fabric\.microsoft\.|(?:^|\.)powerbi\.com$|analysis\.windows\.net/;

/** Whether the message itself names Fabric, Power BI or one of their items, or prints what they alone print. */
export const namesFabric = (evidence: Evidence, lexicon: Lexicon): boolean =>
  evidence.facts.some(
    ({ name, value, from, reader, stance }) =>
      (from !== 'derived' || reader === 'vocabulary') &&
      stance !== 'quoted' &&
      (FABRIC.has(`${name}=${value}`) ||
        (name === 'code' &&
          FABRIC.has(`product=${lexicon.signByCode.get(value.toLowerCase())?.implies.product}`)) ||
        (name === 'item' && lexicon.byName.get(`item=${value}`)?.own === true) ||
        ((name === 'host' || name === 'token.aud') && FABRIC_HOST.test(value))),
  );

/** True where at least one fact is of the field; foreign words alone decide nothing. */
export function gate(evidence: Evidence, lexicon: Lexicon): boolean {
  // Another product's refusal is not ours, though it prints what ours would: Key Vault has many callers.
  const foreign = namesForeign(evidence);
  const named = namesFabric(evidence, lexicon);
  if (named || foreign) return named;
  if (asksWho(evidence) || /\bAADSTS\d{4,7}\b/.test(evidence.text)) return true;
  return evidence.facts.some(({ name, value, from, reader }) => {
    // Of what follows from other facts a service named in words counts; of what a door gives, nothing.
    if (from === 'derived' || from === 'given') return reader === 'vocabulary' && name === 'service';
    if (name === 'code')
      return /^AADSTS\d/.test(value) || lexicon.signByCode.get(value.toLowerCase())?.own === true;
    return OWN.test(name) || lexicon.byName.get(`${name}=${value}`)?.own === true;
  });
}
