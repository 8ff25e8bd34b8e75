/** The commands `caller-id records …` with their help; each is a file here, loaded when it is called. */
import type { Command } from 'commander';

/** Adds them to `root`; returns their group. */
export function registerRecords(root: Command): Command {
  const records = root
    .command('records')
    .description('what the assistant remembers (RECORDS_FILE or DATABASE_URL); never what was pasted');
  records
    .command('export')
    .description('print what is kept as JSON lines')
    .option('--user <door:id>', 'only what belongs to this person, e.g. discord:1234')
    .option('--place <door:id>', 'only what belongs to this guild or tenant')
    .action(async (options) => (await import('./export.ts')).exportCommand(options));
  records
    .command('erase')
    .description('delete all that belongs to a person, a guild or a tenant')
    .option('--user <door:id>', 'a person, e.g. discord:1234')
    .option('--place <door:id>', 'a guild or tenant')
    .action(async (options) => (await import('./erase.ts')).eraseCommand(options));
  records
    .command('stats')
    .description('answers, feedback per entry, and the most frequent questions nobody could answer')
    .option('--json', 'print figures as JSON')
    .action(async (options) => (await import('./stats.ts')).statsCommand(options));
  return records;
}
