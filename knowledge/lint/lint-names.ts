/** Every condition names a fact and a value that something can produce, so that no entry waits for a word nobody says. */
import type { Loaded, Problem } from '../load/load.ts';

/** Names that readers and derivations make; their values are open or fixed in code. */
const MADE =
  /^(?:caller(?:\.[a-z-]+)?|token\.[\w-]+|action|resource|vault(?:\.location)?|assignment|deny-assignment|decision-reason|client-ip|host|method|path|link|module|credential|command\.[a-z]+|tool\.login|entra\.[a-z-]+|sql\.[a-z-]+|storage\.[a-z]+|resource-type|workspace-id|item-id|principal\.shown|guest|operation(?:\.[a-z-]+)?|role-plane|challenge|access-policy\.permission|secret-name|status|differs|role-lacks-action)$/;

/** Problems of names and values in `when`, `about`, `needs`, `asks` and claims. */
export function lintNames(loaded: Loaded): Problem[] {
  const problems: Problem[] = [];
  const codes = new Set(loaded.signs.flatMap(({ data }) => data.signs.map((sign) => sign.code)));
  const values = new Map(
    Object.entries(loaded.vocabulary).map(([name, data]) => [name, new Set(Object.keys(data.values))]),
  );
  for (const [id, role] of Object.entries(loaded.roles)) {
    const name = role.service === 'fabric' ? 'workspace-role' : 'role';
    const set = values.get(name) ?? new Set<string>();
    values.set(name, set.add(id));
  }
  const bad = (file: string, what: string): void => {
    problems.push({
      rule: 'vocabulary',
      file,
      what,
      why: 'The condition could never hold.',
      mend: 'Use a name and value of vocabulary/, tables/roles.yaml or signs/, or add it there.',
    });
  };
  const check = (file: string, name: string, given: unknown): void => {
    const list = Array.isArray(given) ? given.map(String) : [String(given)];
    for (const value of list) {
      if (value === '*' || MADE.test(name)) continue;
      if (name === 'code' ? !codes.has(value) : !values.get(name)?.has(value))
        bad(file, `no ${name} ${value}`);
    }
  };
  const when = (file: string, data: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(data)) {
      if (key === 'known' || key === 'unknown' || key === 'differs') continue;
      if (['in-place', 'denied', 'working', 'believed', 'not'].includes(key)) {
        for (const [name, given] of Object.entries(value as object)) check(file, name, given);
      } else check(file, key, value);
    }
  };
  for (const { file, data } of loaded.entries) {
    if (data.when) when(file, data.when);
    when(file, data.about);
    for (const name of [...data.needs, ...(data.asks ? [data.asks] : [])]) {
      if (name !== 'caller' && !loaded.vocabulary[name]?.question) bad(file, `no question for ${name}`);
    }
  }
  for (const { file, data } of loaded.callers)
    for (const row of data.rows) {
      when(file, row.when);
      if (!values.get('identity')?.has(row.identity)) bad(file, `no identity ${row.identity}`);
    }
  for (const { file, data } of loaded.claims) for (const one of data.asserts) when(file, one.all);
  return problems;
}
