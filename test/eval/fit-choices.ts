/** Fits the weights of a conditional logit: each message chooses one of its candidates, none, or to be asked back. */
import type { Choice } from './choices.ts';

export interface Fitted {
  readonly answer: Readonly<Record<string, number>>;
  readonly none: Readonly<Record<string, number>>;
  readonly ask: Readonly<Record<string, number>>;
  /** Mean negative logarithm of the right choice's likelihood. */
  readonly loss: number;
}

const STEPS = 500;
const RATE = 0.08;
/** Pulls weights towards 0, so that two signals of one thing share it, and few messages do not stretch them. */
const PULL = 0.001;

interface Prepared {
  /** Signals of each choice, and where its weights begin: candidates, none, asking back. */
  readonly rows: readonly { readonly signals: readonly number[]; readonly from: number }[];
  readonly wanted: readonly boolean[];
  readonly weight: number;
}

/** Weights for `choices`, by full-batch Adam from 0: no chance takes part. */
export function fitChoices(choices: readonly Choice[]): Fitted {
  const [first] = choices;
  if (!first) throw new RangeError('nothing to fit to');
  const names = Object.keys(first.candidates[0]?.signals ?? {});
  const ofMessage = Object.keys(first.message);
  const none = names.length;
  const ask = none + ofMessage.length;
  const size = ask + ofMessage.length;
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const prepared = choices.map(({ candidates, message, asks, weight }): Prepared => {
    const own = candidates.map(({ right }) => right && !asks);
    return {
      rows: [
        ...candidates.map(({ signals }) => ({ signals: Object.values(signals), from: 0 })),
        { signals: Object.values(message), from: none },
        { signals: Object.values(message), from: ask },
      ],
      wanted: [...own, !asks && !own.some(Boolean), asks],
      weight: weight / total,
    };
  });
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let loss = 0;
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(size);
    loss = prepared.reduce((sum, one) => sum + slope(one, weights, gradient), 0);
    for (let i = 0; i < size; i++) {
      const g = (gradient[i] as number) + PULL * (weights[i] as number);
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const away = (mean[i] as number) / (1 - 0.9 ** step);
      const spread = Math.sqrt((square[i] as number) / (1 - 0.999 ** step));
      weights[i] = (weights[i] as number) - (RATE * away) / (spread + 1e-8);
    }
  }
  const table = (own: readonly string[], from: number): Record<string, number> =>
    Object.fromEntries(own.map((name, at) => [name, weights[from + at] as number]));
  return { answer: table(names, 0), none: table(ofMessage, none), ask: table(ofMessage, ask), loss };
}

/** Adds the slope of `one`'s loss to `gradient`; gives the loss. */
function slope({ rows, wanted, weight }: Prepared, weights: Float64Array, gradient: Float64Array): number {
  const scores = rows.map(({ signals, from }) =>
    signals.reduce((sum, value, at) => sum + value * (weights[from + at] as number), 0),
  );
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, one) => sum + one, 0);
  const right = powers.reduce((sum, one, at) => sum + (wanted[at] ? one : 0), 0);
  powers.forEach((power, at) => {
    const push = weight * (power / all - (wanted[at] ? power / right : 0));
    const { signals, from } = rows[at] as Prepared['rows'][number];
    signals.forEach((value, i) => {
      gradient[from + i] = (gradient[from + i] as number) + push * value;
    });
  });
  return -weight * Math.log(right / all);
}
