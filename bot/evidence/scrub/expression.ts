/** Program text where a value could stand: calls, paths of names, type names, single words. Only for values without quotes. */

/** `getSecret("…`, `os.environ["…`, `fetch_secret(name)`, `kv[name]`; a password may have brackets too, but not so. */
const CALL =
  /^(?:[A-Za-z_]{3,}(?:[([](?:\\{0,3}["'`]|$)|\(\)|\[\])|_*[a-z]+(?:_[a-z]+)+\(|(?:get|read|load|fetch|input|find|lookup|decode|decrypt|str|var|env|kv|config|settings|args|params|secrets|vars|opts|options|props|data|dict)\w*[([]|[A-Za-z_$][\w$]+(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]+)+!?[([](?:["'`)\]A-Za-z_$@{\\]|$))/i;
const TYPE_OR_LITERAL =
  /^(?:(?:Optional|Union|List|Dict|Annotated|Literal|Secret|Final|ClassVar)\[|[a-z]\w+\.[A-Z]\w+\{)/;
const OPENS = /^(?:[([{]\s*(?:\\{0,3}["'`]|[$@][A-Za-z_]|[A-Za-z_-]{4,}(?:[\s).\]},:(]|$)|$)|\\)/;
const PATH = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*)+$/;
const ROOT =
  /^(?:self|this|config|cfg|conf|settings?|options?|opts|env|environment|process|os|args|params?|vars?|local|data|module|secrets?|inputs?|kv|app|ctx|context|creds?|credentials?|request|req|response|res|props|state|builder|spark|configuration|app_?settings|client|vault|each|output|resource|steps|parameters|variables)(?:\.|->|::|\?\.)/i;
const NAMED = /(?:secret|password|passwd|pwd|token|key|credential|value|string|str)s?$/i;
const TYPE = /^(?:[A-Z][a-z]+)+(?:[?!]|\[\])?$/;
const WORD = /^[A-Za-z_.\-!?'’]+$/;

/** A call, an index, or a path of names. */
const isReference = (value: string): boolean => {
  const head = value.slice(0, 256);
  if (CALL.test(head) || OPENS.test(head) || TYPE_OR_LITERAL.test(head)) return true;
  return PATH.test(head) && (ROOT.test(head) || NAMED.test(head));
};

/** One bare word: a variable's name, a type's, or a word of prose. */
const isBareWord = (value: string): boolean => WORD.test(value.slice(0, 256));

/** A call of any name, where nothing says that a literal stands here. */
const isCall = (value: string): boolean => /^[A-Za-z_]{3,}\([A-Za-z_$]/.test(value);

/** A type's name, as behind the colon of a declaration. */
const isTypeName = (value: string): boolean =>
  TYPE.test(value.slice(0, 256)) && NAMED.test(value.slice(0, 256));

export const expression = { isReference, isBareWord, isCall, isTypeName };
