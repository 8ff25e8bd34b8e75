/** The first `most` matches of `pattern` in `text`: a paste may hold thousands. */
export function* matches(text: string, pattern: RegExp, most: number): Generator<RegExpExecArray> {
  let left = most;
  for (const found of text.matchAll(pattern)) {
    if (left-- === 0) return;
    yield found;
  }
}
