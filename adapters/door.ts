/** A door that runs as long as the process: what `serve` starts, asks for its health and stops. */
export interface Door {
  readonly name: string;
  /** Resolves once it takes messages. */
  start(): Promise<void>;
  /** Whether it takes messages now. */
  ready(): boolean;
  /** Finishes what it accepted, then resolves. */
  stop(): Promise<void>;
}
