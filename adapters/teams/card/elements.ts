/** The few Adaptive Card elements this door uses, version 1.5, as plain data. */

export type Element = Readonly<Record<string, unknown>>;

export const CARD = 'application/vnd.microsoft.card.adaptive';

/** A paragraph. */
export const text = (value: string, more: Element = {}): Element => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...more,
});

export const heading = (value: string): Element =>
  text(value, { weight: 'Bolder', spacing: 'Medium', style: 'heading' });

/** A command that copies as one piece; where the client knows no code block it is set in one width. */
export const command = (value: string): Element => ({
  type: 'CodeBlock',
  codeSnippet: value,
  language: 'Bash',
  // Where it is drawn as text, a place to fill in must not be taken for a tag.
  fallback: text(
    value
      .replaceAll('\\', '\\\\')
      .replace(/[*_[\]]/g, '\\$&')
      .replace(/[<>]/g, (mark) => (mark === '<' ? '‹' : '›')),
    { fontType: 'Monospace' },
  ),
});

/** What is shown and hidden by a toggle. */
export const folded = (id: string, items: readonly Element[]): Element => ({
  type: 'Container',
  id,
  isVisible: false,
  items,
});

export const toggle = (title: string, id: string): Element => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [id],
});

/** An Adaptive Card of these elements and actions. */
export const card = (body: readonly Element[], actions: readonly Element[] = []): Element => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  msteams: { width: 'Full' },
  body,
  ...(actions.length > 0 ? { actions } : {}),
});

/** Bytes of a card as Teams counts them. */
export const sizeOf = (one: Element): number => Buffer.byteLength(JSON.stringify(one));
