/** The fit finds the signal that tells right from wrong, and the same choices give the same weights. */
import { describe, expect, it } from 'vitest';
import type { Signals } from '../../../../bot/triage/near/candidates.ts';
import type { MessageSignals } from '../../../../bot/triage/near/message-signals.ts';
import { words } from '../../../engine.ts';
import type { Choice } from '../../../eval/choices.ts';
import { fitChoices } from '../../../eval/fit-choices.ts';

const zero = <T extends object>(names: T): T =>
  Object.fromEntries(Object.keys(names).map((name) => [name, 0])) as T;
const signals = (said: number): Signals => ({ ...zero(words.weights.answer as Signals), said });
const message = (foreign: number): MessageSignals => ({
  ...zero(words.weights.none as MessageSignals),
  always: 1,
  foreign,
});

const choices: Choice[] = Array.from({ length: 12 }, (_, at) => ({
  candidates: [
    { id: 'a', signals: signals(1), right: at % 3 !== 0 },
    { id: 'b', signals: signals(0), right: false },
  ],
  message: message(at % 3 === 0 ? 1 : 0),
  text: `message ${at}`,
  asks: false,
  weight: 1,
  counted: false,
}));

describe('the fit', () => {
  it('gives weight to what tells a right candidate, and to what tells that there is none', () => {
    const { answer, none } = fitChoices(choices);
    expect(answer.said).toBeGreaterThan(1);
    expect(none.foreign).toBeGreaterThan(1);
    expect(answer.about).toBe(0);
  });

  it('is the same each time', () => expect(fitChoices(choices)).toEqual(fitChoices(choices)));

  it('refuses nothing to fit to', () => expect(() => fitChoices([])).toThrow(RangeError));
});
