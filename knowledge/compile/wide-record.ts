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
  const read = (key: string | symbol): T | undefined => {
    const number = typeof key === 'string' ? pieces.get(pieceOf(key)) : undefined;
    if (number === undefined) return undefined;
    const held = piece(number);
    return Object.hasOwn(held, key) ? held[key as string] : undefined;
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
