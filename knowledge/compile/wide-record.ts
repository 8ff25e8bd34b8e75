/** Records of thousands of keys in pieces, by the beginning of their keys; a piece is read when one of its keys is asked for. */

/** Which piece a key belongs to. */
export type PieceOf = (key: string) => string;

/** The pieces of `record`, in the order in which they begin. */
export const piecesOf = <T>(
  record: Readonly<Record<string, T>>,
  pieceOf: PieceOf,
): Map<string, Record<string, T>> =>
  new Map(
    [...Map.groupBy(Object.entries(record), ([key]) => pieceOf(key))].map(([name, pairs]) => [
      name,
      Object.fromEntries(pairs),
    ]),
  );

/** The record of `pieces`, by name the number that `piece` reads, equal to the one they were made of. A getter for each key would take longer to make than a start may. */
export function wideRecord<T>(
  pieces: ReadonlyMap<string, number>,
  piece: (number: number) => Readonly<Record<string, T>>,
  pieceOf: PieceOf,
): Readonly<Record<string, T>> {
  // Only what was found: words of messages would pile up.
  const found = new Map<string, T>();
  const read = (key: string | symbol): T | undefined => {
    if (typeof key !== 'string') return undefined;
    const known = found.get(key);
    if (known !== undefined) return known;
    const number = pieces.get(pieceOf(key));
    const held = number === undefined ? undefined : piece(number);
    if (!held || !Object.hasOwn(held, key)) return undefined;
    found.set(key, held[key] as T);
    return held[key];
  };
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, key) => read(key),
      has: (_, key) => read(key) !== undefined,
      ownKeys: () => [...pieces.values()].flatMap((number) => Object.keys(piece(number))),
      getOwnPropertyDescriptor: (_, key) => {
        const value = read(key);
        return value === undefined
          ? undefined
          : { value, enumerable: true, configurable: true, writable: false };
      },
    },
  );
}
