/** Whether a secret may start here: at a word's start, or right behind an escape such as `\n`, `%3D` or `\u0026`. */

const ESCAPE_BEFORE = /(?:\\[nrt]|%(?:25)?[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/;
const WORD = /[A-Za-z0-9_-]/;

export function startsWord(text: string, at: number): boolean {
  if (at === 0 || !WORD.test(text.charAt(at - 1))) return true;
  return ESCAPE_BEFORE.test(text.slice(Math.max(0, at - 6), at));
}
