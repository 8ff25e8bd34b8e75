/** Facts that a door or the answer to a question gives, beside what was read. */
import type { Lexicon } from '../lexicon.ts';
import type { Fact } from './fact.ts';

/** What is given, as far as the vocabulary knows it, and what an answer to a question sets beside. */
export function givenFacts(given: Readonly<Record<string, string>>, lexicon: Lexicon): Fact[] {
  const fact = (name: string, value: string): Fact => ({
    name,
    value,
    stance: 'failing',
    from: 'given',
    reader: 'given',
  });
  return Object.entries(given)
    .filter(([name, value]) => lexicon.byName.has(`${name}=${value}`))
    .flatMap(([name, value]) => {
      const option = lexicon.question.get(name)?.options.find((one) => one.value === value);
      const also = Object.entries(option?.sets ?? {}).filter(([other]) => !Object.hasOwn(given, other));
      return [fact(name, value), ...also.map(([other, set]) => fact(other, set))];
    });
}
