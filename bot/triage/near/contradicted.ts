/** Whether what a message shows, beyond what it tells, contradicts an entry: words alone would bring a cause that the paste itself disproves. */
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import type { View } from '../view.ts';

/** Facts that only a token, a Caller line or a printed call makes. */
const isShown = (name: string): boolean => /^(?:operation$|(?:token|principal|operation)\.)/.test(name);

/** What is another one, once it is known. */
const ONE = new Set(['service', 'principal.shown', 'operation']);

/** Whether `entry` is about another service or kind of principal than `view` has, about a claim, code or status that is there though it asks for none, about an audience that was checked and is right, or about something in place that `view` denies. */
export const contradicted = ({ when }: Pick<Entry, 'when'>, view: View): boolean =>
  when.some((atom) => {
    const { test, name, values } = atom;
    // "Is it enough, or why not?" denies a role in words alone.
    if (test === 'in-place' && name === 'access') {
      const has = (stance: View['denied']): boolean => values.some((value) => stance.get(name)?.has(value));
      return has(view.denied) && !has(view.inPlace);
    }
    if (test === 'not') return (isShown(name) || name === 'trigger') && !view.holds(atom);
    if (test === 'unknown')
      return (
        (isShown(name) || name === 'code' || name === 'status') && view.has(name) && name !== 'token.problem'
      );
    if (test !== 'fact') return false;
    if (name === 'token.problem') return values.includes('wrong-audience') && audienceFits(view);
    return ONE.has(name) && view.has(name) && !view.holds(atom);
  });

/** Nothing tells of a wrong audience: it was checked and is right, or claims were pasted and it was not found wrong, nor is that told of. */
const audienceFits = (view: View): boolean =>
  view.has('token.right', 'audience') ||
  ((view.has('token.oid') || view.has('token.iss') || view.has('token.aud')) &&
    !view.has('token.problem', 'wrong-audience') &&
    !view.has('code') &&
    ![...view.values('topic')].some((topic) => topic.endsWith('audience')));
