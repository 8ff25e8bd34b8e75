/** Our inline Markdown as Adaptive Cards and Teams messages read it: what was quoted from a paste stays text. */

/** Characters by which a pasted value could turn into a link, a mention, emphasis or markup. */
const MARKS = /[\\`*_[\]()#<>~|]/g;

/** Cards know no code spans: the ticks go, the words stay. Our own `*emphasis*` is kept as `_emphasis_`. */
export function cardText(text: string): string {
  return spans(text)
    .map(({ kind, body }) => (kind === 'emphasis' ? `_${escaped(body)}_` : escaped(body)))
    .join('');
}

/** The same for a message with `textFormat` markdown, which knows code spans. */
export function messageText(text: string): string {
  return spans(text)
    .map(({ kind, body }) =>
      kind === 'code'
        ? `\`${body.replace(/[<>]/g, ' ')}\``
        : kind === 'emphasis'
          ? `_${escaped(body)}_`
          : escaped(body),
    )
    .join('');
}

// Teams takes HTML in Markdown for what it is; the single guillemets read the same and open no tag.
const GUILLEMETS: Readonly<Record<string, string>> = { '<': '‹', '>': '›' };
const escaped = (text: string): string => text.replace(MARKS, (mark) => GUILLEMETS[mark] ?? `\\${mark}`);

/** A link on `label`, which is Markdown already; a bracket in `url` would end it. */
export const link = (label: string, url: string): string =>
  `[${label}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;

interface Span {
  readonly kind: 'plain' | 'code' | 'emphasis';
  readonly body: string;
}

const SPAN = /`([^`\n]{1,400})`|(?<![\w*])\*([^*\n]{1,200})\*(?![\w*])/g;

function spans(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(SPAN)) {
    if (match.index > from) found.push({ kind: 'plain', body: text.slice(from, match.index) });
    const [all, code, emphasis] = match;
    found.push(
      code === undefined ? { kind: 'emphasis', body: emphasis as string } : { kind: 'code', body: code },
    );
    from = match.index + all.length;
  }
  if (from < text.length) found.push({ kind: 'plain', body: text.slice(from) });
  return found;
}
