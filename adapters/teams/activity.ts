/** The parts of Teams' activities that this door reads and writes; no type of the SDK leaves its port. */

/** What Teams delivers, after the port checked its token and shape. */
export interface Incoming {
  readonly type: string;
  readonly id?: string;
  /** Of an invoke: what is asked for, such as `composeExtension/query`. */
  readonly name?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly value?: unknown;
  readonly replyToId?: string;
  readonly locale?: string;
  readonly from: { readonly id: string; readonly aadObjectId?: string };
  readonly recipient: { readonly id: string };
  readonly conversation: {
    readonly id: string;
    readonly conversationType?: string;
    readonly tenantId?: string;
  };
  readonly entities?: readonly Readonly<Record<string, unknown>>[];
  readonly attachments?: readonly { readonly contentType?: string; readonly content?: unknown }[];
  readonly membersAdded?: readonly { readonly id: string }[];
  readonly channelData?: {
    readonly tenant?: { readonly id?: string };
    readonly team?: { readonly id?: string };
    readonly channel?: { readonly id?: string };
  };
}

export interface Attachment {
  readonly contentType: string;
  readonly content: unknown;
  readonly preview?: { readonly contentType: string; readonly content: unknown };
}

/** What this door sends; `replyToId` and the conversation are the port's. */
export interface Outgoing {
  readonly type: 'message' | 'typing';
  readonly id?: string;
  readonly text?: string;
  readonly textFormat?: 'markdown';
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
  readonly entities?: readonly unknown[];
  readonly channelData?: Readonly<Record<string, unknown>>;
}

/** The answer to an invoke: an HTTP status and its body. */
export interface InvokeResult {
  readonly status: number;
  readonly body?: unknown;
}

/** One activity and the ways to answer it. */
export interface Turn {
  readonly activity: Incoming;
  /** Sends into the conversation, retried where the connector asks for it; resolves with the new activity's id. */
  send(activity: Outgoing): Promise<string | undefined>;
  /** Replaces the activity of that id. */
  update(id: string, activity: Outgoing): Promise<void>;
}

/** Answers one activity; an invoke wants a result. */
export type Handler = (turn: Turn) => Promise<InvokeResult | undefined>;
