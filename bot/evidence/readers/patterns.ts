/** Shapes that several readers share: strict and masked identifiers, the tenant of an issuer. */

const strictGuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const guidShape = /(?:[0-9a-z*#•█?]{8}(?:-[0-9a-z*#•█?]{4}){3}-[0-9a-z*#•█?]{12})/iy;
const bracketed = /(?:<[^<>\n]{1,58}>|\[[^[\]\n]{1,58}\]|\{[^{}\n]{1,58}\}|\([^()\n]{1,58}\))/y;
const run = /[0-9a-z_*#•█….-]{2,60}(?![\w~+/=])/iy;
// a secret pasted into an identifier's place must not pass for a mask: only digits of a GUID may stand beside the mask
const masked = /^(?=.*(?:[*#•█…?]|xx|\.{3}))[0-9a-fx*#•█….?-]+$|^(?:redacted|masked|hidden|removed)$/i;
const strictAt = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])/iy;
const issuer = /(?:sts\.windows\.net|login\.microsoftonline\.com|login\.windows\.net)\/([^\s/;'",]{1,60})/i;

/** An identifier as it stands in the text: `value` lower-cased, `end` exclusive. */
export interface Identifier {
  readonly value: string;
  readonly end: number;
}

/** Whether a value is a real GUID, fit to be filled into a command: whole, not masked, not all zeros. */
export const isStrictGuid = (value: string): boolean => strictGuid.test(value) && /[1-9a-f]/.test(value);

const stick = (shape: RegExp, text: string, at: number): string | undefined => {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
};

/** The GUID, whole or masked, that stands at this place; `loose` also takes any word, where only an identifier can stand. */
export const identifierAt = (text: string, at: number, loose = false): Identifier | undefined => {
  const shaped = stick(guidShape, text, at);
  if (shaped) return { value: shaped.toLowerCase(), end: at + shaped.length };
  const framed = stick(bracketed, text, at);
  if (framed) {
    const inner = framed.slice(1, -1).toLowerCase();
    return { value: strictGuid.test(inner) ? inner : framed.toLowerCase(), end: at + framed.length };
  }
  const word = stick(run, text, at)?.replace(/(?<!\.\.)\.$/, '');
  if (!word || !(loose || masked.test(word))) return undefined;
  return { value: word.toLowerCase(), end: at + word.length };
};

/** The whole GUID that stands at this place. */
export const guidAt = (text: string, at: number): Identifier | undefined => {
  const found = stick(strictAt, text, at);
  return found ? { value: found.toLowerCase(), end: at + found.length } : undefined;
};

/** The tenant in an issuer or authority address, whole or masked. */
export const tenantOf = (address: string): string | undefined => issuer.exec(address)?.[1]?.toLowerCase();

/** Whether any of the marks stands in a short stretch of text. */
export const hasAny = (low: string, marks: readonly string[]): boolean =>
  marks.some((mark) => low.includes(mark));
