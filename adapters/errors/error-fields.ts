/** An error as a log may hold it: kind, code and place; its message might quote the paste, so it is left out. */
export interface ErrorFields {
  readonly error: string;
  readonly code?: string | number;
  /** File and line of ours nearest to the fault. */
  readonly at: string;
}

/** The fields of anything that was thrown. */
export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { error: typeof error, at: 'unknown place' };
  const { code } = error as Error & { code?: unknown };
  const at = /[\\/](\w[\w-]*\.[jt]s:\d+)/.exec(error.stack?.replaceAll(error.message, '') ?? '')?.[1];
  return {
    error: error.name,
    at: at ?? 'unknown place',
    // Platforms' codes are short names or numbers; anything longer is no code.
    ...(typeof code === 'number' || (typeof code === 'string' && /^\w{1,40}$/.test(code)) ? { code } : {}),
  };
}
