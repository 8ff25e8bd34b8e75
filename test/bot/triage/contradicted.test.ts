/** Entries that the paste itself disproves. */
import { describe, expect, it } from 'vitest';
import { contradicted } from '../../../bot/triage/near/contradicted.ts';
import { View } from '../../../bot/triage/view.ts';

const view = (name: string, value: string) =>
  new View({
    facts: [{ name, value, stance: 'failing', from: 'token', reader: 'test' }],
    differs: [],
  } as never);
const when = (name: string, values: string[], test = 'fact') => ({ when: [{ test, name, values }] }) as never;

describe('contradicted', () => {
  it('is an entry on another kind of principal than is shown', () => {
    expect(contradicted(when('principal.shown', ['user']), view('principal.shown', 'app'))).toBe(true);
    expect(contradicted(when('principal.shown', ['user']), view('principal.shown', 'user'))).toBe(false);
  });

  it('is a wrong audience where the audience is right', () => {
    const entry = when('token.problem', ['wrong-audience']);
    expect(contradicted(entry, view('token.right', 'audience'))).toBe(true);
    expect(contradicted(entry, view('token.problem', 'expired'))).toBe(false);
  });

  it('is an entry on a claim that is absent, where it is there', () => {
    expect(contradicted(when('token.scp', [], 'unknown'), view('token.scp', 'Item.Read.All'))).toBe(true);
  });

  it('is none for what is merely told', () => {
    expect(contradicted(when('principal', ['user']), view('principal', 'guest'))).toBe(false);
  });
});
