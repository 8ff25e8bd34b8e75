/** Tells prose from service output, program code and quoted words, line by line. */
import type { Segment, SegmentKind } from '../fact.ts';

const CODE =
  /^\s*(?:import |from \S+ import |def |with \w+\(|for \w+ in |return |print\(|%\w+|[$>]?\s*(?:az|fab|terraform|curl|pip|dbt) [a-z-]|(?:var|let|const|val) \w+\s*=|\w[\w.]{0,80}\s*=\s*\w[\w.]{0,80}\(|[A-Za-z_][\w.]{2,80}\([^)]{0,400}\)?\s*;?\s*$)/;
const PAYLOAD =
  /^\s*(?:[{}[\]"<]|at [\w$.]+\(|File "|Caused by:|Traceback |\d{4}-\d\d-\d\d[T ]\d\d:\d\d|(?:ERROR|WARN|INFO|DEBUG)\b|HTTP\/\d|[A-Z][\w-]{1,40}:\s+\S+$|Code: |Message: |Caller: |Action: |Resource: |Assignment: |Vault: |DenyAssignmentId: |DecisionReason: |Inner ?error|Py4JJavaError|(?:[\w$.]{1,200}\.)?[A-Z]\w{1,80}(?:Error|Exception)\b|\(?[A-Z]\w{4,60}\)? (?:The|Caller|AADSTS)|[-|+=_]{6,})/;
const STRUCTURE = /["'][\w.@-]{1,60}["']\s*:|<\/?[A-Z]\w{1,40}>/;

/** Segments of `text` in order, covering it without gaps; neighbours of one kind are joined, except prose lines. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let fence = false;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, Math.min(end, at + 500));
    let kind: SegmentKind;
    if (/^\s*(?:```|~~~)/.test(line)) {
      fence = !fence;
      kind = 'payload';
    } else if (/^\s*>(?!>)/.test(line)) kind = 'quote';
    else if (CODE.test(line)) kind = 'code';
    else if (fence || PAYLOAD.test(line) || STRUCTURE.test(line)) kind = 'payload';
    else kind = 'prose';
    const last = found.at(-1);
    if (last && last.kind === kind && kind !== 'prose') found[found.length - 1] = { kind, at: last.at, end };
    else found.push({ kind, at, end });
    at = end;
  }
  return found;
}
