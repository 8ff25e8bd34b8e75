/** Keeps an overlong message readable: its first and last parts, cut at line breaks. */

export const MAX_TEXT = 256 * 1024;
const PART = 96 * 1024;

/** `text` itself up to 256 KB; else its first and last 96 KB, joined by an empty line, and `shortened` true. */
export function shorten(text: string): { readonly text: string; readonly shortened: boolean } {
  if (text.length <= MAX_TEXT) return { text, shortened: false };
  const headEnd = text.lastIndexOf('\n', PART);
  const tailStart = text.indexOf('\n', text.length - PART);
  const head = text.slice(0, headEnd > PART / 2 ? headEnd : PART);
  const tail = text.slice(
    tailStart > 0 && tailStart < text.length - PART / 2 ? tailStart : text.length - PART,
  );
  return { text: `${head}\n\n${tail}`, shortened: true };
}
