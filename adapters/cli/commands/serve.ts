/** `caller-id serve`: the web page and every chat door that has its settings, until a signal. */
import { KeyFileError } from '../../../bot/records/read-key.ts';
import { StoreUnavailable } from '../../../bot/records/store-unavailable.ts';
import { ConfigError } from '../../config.ts';
import { UserError } from '../../errors/user-error.ts';
import { type Running, serve } from '../../serve/serve.ts';

/** Longest wait for what was accepted, in milliseconds. */
const PATIENCE = 10_000;

/** Serves until SIGTERM or SIGINT, then finishes what it accepted; a second signal ends it at once. */
export async function serveCommand(): Promise<void> {
  const running = await start();
  const end = (): void => {
    process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1));
    setTimeout(() => process.exit(1), PATIENCE).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
}

async function start(): Promise<Running> {
  try {
    return await serve(process.env, (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    if (error instanceof ConfigError)
      throw new UserError(
        `The settings have problems:\n${error.problems.join('\n')}`,
        'Mend them and start again.',
      );
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new UserError(
        'The port is taken by another process.',
        'Set PORT to a free one, e.g. PORT=3979 npm start.',
      );
    if (error instanceof KeyFileError)
      throw new UserError(error.message, 'Mend the file, or set RECORDS_KEY.', 1);
    if (error instanceof StoreUnavailable)
      throw new UserError(
        `The records cannot be opened${error.code ? ` (${error.code})` : ''}.`,
        'Set RECORDS_FILE to a file that can be written.',
        1,
      );
    throw error;
  }
}
