/** The ids of buttons, menus and forms: a verb and strict parts. What does not meet the pattern is nobody's. */

const SHAPE = /^([a-z]{2,12})((?::[A-Za-z0-9_.-]{0,80}){0,4})$/;
const PART = /^[A-Za-z0-9_.-]{0,80}$/;
/** Discord's limit. */
const MOST = 100;

/** `verb:part:part`; undefined where a part has other characters or the whole is over 100. */
export function customId(verb: string, ...parts: readonly string[]): string | undefined {
  const id = [verb, ...parts].join(':');
  return parts.every((part) => PART.test(part)) && id.length <= MOST && SHAPE.test(id) ? id : undefined;
}

/** The verb and parts of `id`; undefined for anything that `customId` does not make. */
export function readCustomId(
  id: string,
): { readonly verb: string; readonly parts: readonly string[] } | undefined {
  if (id.length > MOST) return undefined;
  const [, verb, rest] = SHAPE.exec(id) ?? [];
  return verb === undefined ? undefined : { verb, parts: rest ? rest.slice(1).split(':') : [] };
}
