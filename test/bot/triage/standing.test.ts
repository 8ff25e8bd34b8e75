/** Which entry stands: the more specific, the one that says so, none that a fact rules out. */
import { describe, expect, it } from 'vitest';
import type { Fact, Stance } from '../../../bot/evidence/fact.ts';
import { beats, stand } from '../../../bot/triage/standing.ts';
import { View } from '../../../bot/triage/view.ts';
import { atoms } from '../../../knowledge/compile/atoms.ts';
import { includes } from '../../../knowledge/compiled/includes.ts';

const fact = (name: string, value: string, stance: Stance = 'failing'): Fact => ({
  name,
  value,
  stance,
  from: 'prose',
  reader: 'test',
});
const view = (...facts: Fact[]): View => new View({ facts, differs: [] });
const entry = (id: string, when: Parameters<typeof atoms>[0], before: string[] = []) => ({
  id,
  when: atoms(when),
  before,
});

describe('conditions', () => {
  it.each<[string, Parameters<typeof atoms>[0], boolean]>([
    ['a value', { code: 'X' }, true],
    ['any of', { code: ['Y', 'X'] }, true],
    ['another value', { code: 'Y' }, false],
    ['any value', { code: '*' }, true],
    ['in place', { 'in-place': { role: 'r' } }, true],
    ['not in place', { 'in-place': { role: 's' } }, false],
    ['not', { not: { code: ['X'] } }, false],
    ['unknown', { unknown: ['trigger'] }, true],
    ['known', { known: ['trigger'] }, false],
  ])('%s', (_name, when, holds) => {
    const facts = view(fact('code', 'X'), fact('role', 'r', 'in-place'));
    expect(atoms(when).every((atom) => facts.holds(atom))).toBe(holds);
  });

  it('what is given replaces what was read', () => {
    const facts = view(fact('trigger', 'schedule'), { ...fact('trigger', 'api'), from: 'given' });
    expect([...facts.values('trigger')]).toEqual(['api']);
  });

  it('what is asked counts only where nothing failing has that name', () => {
    expect(view(fact('code', 'X', 'asked')).has('code', 'X')).toBe(true);
    expect(view(fact('code', 'X', 'asked'), fact('code', 'Y')).has('code', 'X')).toBe(false);
  });
});

describe('the more specific wins', () => {
  const base = entry('base', { code: 'X' });
  const more = entry('more', { code: 'X', 'in-place': { role: 'r' } });
  const other = entry('other', { code: 'Y' });

  it('conditions that include the other', () => {
    expect(includes(more.when, base.when)).toBe(true);
    expect(beats(more, base)).toBe(true);
    expect(beats(base, more)).toBe(false);
    expect(beats(more, other)).toBe(false);
  });

  it('or that say so', () =>
    expect(beats(entry('a', { service: 's' }, ['b']), entry('b', { status: '403' }))).toBe(true));

  it('and what one fact rules out is kept with that fact', () => {
    const ruledOut: { id: string; by: string }[] = [];
    const standing = stand(
      [base, more, other],
      view(fact('code', 'X'), fact('role', 'r', 'in-place')),
      ruledOut,
    );
    expect(standing.map(({ id }) => id)).toEqual(['more']);
    expect(ruledOut).toEqual([{ id: 'other', by: 'code is not Y' }]);
  });
});
