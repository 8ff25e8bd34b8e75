#!/usr/bin/env node
/** The terminal door `caller-id`: reads arguments, calls the assistant, prints. Exit codes: 0 done, 1 a problem found, 2 bad call. */
import { CommanderError } from 'commander';
import { errorFields } from '../errors/error-fields.ts';
import { UserError } from '../errors/user-error.ts';
import { program } from './program.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that closes the pipe is no fault.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UserError) {
    process.stderr.write(`caller-id: ${error.message}\n${error.next}\n`);
    process.exitCode = error.exitCode;
  } else if (error instanceof Error && error.name === 'KnowledgeError') {
    process.stderr.write(`caller-id: ${error.message}\n`);
    process.exitCode = 1;
  } else {
    // An error of ours: its kind and place help, its message might quote the paste.
    const { error: name, at: place } = errorFields(error);
    process.stderr.write(
      `caller-id: internal error ${name} at ${place}. Please report it, without your message.\n`,
    );
    process.exitCode = 1;
  }
}
