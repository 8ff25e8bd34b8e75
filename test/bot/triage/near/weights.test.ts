/** The fitted weights are of the signals that there are: a missing or misspelt one would make every likelihood not a number. */
import { expect, it } from 'vitest';
import { readEvidence } from '../../../../bot/evidence/read-evidence.ts';
import { signalsOf } from '../../../../bot/triage/near/likely-answers.ts';
import { situation } from '../../../../bot/triage/situation.ts';
import { NOW, words } from '../../../engine.ts';

it('each signal has a weight, and each weight a signal', () => {
  const text = 'Who may create the workspace identity of a workspace?';
  const { candidates, message } = signalsOf(situation(readEvidence(text, { now: NOW }, words), words));
  const { answer, none, ask } = words.weights;
  expect(Object.keys(answer)).toEqual(Object.keys(candidates[0]?.signals ?? {}));
  expect(Object.keys(none)).toEqual(Object.keys(message));
  expect(Object.keys(ask)).toEqual(Object.keys(message));
});
