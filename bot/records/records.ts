/** What the assistant remembers, and never the paste: ids, codes, fact names, verdicts, sealed follow-ups, settings. */

export type DoorName = 'discord' | 'teams' | 'web' | 'cli';

/** An answer that was given. No field can hold pasted text. */
export interface AnswerRecord {
  /** Random, unguessable; buttons and feedback name it. */
  readonly id: string;
  readonly door: DoorName;
  readonly outcome: 'answer' | 'ask' | 'abstain';
  readonly answeredBy: readonly string[];
  /** Of the deciding refusal, as `signs/` names it. */
  readonly service?: string;
  /** Codes that `signs/` knows. */
  readonly codes: readonly string[];
  readonly factNames: readonly string[];
  readonly latencyMs: number;
  /** Keyed hash of the platform's user id. */
  readonly user?: string;
  /** Guild or tenant and its door, such as `discord:1234`. */
  readonly place?: string;
  /** Unix seconds. */
  readonly at: number;
}

/** Whether an answer helped. One a user and answer: a later one replaces it. */
export interface Feedback {
  readonly answer: string;
  readonly door: DoorName;
  readonly helpful: boolean;
  /** From a fixed list of the door; free text is never kept. */
  readonly why?: string;
  readonly user: string;
  readonly place?: string;
  readonly at: number;
}

/** An open question: facts only, sealed; gone at `expires`. */
export interface FollowUp {
  readonly id: string;
  /** Keyed hash of the one who may answer. */
  readonly user: string;
  readonly place?: string;
  readonly sealed: Uint8Array;
  /** Unix seconds. */
  readonly expires: number;
}

/** A question nobody could answer, as its fingerprint: entry ids near it, fact names, codes, service; counted. */
export interface Unanswered {
  readonly fingerprint: string;
  readonly service?: string;
  readonly codes: readonly string[];
  readonly factNames: readonly string[];
  readonly nearest: readonly string[];
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Settings of a guild or tenant. */
export interface Settings {
  /** Channel ids in which the assistant answers; empty means all. */
  readonly channels: readonly string[];
  /** BCP 47 tag by which dates are written. */
  readonly locale: string;
  readonly ephemeral: boolean;
}

/** What belongs to a person, by the keyed hash, or to a guild or tenant, such as `discord:1234`. */
export type Whose = { readonly user: string } | { readonly place: string };

/** One line of an export. */
export type Exported =
  | ({ readonly kind: 'answer' } & AnswerRecord)
  | ({ readonly kind: 'feedback' } & Feedback)
  | ({ readonly kind: 'follow-up' } & Omit<FollowUp, 'sealed'>)
  | ({ readonly kind: 'unanswered' } & Unanswered)
  | ({ readonly kind: 'settings'; readonly place: string } & Settings);

export interface RecordsStats {
  readonly answers: {
    readonly total: number;
    readonly byDoor: Readonly<Record<string, number>>;
    readonly byOutcome: Readonly<Record<string, number>>;
    /** Milliseconds; absent without answers. */
    readonly p50?: number;
    readonly p99?: number;
  };
  readonly feedback: {
    readonly helpful: number;
    readonly unhelpful: number;
    readonly why: Readonly<Record<string, number>>;
    /** By the entry that came first; `unknown` where the answer itself is no longer kept. The most unhelpful first. */
    readonly byEntry: readonly {
      readonly entry: string;
      readonly helpful: number;
      readonly unhelpful: number;
    }[];
    /** Accepted, and not yet in the store. */
    readonly waiting: number;
  };
  /** The most frequent first. */
  readonly unanswered: readonly Unanswered[];
  readonly openFollowUps: number;
  readonly places: number;
}

/**
 * The store. Writes are durable when their promise resolves; all may reject with StoreUnavailable, and no door depends on
 * them to answer. What has the form of text, not of an id, a name or a code, rejects with TypeError and is not kept. `now` and all times are Unix seconds.
 */
export interface Records {
  /** True for the first process and call that claims `delivery` (a platform's id of one event), false for every later one. */
  claimDelivery(delivery: string, door: DoorName, now: number): Promise<boolean>;
  addAnswer(answer: AnswerRecord): Promise<void>;
  /** Accepted feedback survives: where the store is away it waits in the outbox on this machine. */
  addFeedback(feedback: Feedback): Promise<void>;
  countUnanswered(one: Omit<Unanswered, 'count' | 'first' | 'last'>, now: number): Promise<void>;
  openFollowUp(followUp: FollowUp): Promise<void>;
  /** The open follow-up of that id, undefined where there is none or its time is over. It stays open until it expires. */
  followUp(id: string, now: number): Promise<FollowUp | undefined>;
  settings(place: string): Promise<Settings | undefined>;
  saveSettings(place: string, settings: Settings): Promise<void>;
  /** Deletes all that belongs to a user's hash, or to a guild or tenant; returns how many rows went. */
  erase(whose: Whose, now: number): Promise<number>;
  /** Deletes what is over (`retention`): expired follow-ups, deliveries older than a day; returns how many rows went. */
  purge(now: number): Promise<number>;
  /** All that is kept, or what belongs to `whose`, one row after the other; deliveries and sealed bytes are left out. */
  export(whose?: Whose): AsyncIterable<Exported>;
  /** A summary; `top` bounds its lists. */
  stats(now: number, top: number): Promise<RecordsStats>;
  /** Whether the store answers now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
