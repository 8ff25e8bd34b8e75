/** The store did not answer, or not in time. What was asked of it may or may not have happened. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** Of the engine, such as `ECONNREFUSED` or an SQLSTATE; a short name, never a value. */
  readonly code?: string;

  constructor(cause?: unknown) {
    super('the store of the records does not answer', cause === undefined ? {} : { cause });
    const code = (cause as { code?: unknown } | undefined)?.code;
    if (typeof code === 'string' && /^\w{1,40}$/.test(code)) this.code = code;
  }
}
