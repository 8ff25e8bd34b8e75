/** How likely each candidate answers the message, or none does, or it must be asked back: weighed signals, by weights. */
import type { Candidate, Signals } from './candidates.ts';
import type { MessageSignals } from './message-signals.ts';
import type { Weights } from './weights.ts';

export interface Likely extends Candidate {
  /** 0 to 1. */
  readonly likelihood: number;
}

/** They add up to 1. */
export interface Likelihoods {
  /** Likeliest first; ties by id. */
  readonly candidates: readonly Likely[];
  readonly none: number;
  readonly ask: number;
}

/** What weighs signals by `weights`. */
const scale = <T extends object>(weights: Readonly<Record<keyof T, number>>): ((signals: T) => number) => {
  const names = Object.keys(weights) as (keyof T)[];
  return (signals) => names.reduce((sum, name) => sum + (signals[name] as number) * weights[name], 0);
};

/** The likelihoods of `candidates` for a message with the signals `message`. */
export function likelihood(
  candidates: readonly Candidate[],
  message: MessageSignals,
  weights: Weights,
): Likelihoods {
  const weigh = scale<Signals>(weights.answer);
  const scores = candidates.map(({ signals }) => weigh(signals));
  const none = scale<MessageSignals>(weights.none)(message);
  const ask = scale<MessageSignals>(weights.ask)(message);
  const top = Math.max(none, ask, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, one) => all + one, Math.exp(none - top) + Math.exp(ask - top));
  return {
    candidates: candidates
      .map((candidate, at) => ({ ...candidate, likelihood: (powers[at] as number) / sum }))
      .sort((a, b) => b.likelihood - a.likelihood || (a.id < b.id ? -1 : 1)),
    none: Math.exp(none - top) / sum,
    ask: Math.exp(ask - top) / sum,
  };
}
