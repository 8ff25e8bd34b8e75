/** How much a value looks like a secret by itself, for keys that alone do not prove one. */

const HEAD = 128;
const LONGEST = 16_384;
const ANY_DIGIT = /[0-9]/;
const GUID = /^[{(]?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[)}]?$/i;
const HASH = /^(?:[0-9a-f]{32,128}|[0-9A-F]{32,128})$/;
const WORDS = /^[a-z]+\d{0,4}(?:[-_.:/ ][a-z]*\d{0,4}){0,12}$/i;
const SPLITS = /[\s(){}<>"']/;

const [LOWER, UPPER, DIGIT, SIGN] = [1, 2, 4, 8];
const CLASS = new Uint8Array(128).fill(SIGN);
for (let code = 48; code < 123; code++) {
  CLASS[code] = code < 58 ? DIGIT : code > 96 ? LOWER : code > 64 && code < 91 ? UPPER : SIGN;
}
for (const char of '_.-/: ') CLASS[char.charCodeAt(0)] = 0;

/** Which classes of characters stand in it, and how often letters and digits meet. */
const look = (head: string): { classes: number; turns: number } => {
  let classes = 0;
  let turns = 0;
  let last = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    const now = code < 128 ? CLASS[code]! : SIGN;
    classes |= now;
    const letterOrDigit = now === DIGIT ? 2 : now === LOWER || now === UPPER ? 1 : 0;
    if (letterOrDigit + last === 3) turns++;
    last = letterOrDigit;
  }
  return { classes, turns };
};

const count = (classes: number): number =>
  (classes & 1) + ((classes >> 1) & 1) + ((classes >> 2) & 1) + ((classes >> 3) & 1);

const isLike = (value: string, shortest: number, leastTurns: number): boolean => {
  const head = value.slice(0, HEAD);
  if (value.length > LONGEST || head.length < shortest || !ANY_DIGIT.test(head)) return false;
  const { classes, turns } = look(head);
  if ((classes & (LOWER | UPPER)) === 0 || turns < leastTurns) return false;
  if (count(classes) < 3 && (head.length < 16 || turns < 3)) return false;
  return !GUID.test(head) && !HASH.test(head) && !WORDS.test(head);
};

/** Letters and digits mixed as people choose passwords and machines make keys; no GUID, hash or row of words. */
const isMixed = (value: string): boolean => isLike(value, 8, 0);

/** As a machine makes them: long, and with no words in it. */
const isRandom = (value: string, shortest: number): boolean =>
  isLike(value, Math.max(8, shortest), 2) && !SPLITS.test(value.slice(0, HEAD));

/** Hexadecimal digits as long as a key or a hash, which look the same. */
const isHex = (value: string): boolean => HASH.test(value.slice(0, HEAD + 1));

export const strength = { isMixed, isRandom, isHex };
