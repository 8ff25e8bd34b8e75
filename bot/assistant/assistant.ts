/** What every chat door calls: answers, goes on where it asked, takes feedback, and remembers without the paste. */
import { randomBytes } from 'node:crypto';
import type { Answer } from '../answer/answer.ts';
import { compose } from '../answer/compose.ts';
import { renderMarkdown } from '../answer/render-markdown.ts';
import { withoutPaste } from '../answer/without-paste.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { SecretKind } from '../evidence/scrub/rule.ts';
import type { Lexicon } from '../lexicon.ts';
import type { AnswerRecord, DoorName, Records } from '../records/records.ts';
import { type Kept, keep, reopen } from '../resume.ts';
import type { Diagnosis } from '../triage/diagnosis.ts';
import { triage } from '../triage/triage.ts';
import { answerRecord, unanswered } from './record-of.ts';
import type { Seal } from './seal.ts';

/** One message to answer. `user` and `place` are the platform's own ids; only a keyed hash of the user is kept. */
export interface Ask {
  readonly text: string;
  readonly door: DoorName;
  readonly user: string;
  /** Guild or tenant id. */
  readonly place?: string;
  readonly given?: Readonly<Record<string, string>>;
  /** How long a question stays open, in seconds; with `keep`, how long `again` and `shared` know the answer. */
  readonly openFor: number;
  /** Keep the facts of every answer, not of questions alone, so that a button can show more of it or share it. */
  readonly keep?: boolean;
  /** The text is another person's: the one who asks gets nothing that was read from it, now or later. */
  readonly foreign?: boolean;
  /** The record waits for `sentAs`: the platform's feedback names its own message, not our answer. */
  readonly later?: boolean;
}

export interface Reply {
  /** Names the answer in buttons and feedback. */
  readonly id: string;
  readonly answer: Answer;
  /** The same answer for other eyes: nothing that was read from the paste. */
  readonly withoutPaste: () => Answer;
  /** Names the open question for `choose`; absent where nothing is asked or it could not be kept. */
  readonly followUp?: string;
  /** Kinds of secret that the text held, each once; never a value. */
  readonly secrets: readonly SecretKind[];
}

/** What `openFollowUp` seals. */
interface Held {
  readonly kept: Kept;
  readonly fact?: string;
  readonly foreign?: boolean;
}

/** What one message or choice came to. */
interface Reached {
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
  readonly kept: () => Kept;
  readonly foreign: boolean;
  /** Of `performance.now()`. */
  readonly started: number;
}

export interface AssistantParts {
  readonly lexicon: Lexicon;
  readonly records: Records;
  readonly seal: Seal;
  /** Unix seconds. */
  readonly now: () => number;
  /** Told that a write of the records failed; gets the error and the name of the write, never pasted text. */
  readonly onStoreError: (error: unknown, write: string) => void;
}

/** 16 bytes as base64url. */
const OURS = /^[\w-]{22}$/;
/** Deliveries remembered in the process; a platform sends one again within minutes. */
const SEEN = 10_000;
/** Records that wait for the name of their message; what waits too long is written under its own. */
const WAITING = 1_000;

export class Assistant {
  readonly #parts: AssistantParts;
  /** Deliveries this process took, the newest last. */
  readonly #seen = new Set<string>();
  readonly #waiting = new Map<string, AnswerRecord>();

  constructor(parts: AssistantParts) {
    this.#parts = parts;
  }

  /** The Reply to `ask`. Never rejects because of the store. */
  async answer(ask: Ask): Promise<Reply> {
    const { lexicon, now } = this.#parts;
    const started = performance.now();
    const given = ask.given ?? {};
    const evidence = readEvidence(ask.text, { given, now: now() }, lexicon);
    const diagnosis = triage(evidence, lexicon);
    const kept = () => keep(evidence, given, lexicon);
    const foreign = ask.foreign === true;
    return this.#reply(ask, { evidence, diagnosis, kept, foreign, started });
  }

  /**
   * The Reply after the person chose `value` of the question `followUp`; undefined where it is over, unknown, or another
   * person's, or no value of the question's fact. Rejects with StoreUnavailable where the store is away.
   */
  async choose(
    followUp: string,
    value: string,
    ask: Omit<Ask, 'text' | 'given'>,
  ): Promise<Reply | undefined> {
    const { lexicon, now } = this.#parts;
    const started = performance.now();
    const held = await this.#held(followUp, ask);
    if (!held?.own || held.fact === undefined) return undefined;
    if (!lexicon.byName.has(`${held.fact}=${value}`)) return undefined;
    const given = { ...held.kept.given, [held.fact]: value };
    const evidence = reopen(held.kept, { given, now: now() }, lexicon);
    const diagnosis = triage(evidence, lexicon);
    const kept = () => ({ ...held.kept, given });
    const foreign = held.foreign === true;
    return this.#reply(ask, { evidence, diagnosis, kept, foreign, started });
  }

  /**
   * The Answer `id` once more, while it is kept: whole for the one who asked, without what was read from the paste for
   * anybody else. Rejects with StoreUnavailable where the store is away.
   */
  async again(id: string, who: Pick<Ask, 'door' | 'user'>): Promise<Answer | undefined> {
    const held = await this.#held(id, who);
    return held && this.#recompose(held, held.own && !held.foreign ? compose : withoutPaste);
  }

  /** The Answer `id` without what was read from the paste, while it is kept. Rejects where the store is away. */
  async shared(id: string, who: Pick<Ask, 'door' | 'user'>): Promise<Answer | undefined> {
    const held = await this.#held(id, who);
    return held && this.#recompose(held, withoutPaste);
  }

  /** The answer `id`, asked for with `later`, was sent as the platform's message `name`, by which feedback will name it. */
  sentAs(id: string, name: string): void {
    const record = this.#waiting.get(id);
    if (!record) return;
    this.#waiting.delete(id);
    this.#note('add-answer', this.#parts.records.addAnswer({ ...record, id: this.#nameOf(name) }));
  }

  /**
   * Keeps whether the answer `id` helped, a `Reply`'s or the name it was `sentAs`. Resolves once it will not be lost; rejects
   * with TypeError where `why` is no word of a list.
   */
  async feedback(
    id: string,
    helpful: boolean,
    { door, user, place, why }: { door: DoorName; user: string; place?: string; why?: string },
  ): Promise<void> {
    await this.#parts.records.addFeedback({
      answer: this.#nameOf(id),
      door,
      helpful,
      user: this.#parts.seal.user(door, user),
      at: this.#parts.now(),
      ...(place === undefined ? {} : { place: `${door}:${place}` }),
      ...(why === undefined ? {} : { why }),
    });
  }

  /**
   * True where no process answered this event yet. Where the store is away, this process alone decides: nobody goes
   * without an answer.
   */
  async first(delivery: string, door: DoorName): Promise<boolean> {
    const key = `${door}:${delivery}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    if (this.#seen.size > SEEN) this.#seen.delete(this.#seen.values().next().value as string);
    try {
      // Hashed, because ids of some platforms hold ids of people.
      const claim = this.#parts.seal.user(`${door} delivery`, delivery);
      return await this.#parts.records.claimDelivery(claim, door, this.#parts.now());
    } catch (error) {
      this.#parts.onStoreError(error, 'claim-delivery');
      return true;
    }
  }

  /** What is kept under `id`, and whether it is this person's. */
  async #held(
    id: string,
    { door, user }: Pick<Ask, 'door' | 'user'>,
  ): Promise<(Held & { readonly own: boolean }) | undefined> {
    const { records, seal, now } = this.#parts;
    const open = await records.followUp(id, now());
    const held = open && (seal.open(id, open.sealed) as Held | undefined);
    return held && { ...held, own: open.user === seal.user(door, user) };
  }

  #recompose({ kept }: Held, make: typeof compose): Answer {
    const { lexicon, now } = this.#parts;
    const evidence = reopen(kept, { now: now() }, lexicon);
    return make(triage(evidence, lexicon), evidence, lexicon, now());
  }

  async #reply(ask: Omit<Ask, 'text' | 'given'>, reached: Reached): Promise<Reply> {
    const { records, seal, lexicon, now } = this.#parts;
    const { evidence, diagnosis, kept, foreign, started } = reached;
    const other = () => withoutPaste(diagnosis, evidence, lexicon, now());
    const answer = compose(diagnosis, evidence, lexicon, now());
    const latencyMs = performance.now() - started;
    const id = randomBytes(16).toString('base64url');
    const user = seal.user(ask.door, ask.user);
    const place = ask.place === undefined ? {} : { place: `${ask.door}:${ask.place}` };
    const record = answerRecord(
      answer,
      { id, door: ask.door, latencyMs, user, at: now(), ...place },
      lexicon,
    );
    if (ask.later) this.#wait(record);
    else this.#note('add-answer', records.addAnswer(record));
    const nobody = unanswered(answer, record);
    if (nobody) this.#note('count-unanswered', records.countUnanswered(nobody, now()));
    const reply = {
      id,
      answer: foreign ? asOthersSee(other(), answer) : answer,
      withoutPaste: other,
      secrets: [...new Set(evidence.secrets.map(({ kind }) => kind))],
    };
    const asks = answer.question !== undefined && answer.question.options.length > 0;
    if (!asks && !ask.keep) return reply;
    const held: Held = {
      kept: kept(),
      ...(asks ? { fact: answer.question.fact } : {}),
      ...(foreign ? { foreign } : {}),
    };
    const sealed = seal.seal(id, held);
    const opened = records.openFollowUp({ id, user, sealed, expires: now() + ask.openFor, ...place });
    if (!asks) {
      this.#note('open-follow-up', opened);
      return reply;
    }
    try {
      await opened;
      return { ...reply, followUp: id };
    } catch (error) {
      this.#parts.onStoreError(error, 'open-follow-up');
      return reply;
    }
  }

  #wait(record: AnswerRecord): void {
    this.#waiting.set(record.id, record);
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > WAITING && oldest !== undefined) this.sentAs(oldest, oldest);
  }

  /** Our ids as they are; a platform's name hashed, because it holds ids of conversations, or whatever a client made up. */
  #nameOf(id: string): string {
    return OURS.test(id) ? id : this.#parts.seal.user('message', id);
  }

  /** Writes on the side: the answer does not wait for it. */
  #note(write: string, done: Promise<void>): void {
    done.catch((error: unknown) => this.#parts.onStoreError(error, write));
  }
}

/** The question stays: its choices are words of the knowledge. */
function asOthersSee({ text: _text, ...other }: Answer, { question }: Answer): Answer {
  const shown = { ...other, ...(question ? { question } : {}) };
  return { ...shown, text: renderMarkdown(shown) };
}
