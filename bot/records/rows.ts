/** Between what the doors speak of and the rows of the tables. */
import type { Insertable, Selectable } from 'kysely';
import type {
  AnswerRecord,
  DoorName,
  Exported,
  Feedback,
  FollowUp,
  Settings,
  Unanswered,
} from './records.ts';
import type {
  AnswersTable,
  FeedbackTable,
  FollowUpsTable,
  SettingsTable,
  UnansweredTable,
} from './tables.ts';

const list = (text: string): string[] => JSON.parse(text) as string[];
/** `{ name: value }`, or nothing where there is no value. */
const maybe = <K extends string>(name: K, value: string | null): { [key in K]?: string } =>
  value === null ? {} : ({ [name]: value } as { [key in K]: string });

export const answerRow = (one: AnswerRecord): Insertable<AnswersTable> => ({
  id: one.id,
  door: one.door,
  outcome: one.outcome,
  winner: one.answeredBy[0] ?? null,
  answered_by: JSON.stringify(one.answeredBy),
  service: one.service ?? null,
  codes: JSON.stringify(one.codes),
  fact_names: JSON.stringify(one.factNames),
  latency_ms: one.latencyMs,
  person: one.user ?? null,
  place: one.place ?? null,
  at: one.at,
});

export const answerOf = (row: Selectable<AnswersTable>): AnswerRecord => ({
  id: row.id,
  door: row.door as DoorName,
  outcome: row.outcome as AnswerRecord['outcome'],
  answeredBy: list(row.answered_by),
  codes: list(row.codes),
  factNames: list(row.fact_names),
  latencyMs: row.latency_ms,
  at: row.at,
  ...maybe('service', row.service),
  ...maybe('user', row.person),
  ...maybe('place', row.place),
});

export const feedbackRow = (one: Feedback, accepted: number): Insertable<FeedbackTable> => ({
  answer: one.answer,
  person: one.user,
  door: one.door,
  helpful: one.helpful ? 1 : 0,
  why: one.why ?? null,
  place: one.place ?? null,
  at: one.at,
  accepted,
});

export const feedbackOf = (row: Selectable<FeedbackTable>): Feedback => ({
  answer: row.answer,
  user: row.person,
  door: row.door as DoorName,
  helpful: row.helpful === 1,
  at: row.at,
  ...maybe('why', row.why),
  ...maybe('place', row.place),
});

export const followUpOf = (row: Selectable<FollowUpsTable>): FollowUp => ({
  id: row.id,
  user: row.person,
  sealed: row.sealed,
  expires: row.expires,
  ...maybe('place', row.place),
});

export const unansweredOf = (row: Selectable<UnansweredTable>): Unanswered => ({
  fingerprint: row.fingerprint,
  codes: list(row.codes),
  factNames: list(row.fact_names),
  nearest: list(row.nearest),
  count: row.count,
  first: row.first_at,
  last: row.last_at,
  ...maybe('service', row.service),
});

export const settingsOf = (row: Selectable<SettingsTable>): Settings => ({
  channels: list(row.channels),
  locale: row.locale,
  ephemeral: row.ephemeral === 1,
});

/** What an export shows of an open follow-up: that it is there, whose and until when. */
export const openOf = (row: Selectable<FollowUpsTable>): Exported => {
  const { sealed: _sealed, ...open } = followUpOf(row);
  return { kind: 'follow-up', ...open };
};
