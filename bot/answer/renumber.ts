/** Numbers the sources in the order in which a reader meets them, first screen first. */
import type { Answer } from './answer.ts';

type Bare = Omit<Answer, 'text'>;
type Cited = { readonly cites: readonly number[] };

/** What a reader meets, in order: caller, cause, first fix, then the rest. */
function inOrder({ answeredBy, callers, cause, fixes, refusals, claims, limits }: Bare): readonly Cited[] {
  const [first, ...others] = callers;
  const said = claims.flatMap((claim) => claim.statements);
  return [
    ...(claims.some(({ id }) => id === answeredBy[0]) ? said : []),
    ...(first?.statements.slice(0, 2) ?? []),
    ...cause.slice(0, 1),
    ...fixes.slice(0, 1),
    ...cause.slice(1),
    ...refusals.flatMap((refusal) => refusal.statements),
    ...(first?.statements.slice(2) ?? []),
    ...others.flatMap((caller) => caller.statements),
    ...fixes.slice(1),
    ...callers.flatMap(({ prove = [], change = [] }) => [...prove, ...change]),
    ...said,
    ...limits,
  ];
}

/** `answer` with sources numbered by first use and listed in that order. */
export function renumber(answer: Bare): Bare {
  const numbers = new Map<number, number>();
  for (const { cites } of inOrder(answer))
    for (const n of cites) if (!numbers.has(n)) numbers.set(n, numbers.size + 1);
  const moved = <T>(of: T, key?: string): T =>
    (key === 'cites'
      ? (of as number[]).map((n) => numbers.get(n) as number).sort((a, b) => a - b)
      : Array.isArray(of)
        ? of.map((one) => moved(one))
        : typeof of === 'object'
          ? Object.fromEntries(Object.entries(of as object).map(([name, one]) => [name, moved(one, name)]))
          : of) as T;
  const { callers, refusals, cause, fixes, limits, claims, sources } = answer;
  return {
    ...answer,
    ...moved({ callers, refusals, cause, fixes, limits, claims }),
    sources: sources
      .map((source) => ({ ...source, n: numbers.get(source.n) as number }))
      .sort((a, b) => a.n - b.n),
  };
}
