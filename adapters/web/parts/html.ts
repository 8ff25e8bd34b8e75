/** HTML as a tagged template: every value is escaped unless it is Html itself, so a page cannot be broken by what it shows. */

/** Text that is HTML already. Only `html` and `raw` make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template; `false`, `null` and `undefined` print nothing, lists are joined. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `text` with what HTML reads as markup encoded; safe in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => ENTITIES[one] as string);

const written = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  return typeof part === 'number' ? String(part) : part.map(written).join('');
};

/** The Html of a template; attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] as string;
  for (let i = 0; i < parts.length; i++) text += written(parts[i]) + (strings[i + 1] as string);
  return new Html(text);
}

/** Html that this project wrote itself, such as a drawing; never for text from outside. */
export const raw = (text: string): Html => new Html(text);
