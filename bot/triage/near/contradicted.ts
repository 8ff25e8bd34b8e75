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
    if (!isShown(name)) return false;
    if (test === 'not') return values.some((value) => view.has(name, value));
    if (test === 'unknown') return view.has(name) && name !== 'token.problem';
    if (test !== 'fact') return false;
    if (name === 'token.problem')
      return (
        values.includes('wrong-audience') && (view.has('token.right', 'audience') || leavesAudienceOut(view))
      );
    return (
      (name === 'principal.shown' || name === 'operation') &&
      view.has(name) &&
      !values.some((value) => view.has(name, value))
    );
  });

/** Claims were pasted, but not the one that names the audience, and nothing else tells of it. */
const leavesAudienceOut = (view: View): boolean =>
  (view.has('token.oid') || view.has('token.iss')) &&
  !view.has('token.aud') &&
  !view.has('token.problem') &&
  !view.has('code') &&
  !AUDIENCE.some((topic) => view.has('topic', topic));
const AUDIENCE = ['wrong-audience', 'token-audience'];
