/** An answer opens with the first sentence of an entry's first cause, without the entry's title: the sentence must not lean on the entry's own question. */
import type { Loaded, Problem } from '../load/load.ts';

/** A reply to a question that is not printed, or a pronoun whose noun is not. */
const LEANS =
  /^(?:(?:Yes|No|Not|Both|Neither|Either)\b[,;:.]|(?:Yes|No|Not) (?:for|by|in|if)\b|(?:Whoever|It|They|This|These)\b|If (?:it|they)\b|With it\b)/;

/** Problems of first sentences such as "Yes, by …" or "It needs …". */
export const lintOpeners = ({ entries }: Loaded): Problem[] =>
  entries.flatMap(({ file, data }) => {
    const [first] = data.cause;
    if (!first || !('text' in first) || !LEANS.test(first.text)) return [];
    return [
      {
        rule: 'answer-opener',
        file,
        what: `the first sentence begins "${first.text.slice(0, 40)}"`,
        why: 'It is printed first and without the title, often for a question that differs a little from the entry.',
        mend: 'Name the subject and say the whole answer: "A workspace identity is …", "Deleting the gateway takes …".',
      },
    ];
  });
