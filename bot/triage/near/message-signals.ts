/** What a message says, as a whole, for there being no answer to it, or for asking back first. */
import { mayBeOurs, names, namesFabric, namesForeign } from '../gate.ts';
import { says } from '../says.ts';
import type { Situation } from '../situation.ts';
import type { SaidOf } from './said.ts';
import type { Message } from './without-courtesies.ts';

/** A longer message than this is no vaguer. */
const LONG = 150;

/** Yes is 1, no is 0. */
export interface MessageSignals {
  readonly always: number;
  /** It holds a word that only our field has; or two of the field's wider words. */
  readonly ours: number;
  readonly perhapsOurs: number;
  /** It names another product and nothing of Fabric's or Power BI's own; it names one beside them. */
  readonly foreign: number;
  readonly foreignBeside: number;
  /** It names a matter of Fabric that is not identity. */
  readonly beside: number;
  /** By how much its words are likelier in what is none of ours, and in what must be asked back, than where the likeliest item is the answer: hundreds. */
  readonly elsewhere: number;
  readonly unclear: number;
  /** By how much a word of it is likelier in all that is none of ours, or unclear, than in all that has an answer. */
  readonly allElsewhere: number;
  readonly allUnclear: number;
  /** Logarithm of its words, quarters. */
  readonly length: number;
  /** Something fails; it holds a bare status. */
  readonly failing: number;
  readonly status: number;
  /** It says that there is no more to say, or only pleads. */
  readonly vague: number;
}

/** The signals of `message`, the words of `now` without courtesies; `whole` is what is said of it. */
export function messageSignals(
  { evidence, lexicon, view, ours }: Situation,
  message: Message,
  { elsewhere, unclear, allElsewhere, allUnclear }: SaidOf,
): MessageSignals {
  const is = (yes: boolean): number => (yes ? 1 : 0);
  const foreign = namesForeign(evidence);
  const fabric = foreign && namesFabric(evidence, lexicon);
  const moods = new Set(evidence.clauses.map(({ mood }) => mood));
  return {
    always: 1,
    ours: is(ours),
    perhapsOurs: is(mayBeOurs(evidence)),
    foreign: is(foreign && !fabric),
    foreignBeside: is(fabric),
    beside: is(names(evidence, 'subject')),
    elsewhere,
    unclear,
    allElsewhere,
    allUnclear,
    length: Math.log(1 + Math.min(message.words.length, LONG)) / 4,
    failing: is(moods.has('failing') || view.has('status')),
    status: is(view.has('status')),
    vague: is(says(evidence, lexicon, 'vague')),
  };
}
