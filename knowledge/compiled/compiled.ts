/** The compiled form of the knowledge: plain data that loads at once, in Node and in a browser alike. */

import type { SourceKind } from './source-kinds.ts';
import type { Stage } from './stages.ts';

export type Relation = 'directly' | 'indirectly' | 'against';
export interface Cite {
  readonly ref: string;
  readonly relation: Relation;
}

export interface KnownStatement {
  readonly text: string;
  readonly cites: readonly [Cite, ...Cite[]];
}
export interface KnownSilence {
  readonly silence: string;
  readonly looked: readonly string[];
  readonly on: string;
  readonly check?: string;
}
export type KnownSentence = KnownStatement | KnownSilence;

/** A place on a page, joined with its page. Keyed by `source#passage`. */
export interface Passage {
  readonly source: string;
  readonly title: string;
  /** Opens the page at the passage and highlights it. */
  readonly url: string;
  readonly section: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly says: string;
  readonly dated?: string;
  readonly checked: string;
}

/** A page as a whole, with the newest check of its passages. */
export interface Page {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly dated?: string;
  readonly checked: string;
}

/** One condition over facts; `values` empty means any value. */
export interface Atom {
  readonly test:
    | 'fact'
    | 'in-place'
    | 'denied'
    | 'working'
    | 'believed'
    | 'not'
    | 'known'
    | 'unknown'
    | 'differs';
  readonly name: string;
  readonly values: readonly string[];
}

export interface Fix {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly command?: string;
  readonly portal?: string;
  readonly risk?: string;
  readonly proof?: string;
  readonly undo?: string;
  readonly gives: Readonly<Record<string, string>>;
  /** Where another service refused it is left out. */
  readonly service?: string;
  readonly cites: readonly [Cite, ...Cite[]];
}
export interface FixUse {
  readonly use: string;
  readonly with: Readonly<Record<string, string>>;
}

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly kind: 'cause' | 'truth' | 'not-identity';
  readonly status: string;
  readonly changed: string;
  readonly questions: readonly string[];
  /** More ways to put them, which are not shown. */
  readonly wordings: readonly string[];
  readonly about: readonly Atom[];
  readonly when: readonly Atom[];
  readonly needs: readonly string[];
  readonly asks?: string;
  readonly cause: readonly KnownSentence[];
  readonly fixes: readonly FixUse[];
  readonly limits: readonly KnownSentence[];
  readonly before: readonly string[];
  readonly beside: readonly string[];
}

export interface CallerRow {
  readonly id: string;
  readonly item: string;
  readonly title: string;
  readonly when: readonly Atom[];
  readonly kind: string;
  readonly identity: string;
  readonly who: string;
  readonly wordings: readonly string[];
  readonly says: readonly KnownSentence[];
  readonly prove: readonly FixUse[];
  readonly change: readonly FixUse[];
}

export interface Claim {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'refuted' | 'outdated' | 'unsupported' | 'true';
  readonly asserts: readonly { readonly all: readonly Atom[]; readonly denied: boolean }[];
  readonly statements: readonly KnownSentence[];
  readonly links: readonly { readonly url: string; readonly statement: KnownStatement }[];
  readonly entry?: string;
  readonly wordings: readonly string[];
}

export interface Sign {
  readonly code: string;
  readonly service: string;
  readonly title: string;
  readonly stage: Stage;
  readonly status?: number;
  readonly generic: boolean;
  readonly own: boolean;
  readonly context: readonly string[];
  readonly implies: Readonly<Record<string, string>>;
}

export interface VocabularyValue {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly own: boolean;
  readonly implies: Readonly<Record<string, string>>;
}

export interface Question {
  readonly text: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly sets: Readonly<Record<string, string>>;
  }[];
}

/** Hosts of a service, those that begin with a dot as the end of many, and parts of the audiences that are not called wrong there. */
export interface Service {
  readonly hosts: readonly string[];
  readonly audiences: readonly string[];
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly plane: 'control' | 'data';
  readonly grants: readonly string[];
  readonly cites: readonly Cite[];
}

export interface Application {
  readonly appId: string;
  readonly name: string;
  readonly role: 'client' | 'resource' | 'both';
  readonly statement: KnownStatement;
}

export interface Operation {
  readonly id: string;
  readonly service: string;
  readonly functions: readonly string[];
  readonly host?: string;
  readonly path?: string;
  readonly admin: boolean;
  readonly audience?: string;
  readonly principals: Readonly<Record<string, string>>;
}

/** A searched wording: what it belongs to. */
export interface Wording {
  readonly target: string;
  readonly kind: 'entry' | 'row' | 'claim';
}

/** By what entries are called up, as their places in `entries`. */
export interface Filed {
  /** By place. */
  readonly ids: readonly string[];
  /** `name=value` of the rarest condition, or `differs=name` → places. */
  readonly by: Readonly<Record<string, readonly number[]>>;
  readonly always: readonly number[];
}

/** Index over all that entries, caller rows and claims say. */
export interface Said {
  /** Entry, row and claim ids, in the order of their places; behind them are those of other matters, of unclear messages, and of each of the three as a whole. */
  readonly ids: readonly string[];
  /** How many subjects and themes there are. */
  readonly elsewhere: number;
  readonly unclear: number;
  /** By place: the logarithm of all that is said there. */
  readonly bases: readonly number[];
  /** Stem, or pair of stems → places and by how much it is likelier there than an unsaid one (a logarithm), as `readPostings` reads them. */
  readonly postings: Readonly<Record<string, string>>;
}

export interface Compiled {
  /** Hash of the data files it was made from. */
  readonly fingerprint: string;
  readonly passages: Readonly<Record<string, Passage>>;
  /** Page by source id, for what cites a whole page (where was looked). */
  readonly pages: Readonly<Record<string, Page>>;
  readonly entries: readonly Entry[];
  readonly filed: Filed;
  readonly rows: readonly CallerRow[];
  readonly claims: readonly Claim[];
  readonly fixes: Readonly<Record<string, Fix>>;
  readonly signs: readonly Sign[];
  readonly values: readonly VocabularyValue[];
  readonly questions: Readonly<Record<string, Question>>;
  /** Names of which one call has one value at most. */
  readonly single: readonly string[];
  /** Names of grants and settings, which can be in place. */
  readonly states: readonly string[];
  /** Names whose phrases are read apart from all others. */
  readonly apart: readonly string[];
  /** By their first word key, as `branchesOf` writes them: either the sign's index or minus one minus the value's index. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Where each service is called, and what tokens it takes. */
  readonly services: Readonly<Record<string, Service>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly applications: Readonly<Record<string, Application>>;
  readonly tokenClaims: Readonly<Record<string, KnownStatement>>;
  readonly operations: readonly Operation[];
  /** `METHOD /path/{id}` of the Fabric REST operations that support no service principal. */
  readonly userOnly: readonly string[];
  /** By signal of an answer in prose: what it counts for a candidate, for no answer, for asking back; and by id, to how many messages it was the right answer. */
  readonly weights: Readonly<Record<'answer' | 'none' | 'ask' | 'asked', Readonly<Record<string, number>>>>;
  readonly wordings: readonly Wording[];
  /** Term → flat pairs of wording index and weight. */
  readonly postings: Readonly<Record<string, readonly number[]>>;
  readonly idf: Readonly<Record<string, number>>;
  readonly said: Said;
}
