/** The words every later room speaks: what was read, where it stood, and how the person meant it. */
import type { SecretKind } from './scrub/rule.ts';

/**
 * How the person meant a fact: part of the call that fails, of one that works, a role or setting they say is in place,
 * something they deny, believe, ask about, or quote from someone else.
 */
export type Stance = 'failing' | 'working' | 'in-place' | 'denied' | 'believed' | 'asked' | 'quoted';

/** Where a fact comes from, strongest evidence first. */
export type Origin = 'given' | 'token' | 'payload' | 'code' | 'prose' | 'derived';

/** One thing read from a message. `name` and `value` are of the vocabulary; `at`/`end` are offsets into the message. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly stance: Stance;
  readonly from: Origin;
  /** File name of the reader or derivation that made it. */
  readonly reader: string;
  readonly at?: number;
  readonly end?: number;
}

/** A secret that was found: its kind and place, never its value. */
export interface FoundSecret {
  readonly kind: SecretKind;
  readonly at: number;
  readonly end: number;
}

/** A token as cut by scrubbing: `header.payload`, its signature gone. */
export interface CutToken {
  readonly at: number;
  readonly end: number;
  /** base64url header and payload, joined by a dot. Never leaves the evidence room. */
  readonly unsigned: string;
  /** Whether a signature stood behind it, so that it may still be live. */
  readonly signed: boolean;
}

/** The message after scrubbing: same length as the input, so positions stay; secrets are blanked with `█`. */
export interface Scrubbed {
  readonly text: string;
  readonly secrets: readonly FoundSecret[];
  readonly tokens: readonly CutToken[];
}

/** What a stretch of the message is: running prose, a service's own output, program code, or someone else's words. */
export type SegmentKind = 'prose' | 'payload' | 'code' | 'quote';

/** A stretch of the message, `at` inclusive, `end` exclusive. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly at: number;
  readonly end: number;
}

/** What readers are handed: scrubbed and normalised text of the input's length, its segments, the cut tokens, and the hosts of services. */
export interface Page {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly tokens: readonly CutToken[];
  readonly hosts: readonly string[];
}

/** A reader of one format: pure, linear in the text, never throws. */
export type Reader = (page: Page) => readonly Fact[];
