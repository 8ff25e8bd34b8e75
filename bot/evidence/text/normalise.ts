/** Undoes JSON escapes and HTML entities in place: what shrinks is padded with spaces, so every position stays. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': ' ',
  '&#10;': '\n',
  '&#13;': ' ',
};
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: ' ', t: ' ', '"': '"', "'": "'" };

/** U+2060, which words ignore. */
const JOINER = '\u2060';
const pad = (text: string, length: number): string => text.padStart(length, ' ');

/** `text` with `\n`, `\"`, `\u0027` and HTML entities plain, at the same length in UTF-16 units. */
export function normalise(text: string): string {
  let out = text;
  if (out.includes('\\')) {
    // A Windows path such as C:\new keeps its letters: an escaped letter counts only beside a quote, a brace or another escape.
    const json = /\\["']|\\\\n|\\n\s*(?:at |\\|"|\{|$)|\\r\\n|\\n/.test(out);
    if (json)
      out = out.replace(/\\{1,8}(["'nrt])/g, (all, letter: string) =>
        pad(LETTERS[letter] as string, all.length),
      );
    out = out.replace(/\\{1,8}u00(2[27]|3[cCeE]|26)/g, (all, code: string) =>
      pad(String.fromCharCode(Number.parseInt(code, 16)), all.length),
    );
  }
  if (out.includes('&')) {
    // Inside a word a blank would part it: "can&#39;t" is padded by word joiners.
    out = out.replace(
      /(?<=[A-Za-z])&(?:#39|#x27|apos);(?=[A-Za-z])/g,
      (all) => `'${JOINER.repeat(all.length - 1)}`,
    );
    out = out.replace(/&(?:quot|apos|lt|gt|amp|nbsp|#34|#39|#x27|#10|#13);/g, (all) =>
      pad(ENTITIES[all] ?? ' ', all.length),
    );
  }
  return out.includes('\r') ? out.replace(/\r\n?/g, (all) => (all.length === 2 ? ' \n' : '\n')) : out;
}
