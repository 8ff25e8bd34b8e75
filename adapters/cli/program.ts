/** All commands of the terminal with their help; each is a file in `commands/`, loaded when it is called. */
import { Command, InvalidArgumentError } from 'commander';
import { registerRecords } from './records/register.ts';

const EXITS = `
Exit codes: 0 done; 1 a problem was found (a line of a batch, a check of the knowledge); 2 the call is wrong.`;

const pair = (text: string, sofar: Record<string, string> = {}): Record<string, string> => {
  const cut = text.indexOf('=');
  if (cut < 1) throw new InvalidArgumentError('give it as name=value, e.g. trigger=schedule');
  return { ...sofar, [text.slice(0, cut)]: text.slice(cut + 1) };
};

/** The commander program; nothing is read or printed before `parseAsync`. */
export function program(): Command {
  const root = new Command('caller-id')
    .description(
      'Who is really calling, why they were refused and what to change: every sentence with a source.',
    )
    .version('0.1.0')
    .showHelpAfterError('(see caller-id --help)')
    .addHelpText('after', EXITS)
    .exitOverride();
  root
    .command('diagnose')
    .description(
      'answer a message: an error, the claims of a token, a question (from a file or standard input)',
    )
    .argument('[file]', 'a text file; standard input without it')
    .option('--json', 'print the Answer object')
    .option('--jsonl', 'read lines {"id","text","given"?,"now"?}, print one Answer a line, in order')
    .option('--given <name=value>', 'a fact known beforehand, e.g. trigger=schedule (may be repeated)', pair)
    .action(async (file, options) => (await import('./commands/diagnose.ts')).diagnoseCommand(file, options));
  root
    .command('who')
    .description('who runs an item: caller-id who notebook schedule')
    .argument('[item]', 'an item or tool, e.g. notebook')
    .argument('[trigger]', 'how it is started, e.g. schedule')
    .option('--json', 'print rows as JSON')
    .action(async (item, trigger, options) =>
      (await import('./commands/who.ts')).whoCommand(item, trigger, options),
    );
  root
    .command('explain')
    .description('explain an error code, a claim of a token, an application ID or a Fabric REST operation')
    .argument(
      '<words...>',
      'e.g. ForbiddenByRbac, idtyp, 04b07795-8ddb-461a-bbee-02f9e1bf7b46, POST /v1/workspaces, create notebook',
    )
    .action(async (words: string[]) =>
      (await import('./commands/explain.ts')).explainCommand(words.join(' ')),
    );
  root
    .command('search')
    .description('find entries by their titles and questions')
    .argument('<words...>')
    .action(async (words: string[]) => (await import('./commands/search.ts')).searchCommand(words.join(' ')));
  root
    .command('show')
    .description('show one entry, caller row or claim by its id')
    .argument('<id>')
    .action(async (id) => (await import('./commands/show.ts')).showCommand(id));
  root
    .command('check')
    .description('check a claim: caller-id check "notebooks run as the workspace identity"')
    .argument('[claim...]', 'the claim; standard input without it')
    .action(async (words: string[]) => (await import('./commands/check.ts')).checkCommand(words.join(' ')));
  root
    .command('serve')
    .description('run the web page and every chat door that has its settings; npm start does the same')
    .action(async () => (await import('./commands/serve.ts')).serveCommand());
  root
    .command('doctor')
    .description('look at the set-up of this machine: Node.js, knowledge, settings, records, port, doors')
    .action(async () => (await import('./commands/doctor.ts')).doctorCommand());
  const records = registerRecords(root);
  const kb = root.command('kb').description('work on the knowledge').addHelpText('after', EXITS);
  kb.command('lint')
    .description('check all data files; --json for editors')
    .option('--json', 'print problems as JSON')
    .action(async (options) => (await import('./kb/lint.ts')).lintCommand(options));
  kb.command('new')
    .description('ask a few questions and write a valid skeleton of an entry with its examples')
    .argument('[id]', 'kebab-case id')
    .option('--area <folder>', 'folder below knowledge/entries')
    .option('--title <title>')
    .option('--code <code>', 'the error code it answers')
    .action(async (id, options) => (await import('./kb/new.ts')).newCommand(id, options));
  kb.command('stats')
    .description('what is known: counts, grades, examples, thefts, over-asking')
    .option('--json', 'print figures as JSON')
    .action(async (options) => (await import('./kb/stats.ts')).statsCommand(options));
  kb.command('topics')
    .description('which topics of the register find their home for their own question; lists the rest')
    .option('--group <letter>', 'only this group')
    .action(async (options) => (await import('./kb/topics.ts')).topicsCommand(options));
  kb.command('verify')
    .description('look every cited passage up on its live page: found, moved, gone or could not check')
    .option('--source <id...>', 'only these sources')
    .option('--json', 'print the results as JSON')
    .action(async (options) => (await import('./kb/verify/verify.ts')).verifyCommand(options));
  for (const command of [...root.commands, ...kb.commands, ...records.commands]) command.exitOverride();
  return root;
}
