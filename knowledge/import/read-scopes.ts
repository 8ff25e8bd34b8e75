/** Reads the section "Required Delegated Scopes" of an operation into alternatives: all of the lists, of each list any one. */

type Scopes = readonly (readonly string[])[];

const NOISE =
  /,? ?\(?for example[^\n]*|for more information[^\n]*|set the `?beta`?[^\n]*|\*\*[\s\S]*?\*\*|> \[!note\][\s\S]*/gi;
const TOKEN = /(?:\*itemType\*|[A-Z][A-Za-z]*)(?:\.[A-Z][A-Za-z]*)+|\band\b|\bor\b|[()]/g;

/** Bullets as one expression: all of them where the text says so, else any of them. */
function joined(text: string): string {
  const lines = text.split('\n').filter((line) => /^\s*-\s/.test(line));
  if (lines.length === 0) return text;
  const first = text.slice(0, text.indexOf(lines[0] as string));
  const parts = lines.map((line) => `(${line})`).join(/all of the below/i.test(first) ? ' and ' : ' or ');
  const named = first.match(TOKEN)?.some((token) => token.includes('.'));
  return named ? `${first} (${parts})` : parts;
}

const product = (a: Scopes, b: Scopes): Scopes =>
  a.flatMap((one) => b.map((other) => [...new Set([...one, ...other])]));

/** Without lists that another list already demands. */
const absorbed = (lists: Scopes): Scopes =>
  lists.filter(
    (list, at) =>
      !lists.some(
        (other, place) =>
          place !== at &&
          other.every((one) => list.includes(one)) &&
          (other.length < list.length || place < at),
      ),
  );

/** The scopes that `section` names; empty where it names none. Throws on words it cannot place. */
export function readScopes(section: string): Scopes {
  const tokens = joined(section.replace(NOISE, ' ')).match(TOKEN) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at]?.toLowerCase() !== token) return false;
    at++;
    return true;
  };
  const one = (): Scopes => {
    if (take('(')) {
      const inner = any();
      if (!take(')')) throw new Error(`unbalanced: ${section}`);
      return inner;
    }
    const token = tokens[at++];
    if (!token?.includes('.')) throw new Error(`no scope at ${token ?? 'the end'}: ${section}`);
    return [[token.replace('*itemType*', '<item type>').replace(/\.All+$/, '.All')]];
  };
  const all = (): Scopes => {
    let lists = one();
    while (take('and')) lists = [...lists, ...one()];
    return lists;
  };
  function any(): Scopes {
    let lists = all();
    while (take('or')) lists = product(lists, all());
    return lists;
  }
  if (tokens.every((token) => !token.includes('.'))) return [];
  const lists = absorbed(any());
  if (at < tokens.length) throw new Error(`words left over at ${tokens[at]}: ${section}`);
  return lists;
}
