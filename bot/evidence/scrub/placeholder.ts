/** Values that stand for a secret without being one: masks, blanks to fill in, variables, references, words about it. */

const HEAD = 128;

/** Words people write where the secret would stand, or about it. */
const WORDS = new Set(
  (
    'a aad access account actual add an and api app application are argument auth authentication authorization azure basic bearer blank bool boolean cancellation cannot ' +
    'censored certificate change changed changeme changeit check client complete confidential config configured connection copy ' +
    'correct created credential credentials default different does dummy empty encrypted entra env environment error ' +
    'example expire expired expires expiry fabric fails failed fake false fill flag for from generated given goes got has hash ' +
    'hashed have header here hidden i id in incorrect input insert invalid is isn it its jwt key keys kv keyvault like login masked me ' +
    'mine mismatch missing must my myself mysecret mypassword name needed new nil no none not null number object of ok old omitted on ' +
    'one only option optional options or param parameter parameters pass password passwords passwd paste placeholder please principal prompt ' +
    'provided put pwd read real redacted refresh removed replace required rotated same sample sas save secret secretname secrets ' +
    'secretstr secure securestring see sensitive sent service set shared sp spn storage stored str string test text than that the ' +
    'this to todo token tokens true type undefined unknown unset update url use used user username valid value var variable vault ' +
    'was where which will with wrong xxx yes you your yourpassword yoursecret yourtoken'
  ).split(' '),
);
const SECRET_WORD = /secret|passw(?:or)?d|pwd|token|key|credential|^pass$/i;

const MASK_SIGN = /[*•●·…█◼⬛–—]|[xX]{4}|\.{3}|#{3}|_{3}|-{3}|\?{2}/;
const MASK = /^[*xX•●·.…#_?–—\-█◼⬛]+$/;
const MASK_PART = /\*{3,}|x{4,}|X{4,}|•{2,}|●{2,}|…|\.{3,}/;
const MASK_CHARS = /\*+|x{4,}|X{4,}|[•●…]+|\.{3,}/g;
const TURN = /[0-9][A-Za-z]|[A-Za-z][0-9]/;
const ALNUM = /[A-Za-z0-9]/;
const MASKED_GUID = /^[0-9a-fx]{1,8}(?:-[0-9a-fx]{4}){3}-[0-9a-fx]{12}$/i;
const FILL_IN = /^(?:<[^<>]*>?|\[[^\]]*\]?|\{[\s\S]*\}|__\w+__|\(.*\)?)$/;
const ANGLE = /^<[A-Za-z][\w .:/-]*>$/;
const OPENS_VARIABLE =
  /^(?:\{[A-Za-z_]\w{2,}(?:\[["'\w]|\.[A-Za-z_]{2}|\()|\$\{\{?\s*(?:[A-Za-z_][\w.:-]*\s*(?:[}([|:?-][\s\S]*)?)?$|\$\(\s*(?:[A-Za-z_$][\w.:-]*(?:[\s).([][\s\S]*)?)?$|\{\{\s*(?:[A-Za-z_.$-][\w.$-]*\s*(?:[}|(\s][\s\S]*)?)?$|<%[=\s]|#\{[\w.]+\}#?$|\[(?:parameters|variables|concat|reference|list[A-Z]\w*|resourceId|format)\(|@Microsoft\.|@\{?(?:pipeline|activity|dataset|linkedService|variables|parameters|item|trigger|concat|json|string|if|coalesce|base64\w*|replace|format\w*|to\w+)\()/;
const VARIABLE =
  /^(?:\$[A-Za-z_][A-Za-z_.:]*|@[A-Za-z_]+|:[A-Za-z_]+|%[A-Za-z_]\w*%|%\(\w+\)[sdr]|%[sdr@]|\?)$/;
const NUMBERED_VARIABLE =
  /^\$(?:[A-Z_][A-Z0-9_]*|\w*(?:[Ss]ecret|SECRET|[Pp]ass|PASS|[Pp]wd|[Tt]oken|[Kk]ey|[Cc]red)\w*)$/;
const ADDRESS =
  /^(?:[A-Za-z][\w+.-]{1,20}:\/\/|[A-Za-z]:\\[\w.\\ -]*$|(?:~|\.{1,2})\/[\w./-]*$|\/(?:run|home|etc|var|mnt|usr|tmp|opt|Users|lakehouse|app|secrets|workspace)\/[\w./ -]*$|[\w.-]+(?:\/[\w.-]+)+\.[a-z]{2,4}$)/;
const DATE = /^(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{4}-\d{2}-\d{2}T[\d:.]+Z?)$/;
/** "Failed to get access token: AADSTS7000215: …" tells of a token, and holds none. */
const CODE = /^AADSTS\d{4,8}:?$/;
const CONCATENATION = /^\s*[+.&]\s|\s[+.&]\s*$|^[+&][A-Za-z_$.()[\]]{1,40}[+&]$|^\)\s*[,;.+)]\s/;

const isMasked = (value: string): boolean => {
  if (value.includes('█') || MASK.test(value)) return true;
  if (MASKED_GUID.test(value)) return /x{4}/i.test(value);
  return MASK_PART.test(value) && value.replace(MASK_CHARS, '').length <= 8;
};

const isVariable = (value: string): boolean =>
  OPENS_VARIABLE.test(value) || VARIABLE.test(value) || NUMBERED_VARIABLE.test(value);

/** Names of secrets: `AIRFLOW_SP_SECRET`, `kv-sp-secret`. */
const NAME = /^(?:[A-Z]+(?:_[A-Z0-9]+)+|[a-z]+(?:[-_.][a-z]+)+)$/;

/** `your-client-secret`, `MY_PASSWORD`, `(expired)`, a sentence, a secret's name. */
const isWords = (value: string): boolean => {
  if (!/^[\w\s.,:;!?'’<>()[\]{}/-]+$/.test(value)) return false;
  const words = value
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const known = words.filter((word) => WORDS.has(word)).length;
  if (known === words.length) return !/\d{4}/.test(value);
  if (words.length > 2 && value.includes(' ')) return known > 1 || /[.:?!)]$/.test(value);
  if (!words.some((word) => SECRET_WORD.test(word))) return false;
  return /^(?:your|my)[A-Z_-]/i.test(value) || NAME.test(value);
};

/** Only the start of a long value is looked at: no placeholder is that long. */
export function isPlaceholder(value: string): boolean {
  const head = value.slice(0, HEAD).trim();
  if (head === '' || (MASK_SIGN.test(head) && isMasked(head))) return true;
  const first = head.charAt(0);
  const startsPlain = ALNUM.test(first);
  if ((!startsPlain || /[:/]/.test(head)) && (ADDRESS.test(head) || isVariable(head))) return true;
  if (first >= '0' && first <= '9' && DATE.test(head)) return true;
  if ((!startsPlain || !ALNUM.test(head.slice(-1))) && CONCATENATION.test(value.slice(0, HEAD))) return true;
  if (first === '<' && ANGLE.test(head)) return true;
  if (TURN.test(head)) return CODE.test(head);
  return (!startsPlain && FILL_IN.test(head)) || isWords(head);
}
