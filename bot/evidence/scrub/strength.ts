/** How much a value looks like a secret by itself, for keys that alone do not prove one. */

const HEAD = 256;
const GUID = /^[{(]?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[)}]?$/i;
const HASH = /^(?:[0-9a-f]{32,128}|[0-9A-F]{32,128})$/;
const WORDS = /^[a-z]+\d{0,4}(?:[-_.:/ ][a-z]*\d{0,4}){0,12}$/i;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9_.\-/: ]/];
const TURN = /[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])/g;

const classes = (value: string): number => CLASSES.filter((one) => one.test(value)).length;
const turns = (value: string): number => value.match(TURN)?.length ?? 0;
const isKnownShape = (value: string): boolean => GUID.test(value) || HASH.test(value) || WORDS.test(value);

/** Letters and digits mixed as people choose passwords and machines make keys; no GUID, hash or row of words. */
const isMixed = (value: string): boolean => {
  const head = value.slice(0, HEAD);
  if (head.length < 8 || isKnownShape(head) || !/[0-9]/.test(head) || !/[A-Za-z]/.test(head)) return false;
  return classes(head) > 2 || (head.length >= 16 && turns(head) > 2);
};

/** As a machine makes them: long, and with no words in it. */
const isRandom = (value: string, shortest: number): boolean => {
  const head = value.slice(0, HEAD);
  return head.length >= shortest && isMixed(head) && turns(head) > 1 && !/[\s(){}<>"']/.test(head);
};

export const strength = { isMixed, isRandom };
