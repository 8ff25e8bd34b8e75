/** An error whose text is meant for the person at the terminal: what happened, and the next step. Never holds pasted text. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly next: string;
  readonly exitCode: number;

  constructor(message: string, next: string, exitCode = 2) {
    super(message);
    this.next = next;
    this.exitCode = exitCode;
  }
}
