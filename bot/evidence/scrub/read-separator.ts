/** What may stand between a key and its value: `=`, `: "`, `%3D`, a flag's blank, a call, a `"value"` field, a tag's end, "is". */

export interface Separator {
  /** Where the value, or its opening quote, starts. */
  readonly at: number;
  readonly how: 'tight' | 'loose' | 'encoded' | 'flag' | 'quoted-only' | 'element' | 'prose';
}

const CLOSE = String.raw`(?:\\{0,7}["'\`”’]|&quot;|%22|%27|\*{1,2}|\])`;
const TYPE = String.raw`:[ \t]{0,4}[A-Za-z][\w.[\]| ?]{0,40}=(?=[ \t]{0,4}["'])`;
const VALUE_FIELD = String.raw`\\{0,7}["']?(?:value|default|Value)\\{0,7}["']?\s{0,8}[:=]\s{0,8}`;
const OTHER_FIELD = String.raw`(?:\\{0,7}["']?(?!value|default)[A-Za-z]\w{0,19}\\{0,7}["']?[ \t]{0,8}[:=][ \t]{0,8}(?:\\{0,7}["'][\w ./:-]{0,60}\\{0,7}["']|[\w.]{1,20})[ \t]{0,8},?\s{0,60})`;

const sticky = (source: string): RegExp => new RegExp(source, 'y');
const ASSIGN = sticky(
  `${CLOSE}{0,4}([ \\t]{0,60})(?:${TYPE}|:=|=>|={1,3}|:(?!:)|(%(?:25)?3[DdAa]))\\*{0,2}([ \\t]{0,60}(?:[\\\\\`]?\\r?\\n[ \\t]{0,80}(?=["'\\\\]))?)`,
);
const OBJECT = sticky(`\\{\\s{0,60}${OTHER_FIELD}{0,3}${VALUE_FIELD}`);
const BLOCK = sticky(`${CLOSE}?[ \\t]{0,4}\\{\\s{0,60}${OTHER_FIELD}{0,4}${VALUE_FIELD}`);
const FLAG = sticky(
  `(?:[ \\t]{1,8}(?:[\\\\\`^]\\r?\\n[ \\t]{0,40})?|${CLOSE},\\s{0,40}(?=["'])|${CLOSE}[ \\t]{1,8})`,
);
const CALL = sticky('\\(\\s{0,40}(?=[@$]?\\\\{0,3}["\'])');
const ARGUMENT = sticky(`${CLOSE}{1,2}[ \\t]{0,8},\\s{0,40}(?=[fFrRbB]?\\\\{0,3}["'])`);
const FIELD = sticky(`${CLOSE}?[ \\t]{0,8},?\\s{0,60}${OTHER_FIELD}{0,3}${VALUE_FIELD}`);
const ELEMENT = sticky('[ \\t]{0,4}>\\s{0,40}');
const PROSE = sticky(
  `${CLOSE}{0,2}(?:[ \\t]{1,3}(?=["'])|[ \\t]{0,20}(?:(?:is|was)[ \\t]{0,2}:?[ \\t]{1,3}|\\|[ \\t]{0,60}|->[ \\t]{0,4}|→[ \\t]{0,4}))`,
);

const SETTER =
  /(?:option|options|set|setdefault|put|add|append|config|conf|setproperty|withoption|setenv|environmentvariable|header|property|addparameter|addwithvalue)\(\s{0,8}[rf]?\\{0,3}["']$/i;
const NAME_FIELD = /(?:name|key)\\{0,7}["']?\s{0,4}[:=]\s{0,4}\\{0,7}["']?$/i;

const POSSIBLE = new Set(' \t\r\n"\'`”’*]=:%>({|,&\\→-');

/** Behind `=`, or `: ` (where a type may stand too), such a character leaves no doubt where the value starts. */
const UNTYPED = /[0-9"'$<&]/;
const PLAIN = /[A-Za-z0-9"'&$<]/;

/** Most keys stand in prose: no separator starts with a blank and a letter but "is" and "was". */
const WORD_FOLLOWS = /^ [A-Za-hj-vx-z][^ ]/;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const assignment = (text: string, at: number): Separator | undefined => {
  const assigned = match(ASSIGN, text, at);
  if (assigned === null) return undefined;
  const end = ASSIGN.lastIndex;
  if (assigned[2] !== undefined) return { at: end, how: 'encoded' };
  if (text[end] === '{' && match(OBJECT, text, end)) return { at: OBJECT.lastIndex, how: 'quoted-only' };
  return { at: end, how: assigned[1] === '' && assigned[3] === '' ? 'tight' : 'loose' };
};

/** The separator behind a key that stands from `keyAt` to `at`; a flag's key is preceded by a dash. */
export function readSeparator(
  text: string,
  keyAt: number,
  at: number,
  isFlag: boolean,
): Separator | undefined {
  const first = text.charAt(at);
  if (!POSSIBLE.has(first)) return undefined;
  if (first === '(') return match(CALL, text, at) ? { at: CALL.lastIndex, how: 'quoted-only' } : undefined;
  if (first === '>') {
    if (text[keyAt - 1] !== '<' || !match(ELEMENT, text, at)) return undefined;
    return { at: ELEMENT.lastIndex, how: 'element' };
  }
  if (first === ' ' && !isFlag && WORD_FOLLOWS.test(text.slice(at, at + 3))) return undefined;
  if (first === '=' && PLAIN.test(text.charAt(at + 1))) return { at: at + 1, how: 'tight' };
  if (first === ':' && text[at + 1] === ' ' && UNTYPED.test(text.charAt(at + 2)))
    return { at: at + 2, how: 'loose' };
  const assigned = assignment(text, at);
  if (assigned !== undefined) return assigned;
  if (isFlag && match(FLAG, text, at)) return { at: FLAG.lastIndex, how: 'flag' };
  const before = text.charAt(keyAt - 1);
  if (before === '"' || before === "'" || before === ' ' || before === ':' || before === '=') {
    const lead = text.slice(Math.max(0, keyAt - 32), keyAt);
    if (SETTER.test(lead) && match(ARGUMENT, text, at)) return { at: ARGUMENT.lastIndex, how: 'quoted-only' };
    if (NAME_FIELD.test(lead) && match(FIELD, text, at)) return { at: FIELD.lastIndex, how: 'loose' };
  }
  if (match(PROSE, text, at)) return { at: PROSE.lastIndex, how: 'prose' };
  return match(BLOCK, text, at) ? { at: BLOCK.lastIndex, how: 'quoted-only' } : undefined;
}
