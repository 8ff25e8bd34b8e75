/** A list whose members are read when they are first asked for: a message touches some twenty entries of hundreds. */

/** The list of `length` members, the one at a place read by `read`, once. */
export function lateList<T>(length: number, read: (place: number) => T): readonly T[] {
  const fill = (list: T[], key: string | symbol): void => {
    const place = typeof key === 'string' ? Number(key) : Number.NaN;
    if (Number.isInteger(place) && place >= 0 && place < length && !Object.hasOwn(list, place))
      list[place] = read(place);
  };
  return new Proxy<T[]>(new Array<T>(length), {
    get: (list, key) => {
      fill(list, key);
      return Reflect.get(list, key);
    },
    has: (list, key) => {
      fill(list, key);
      return Reflect.has(list, key);
    },
    ownKeys: (list) => {
      for (let place = 0; place < length; place++) fill(list, `${place}`);
      return Reflect.ownKeys(list);
    },
    getOwnPropertyDescriptor: (list, key) => {
      fill(list, key);
      return Reflect.getOwnPropertyDescriptor(list, key);
    },
  });
}
