/** Our inline Markdown as Discord's: code and emphasis stay, every other sign is plain text, and nobody is mentioned. */

/** What Discord reads as markup somewhere in a line. Without `[` and `<` there is no link, mention or time. */
const SIGNS = /[\\*_~|`<>[\]@]/g;
const LINE_START = /^(\s*)([-+#]|\d{1,9}(?=[.)]))/gm;
/** An address becomes a link by itself; this one stays words. */
const ADDRESS = /\b(https?|discord):(?=\/\/)/gi;
/** Zero width, and characters that turn the direction of reading: nothing of them in a name or a value. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Plain words for Discord: every sign of its markup escaped. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(HIDDEN, '')
    .replace(SIGNS, (sign) => `\\${sign}`)
    .replace(ADDRESS, '$1\\:')
    .replace(LINE_START, '$1\\$2');

/** Inline Markdown of an Answer (`code`, *emphasis*, plain words) for Discord. */
export function inline(text: string): string {
  return text
    .split(/(`[^`\n]{1,600}`|(?<![\w*])\*[^*\n]{1,400}\*(?![\w*]))/)
    .map((part, index) => {
      if (index % 2 === 0) return plainText(part);
      if (part.startsWith('`')) return inlineCode(part.slice(1, -1));
      return `*${plainText(part.slice(1, -1))}*`;
    })
    .join('');
}

/** `text` as inline code that it cannot leave. */
export const inlineCode = (text: string): string =>
  `\`${text.toWellFormed().replace(HIDDEN, '').replaceAll('`', 'ˋ')}\``;

/** `text` as a code block that it cannot leave. */
export const codeBlock = (text: string): string =>
  `\`\`\`sh\n${text.toWellFormed().replace(HIDDEN, '').replaceAll('```', 'ˋˋˋ')}\n\`\`\``;

/** A masked link; plain words where `url` is no clean web address. */
export function link(label: string, url: string): string {
  if (!/^https?:\/\/[^\s<>"\\]{3,1900}$/.test(url)) return plainText(label);
  return `[${plainText(label)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
