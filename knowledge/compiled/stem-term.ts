/** The stem under which all that an item says is searched: "deleted", "deletes" and "deleting" are one. */
import { stemmer } from 'stemmer';

/** Porter's stem of a word; concepts and terms with digits or underscores stay as they are. */
export const stemTerm = (term: string): string => (/[=\d_]/.test(term) ? term : stemmer(term));
