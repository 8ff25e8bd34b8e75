/** The base64url alphabet: which characters belong, where a run of them ends, and what it says. */

const ALPHABET = new Uint8Array(128);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
  ALPHABET[char.charCodeAt(0)] = 1;
}

const has = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 && ALPHABET[code] === 1;
};

const runEnd = (text: string, at: number): number => {
  let end = at;
  while (has(text, end)) end++;
  return end;
};

/** The bytes as Latin-1 text; '' when it is no base64. A dangling last character is dropped. */
const decode = (text: string): string => {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  try {
    return atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
};

export const base64url = { has, runEnd, decode };
