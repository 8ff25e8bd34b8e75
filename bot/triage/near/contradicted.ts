/** Whether what a message shows, beyond what it tells, contradicts an entry: words alone would bring a cause that the paste itself disproves. */
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import type { View } from '../view.ts';

/** Facts that only a token, a Caller line or a printed call makes. */
const isShown = (name: string): boolean => /^(?:operation$|(?:token|principal|operation)\.)/.test(name);

/** Whether `entry` is about another kind of principal than `view` shows, about a claim that is there though it asks for none, about an audience that was checked and is right, or about something in place that `view` denies. */
export const contradicted = ({ when }: Pick<Entry, 'when'>, view: View): boolean =>
  when.some(({ test, name, values }) => {
    // "Is it enough, or why not?" denies a role in words alone.
    if (test === 'in-place' && name === 'access') {
      const has = (stance: View['denied']): boolean => values.some((value) => stance.get(name)?.has(value));
      return has(view.denied) && !has(view.inPlace);
    }
    if (test === 'unknown' && (name === 'code' || name === 'status')) return view.has(name);
    if (
      test === 'fact' &&
      name === 'service' &&
      view.has('service') &&
      !values.some((value) => view.has(name, value))
    )
      return true;
    if (!isShown(name)) return false;
    if (test === 'not') return values.some((value) => view.has(name, value));
    if (test === 'unknown') return view.has(name) && name !== 'token.problem';
    if (test !== 'fact') return false;
    if (name === 'token.problem')
      return values.includes('wrong-audience') && (audienceFits(view) || anothersAudience(when, view));
    return (
      (name === 'principal.shown' || name === 'operation') &&
      view.has(name) &&
      !values.some((value) => view.has(name, value))
    );
  });

/** Nothing tells of a wrong audience: it was checked and is right, or the claims were pasted without it, beside no refusal or beside no service that refused. */
const audienceFits = (view: View): boolean =>
  view.has('token.right', 'audience') ||
  ((view.has('token.oid') || view.has('token.iss')) &&
    !view.has('token.problem') &&
    !view.has('code') &&
    (!view.has('token.aud') || !view.has('status') || !view.has('service')) &&
    ![...view.values('topic')].some((topic) => topic.endsWith('audience')));

/** It is about the audience of a service that was not called. */
const anothersAudience = (when: Entry['when'], view: View): boolean =>
  view.has('service') &&
  when.some((atom) => atom.test === 'fact' && atom.name === 'service' && !view.holds(atom));
