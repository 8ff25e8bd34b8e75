/** The last gate before the store: what is kept are ids, names and codes, so whatever looks like text is refused. */
import type { AnswerRecord, Feedback, FollowUp, Settings, Unanswered } from './records.ts';

const ID = /^[\w-]{1,64}$/;
/** An id of a platform, with its door before it where it names a place. */
const FOREIGN = /^[\w.:@-]{1,128}$/;
/** Words of a door's own list. */
const WORD = /^[a-z][a-z\d.-]{0,63}$/;
/** Names and codes of the knowledge. */
const NAME = /^[^\p{C}]{1,120}$/u;

function check(name: string, value: string | undefined, form: RegExp): void {
  if (value !== undefined && !form.test(value)) throw new TypeError(`${name} is not of its form`);
}
function checkAll(name: string, values: readonly string[], form: RegExp): void {
  for (const value of values) check(name, value, form);
}
function checkOwner({ user, place }: { user?: string; place?: string }): void {
  check('user', user, ID);
  check('place', place, FOREIGN);
}

/** Each returns what it was given, or throws TypeError that names the field and never its value. */
export const noText = {
  delivery(delivery: string): string {
    check('delivery', delivery, ID);
    return delivery;
  },
  answer(one: AnswerRecord): AnswerRecord {
    check('id', one.id, ID);
    checkOwner(one);
    check('service', one.service, WORD);
    checkAll('answeredBy', one.answeredBy, NAME);
    checkAll('codes', one.codes, NAME);
    checkAll('factNames', one.factNames, WORD);
    return one;
  },
  feedback(one: Feedback): Feedback {
    check('answer', one.answer, ID);
    checkOwner(one);
    check('why', one.why, WORD);
    return one;
  },
  followUp(one: FollowUp): FollowUp {
    check('id', one.id, ID);
    checkOwner(one);
    return one;
  },
  unanswered<T extends Omit<Unanswered, 'count' | 'first' | 'last'>>(one: T): T {
    check('fingerprint', one.fingerprint, ID);
    check('service', one.service, WORD);
    checkAll('codes', one.codes, NAME);
    checkAll('factNames', one.factNames, WORD);
    checkAll('nearest', one.nearest, NAME);
    return one;
  },
  settings(place: string, one: Settings): Settings {
    check('place', place, FOREIGN);
    check('locale', one.locale, ID);
    checkAll('channels', one.channels, FOREIGN);
    return one;
  },
};
