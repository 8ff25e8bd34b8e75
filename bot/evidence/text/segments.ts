/** Tells prose from service output, program code and quoted words, line by line. */
import type { Segment, SegmentKind } from '../fact.ts';

const CODE =
  /^\s*(?:import |from \S+ import |def |with \w+\(|for \w+ in |return |print\(|%\w+|[$>]\s*(?:az|fab|terraform|curl|pip|dbt) [a-z-]|(?:az|fab|terraform|curl|pip|dbt) [^.?!]{0,200}\s--?[a-z]|(?:az|fab|terraform|curl|pip|dbt)(?: [a-z-]{1,30}){1,4}\s*$|(?:var|let|const|val) \w+\s*=|\w[\w.]{0,80}\s*=\s*\w[\w.]{0,80}\(|[A-Za-z_][\w.]{2,80}\([^)]{0,400}\)?\s*;?\s*$)/;
const PAYLOAD =
  /^\s*(?:[{}\]]|\[\s*[{"\d[\]]|\[\s*$|<[?!/]|<(?:html|head|body|title|center|error)\b|AADSTS\d{4,7}:|at [\w$.]+\(|File "|Caused by:|Traceback |\d{4}-\d\d-\d\d[T ]\d\d:\d\d|(?:ERROR|WARN|INFO|DEBUG)\b|HTTP\/\d|[A-Z][\w-]{1,40}:\s+\S+$|Code: |Message: |Caller: |Action: |Resource: |Assignment: |Vault: |DenyAssignmentId: |DecisionReason: |[Ii]nner ?[Ee]rror|Py4JJavaError|(?:[\w$.]{1,200}\.)?[A-Z]\w{1,80}(?:Error|Exception)\b|\(?[A-Z]\w{4,60}\)? (?:The|Caller|AADSTS)|[-|+=_]{6,})/;
const STRUCTURE = /["'][\w.@-]{1,60}["']\s*:|<\/?[A-Z]\w{1,40}>/;

/** Of a longer line the start tells its kind; its end is not looked for. */
const LONGEST = 500;
/** Where a service's own words start behind a person's on one line. */
const OUTPUT = /AADSTS\d{4,7}:\s|(?:\{\s{0,8})?["'][\w.@-]{1,60}["']\s{0,8}:/;
/** Where a person goes on behind a body on the same line. */
const GOES_ON = /[}"][.;,)]{0,2}\s{1,4}(?=[A-Za-z][^{}"[\]<>]{15,490}$)/;

/** Segments of `text` in order, covering it without gaps; neighbours of one kind are joined, except prose lines. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let fence = false;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(end, at + LONGEST));
    let kind: SegmentKind;
    if (/^\s*(?:```|~~~)/.test(line)) {
      fence = !fence;
      kind = 'payload';
    } else kind = kindOf(line, fence);
    const cut =
      kind === 'prose' || (kind === 'payload' && !fence && !PAYLOAD.test(line))
        ? OUTPUT.exec(line)?.index
        : undefined;
    if (cut !== undefined && cut > 0) {
      const on = end - at <= LONGEST && STRUCTURE.test(line) ? GOES_ON.exec(line) : null;
      const body = on && on.index > cut ? at + on.index + on[0].length : end;
      found.push({ kind: 'prose', at, end: at + cut }, { kind: 'payload', at: at + cut, end: body });
      if (body < end) found.push({ kind: 'prose', at: body, end });
      at = end;
      continue;
    }
    const last = found.at(-1);
    if (last && last.kind === kind && kind !== 'prose') found[found.length - 1] = { kind, at: last.at, end };
    else found.push({ kind, at, end });
    at = end;
  }
  return found;
}

/** People quote their own error with `>`: what looks like a service's output there is output, the rest is someone's words. */
function kindOf(line: string, fence: boolean): SegmentKind {
  const mark = /^\s{0,8}>(?!>)\s?/.exec(line);
  const inner = mark ? line.slice(mark[0].length) : line;
  if (CODE.test(inner)) return 'code';
  if (fence || PAYLOAD.test(inner) || STRUCTURE.test(inner)) return 'payload';
  return mark ? 'quote' : 'prose';
}
