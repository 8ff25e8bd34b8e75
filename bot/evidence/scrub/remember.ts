/** Where something ends stays the same for every start before it, so that reading it again and again costs no more than once. */

export function remember(find: (at: number) => number): (at: number) => number {
  let from = 0;
  let to = -1;
  return (at) => {
    if (at < from || at > to) {
      from = at;
      to = find(at);
    }
    return to;
  };
}
