/** Program text where a value could stand: calls, paths of names, type names, single words. Only for values without quotes. */

const CALL =
  /^(?:[A-Za-z_]+|[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+)!?[([](?:["'`)\]A-Za-z_$@{\\]|$)/;
const PATH = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+$/;
const ROOT =
  /^(?:self|this|config|cfg|conf|settings?|options?|opts|env|environment|process|os|args|params?|vars?|local|data|module|secrets?|inputs?|kv|app|ctx|context|creds?|credentials?|request|req|response|res|props|state|builder|spark|configuration|app_?settings|client|vault|each|output|resource|steps|parameters|variables)(?:\.|->|::|\?\.)/i;
const NAMED = /(?:secret|password|passwd|pwd|token|key|credential|value|string|str)s?$/i;
const TYPE = /^(?:[A-Z][a-z]+)+(?:[?!]|\[\])?$/;
const WORD = /^[A-Za-z_.\-!?'’]+$/;

/** A call, an index, or a path of names. */
const isReference = (value: string): boolean => {
  const head = value.slice(0, 256);
  if (CALL.test(head) || /^[([{\\]/.test(head)) return true;
  return PATH.test(head) && (ROOT.test(head) || NAMED.test(head));
};

/** One bare word: a variable's name, a type's, or a word of prose. */
const isBareWord = (value: string): boolean => WORD.test(value.slice(0, 256));

/** A type's name, as behind the colon of a declaration. */
const isTypeName = (value: string): boolean =>
  TYPE.test(value.slice(0, 256)) && NAMED.test(value.slice(0, 256));

export const expression = { isReference, isBareWord, isTypeName };
