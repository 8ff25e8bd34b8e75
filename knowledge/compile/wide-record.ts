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

/** The record of `pieces`, equal to the one they were made of. A getter for each key would take longer to make than a start may. */
export function wideRecord<T>(
  pieces: ReadonlyMap<string, () => Readonly<Record<string, T>>>,
  pieceOf: PieceOf,
): Readonly<Record<string, T>> {
  const read = (key: string | symbol): T | undefined => {
    const piece = typeof key === 'string' ? pieces.get(pieceOf(key))?.() : undefined;
    return piece && Object.hasOwn(piece, key) ? piece[key as string] : undefined;
  };
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, key) => read(key),
      has: (_, key) => read(key) !== undefined,
      ownKeys: () => [...pieces.values()].flatMap((piece) => Object.keys(piece())),
      getOwnPropertyDescriptor: (_, key) => {
        const value = read(key);
        return value === undefined
          ? undefined
          : { value, enumerable: true, configurable: true, writable: false };
      },
    },
  );
}
