/** The one place that knows the archived botbuilder SDK: tokens in and out, the connector, the turn. See ../README.md. */
import { createRequire } from 'node:module';
import { type Activity, ActivityTypes, CloudAdapter, type TurnContext } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  BotFrameworkAuthenticationFactory,
} from 'botframework-connector';
import type { Handler, Incoming, InvokeResult, Outgoing, Turn } from '../activity.ts';
import { IdentityCredentials, type IdentityOptions } from './identity-credentials.ts';
import { incomingSchema } from './incoming-schema.ts';
import { type RetryOptions, retry } from './retry.ts';

// The connector's mapper keeps only `type`, `text` and `mentioned` of an entity, so that citations would never leave the process.
const mappers = createRequire(import.meta.url)('botframework-connector/lib/connectorApi/models/mappers') as {
  Entity: { type: { additionalProperties?: unknown } };
};
mappers.Entity.type.additionalProperties = { type: { name: 'Object' } };

/** Where tokens come from and are checked; the public cloud's by default. */
export interface Authority {
  readonly loginUrl: string;
  readonly metadataUrl: string;
  readonly issuer: string;
}

export interface PortOptions {
  /** Absent: authentication is off, and the caller lets only loopback in. */
  readonly identity?: IdentityOptions;
  /** Tenants whose activities are taken; undefined takes all. */
  readonly tenants?: readonly string[];
  readonly authority?: Authority;
  readonly retry?: RetryOptions;
  /** Milliseconds after which a turn is acknowledged and goes on beside the request. */
  readonly patience?: number;
  /** Told of a fault after the request was acknowledged. */
  readonly onLateError?: (error: unknown) => void;
}

const SCOPE = 'https://api.botframework.com';
const PUBLIC: Authority = {
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
};

class Adapter extends CloudAdapter {
  /** Who sends `activity`; rejects where the token is not good. */
  identify(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  /** The SDK's own `process` writes errors' texts to the console and into the response; this one hands them over. */
  run(sender: AuthenticateRequestResult, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity(sender as never, activity, (context) => {
      tryOnce(context);
      return logic(context);
    });
  }
}

/** The SDK's client would try again by rules of its own; this port's rules are to be the only ones. */
function tryOnce(context: TurnContext): void {
  const connector = context.turnState.get(context.adapter.ConnectorClientKey) as {
    client: { pipeline: { removePolicy(which: { phase: string }): void } };
  };
  connector.client.pipeline.removePolicy({ phase: 'Retry' });
}

export class TeamsPort {
  readonly #adapter: Adapter;
  readonly #options: PortOptions;
  readonly #late = new Set<Promise<void>>();

  constructor(options: PortOptions) {
    this.#options = options;
    const { loginUrl, metadataUrl, issuer } = options.authority ?? PUBLIC;
    this.#adapter = new Adapter(
      BotFrameworkAuthenticationFactory.create(
        '',
        true,
        loginUrl,
        SCOPE,
        issuer,
        'https://api.botframework.com',
        metadataUrl,
        metadataUrl,
        'urn:botframework:azure',
        new IdentityCredentials(options.identity),
        new AuthenticationConfiguration(),
      ),
    );
  }

  /** Status and body for one request with `body` (parsed JSON) and its Authorization header. Never rejects for a bad request. */
  async take(body: unknown, authorization: string, handler: Handler): Promise<InvokeResult> {
    const parsed = incomingSchema.safeParse(body);
    if (!parsed.success) return { status: 400 };
    // Without an app nothing says who is there, so that nothing goes elsewhere than to this machine.
    if (!this.#options.identity && !isLoopback(parsed.data.serviceUrl)) return { status: 400 };
    const activity = parsed.data as unknown as Activity;
    let sender: AuthenticateRequestResult;
    try {
      sender = await this.#adapter.identify(activity, authorization);
    } catch (error) {
      // A fault while keys are loaded is ours, not the sender's.
      return { status: (error as { statusCode?: number }).statusCode === 500 ? 503 : 401 };
    }
    const tenant = tenantOf(activity as unknown as Incoming);
    const allowed = this.#options.tenants;
    if (allowed && !allowed.some((id) => id.toLowerCase() === tenant?.toLowerCase())) return { status: 403 };
    const result = await this.#adapter.run(sender, activity, (context) => this.#turn(context, handler));
    return (result as InvokeResult | undefined) ?? { status: 200 };
  }

  /** Resolves when all turns that outlived their request are done. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#late);
  }

  async #turn(context: TurnContext, handler: Handler): Promise<void> {
    const activity = context.activity as unknown as Incoming;
    const within = once(context);
    if (context.activity.type === ActivityTypes.Invoke) {
      const value = (await handler(this.#stubborn(activity, (use) => use(within)))) ?? { status: 200 };
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      return;
    }
    // Once the request is acknowledged its context is dead; what comes later, a second try too, goes through a conversation
    // continued.
    let live = true;
    const reference = structuredClone(context.activity);
    let last: Promise<unknown> = Promise.resolve();
    const turn = this.#stubborn(activity, (use) => {
      if (!live) return this.#later(reference, use);
      const now = use(within);
      last = now;
      return now;
    });
    const work = handler(turn).then(() => undefined);
    const patience = this.#options.patience ?? 5_000;
    let timer: NodeJS.Timeout | undefined;
    const slow = new Promise<'slow'>((resolve) => {
      timer = setTimeout(resolve, patience, 'slow');
    });
    const first = await Promise.race([work, slow]).finally(() => clearTimeout(timer));
    if (first !== 'slow') return;
    const late = work
      .catch((error: unknown) => this.#options.onLateError?.(error))
      .finally(() => this.#late.delete(late));
    this.#late.add(late);
    // Only a courtesy: it is not tried again, and the answer does not depend on it.
    await within.send({ type: 'typing' }).catch((error: unknown) => this.#options.onLateError?.(error));
    live = false;
    // What is on its way still needs the context.
    await last.catch(() => undefined);
  }

  /** A turn that tries again; each try asks `through` for the way that is open then. */
  #stubborn(activity: Incoming, through: Through): Turn {
    const { first = 500, tries = 4 } = this.#options.retry ?? {};
    return {
      activity,
      send: (one) => retry(() => through((way) => way.send(one)), { first, tries }),
      update: (id, one) => retry(() => through((way) => way.update(id, one)), { first, tries }),
    };
  }

  async #later<T>(source: Activity, use: (way: Way) => Promise<T>): Promise<T> {
    const { identity } = this.#options;
    const reference = {
      activityId: source.id,
      bot: source.recipient,
      user: source.from,
      channelId: source.channelId,
      conversation: source.conversation,
      serviceUrl: source.serviceUrl,
    };
    let result: { readonly value: T } | undefined;
    await this.#adapter.continueConversationAsync(
      identity?.appId ?? '',
      reference as never,
      async (context) => {
        result = { value: await use(once(context)) };
      },
    );
    return (result as unknown as { readonly value: T }).value;
  }
}

type Way = Pick<Turn, 'send' | 'update'>;
/** Does something by the way that is open at this moment. */
type Through = <T>(use: (way: Way) => Promise<T>) => Promise<T>;

/** One try by the SDK's context. */
const once = (context: TurnContext): Way => ({
  send: async (one: Outgoing) => (await context.sendActivity(one as Partial<Activity>))?.id || undefined,
  update: async (id, one) => void (await context.updateActivity({ ...(one as Partial<Activity>), id })),
});

const isLoopback = (url: string): boolean =>
  /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(url).hostname);

/** The tenant an activity says it comes from. */
export const tenantOf = ({ channelData, conversation }: Incoming): string | undefined =>
  channelData?.tenant?.id ?? conversation.tenantId ?? undefined;
