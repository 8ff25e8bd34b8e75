/** The tables as Kysely sees them: the same columns on SQLite and PostgreSQL. Lists are JSON text, truths 0 or 1, times Unix seconds. */

export interface AnswersTable {
  id: string;
  door: string;
  outcome: string;
  /** The first of `answered_by`, for counts by entry. */
  winner: string | null;
  answered_by: string;
  service: string | null;
  codes: string;
  fact_names: string;
  latency_ms: number;
  person: string | null;
  place: string | null;
  at: number;
}

export interface FeedbackTable {
  answer: string;
  person: string;
  door: string;
  helpful: number;
  why: string | null;
  place: string | null;
  at: number;
  /** Unix milliseconds at which it was accepted: the later one of two wins, whatever way they took. */
  accepted: number;
}

export interface FollowUpsTable {
  id: string;
  person: string;
  place: string | null;
  sealed: Uint8Array;
  expires: number;
}

export interface UnansweredTable {
  fingerprint: string;
  service: string | null;
  codes: string;
  fact_names: string;
  nearest: string;
  count: number;
  first_at: number;
  last_at: number;
}

export interface DeliveriesTable {
  door: string;
  delivery: string;
  at: number;
}

export interface SettingsTable {
  place: string;
  channels: string;
  locale: string;
  ephemeral: number;
}

/** Marks of what was erased (`erasureMark`) and when, so that feedback that waits on another machine does not come back. */
export interface ErasuresTable {
  whose: string;
  at: number;
}

export interface Tables {
  answers: AnswersTable;
  feedback: FeedbackTable;
  follow_ups: FollowUpsTable;
  unanswered: UnansweredTable;
  deliveries: DeliveriesTable;
  settings: SettingsTable;
  erasures: ErasuresTable;
}
