/** `caller-id show <id>`: one entry, caller row or claim with its sources. */
import Fuse from 'fuse.js';
import { UserError } from '../../errors/user-error.ts';
import { engine } from '../engine.ts';
import { print } from '../print.ts';
import { Page } from '../statements.ts';

/** Prints the canonical answer of that id. */
export async function showCommand(id: string): Promise<void> {
  const lexicon = await engine();
  const page = new Page(lexicon);
  const entry = lexicon.entry.get(id);
  const row = lexicon.row.get(id);
  const claim = lexicon.compiled.claims.find((one) => one.id === id);
  if (entry) {
    page.line(`**${entry.title}**`).line('').sentences(entry.cause, '');
    for (const { use, with: given } of entry.fixes) {
      const fix = lexicon.compiled.fixes[use];
      if (!fix) continue;
      const named = (text: string): string =>
        text.replace(
          /\{([a-z.-]+)\}/g,
          (_all, name: string) =>
            lexicon.compiled.roles[given[name] ?? '']?.name ??
            given[name] ??
            `<${name.replaceAll('.', '-')}>`,
        );
      page.line('').line(`**Fix** — ${named(fix.text)} ${page.marks(fix.cites)}`);
      if (fix.command) page.line(`\`\`\`sh\n${named(fix.command)}\n\`\`\``);
    }
    page.line('').line('**When this does not apply**').sentences(entry.limits);
    page.line('').line(`Changed ${entry.changed}, ${entry.status}.`);
  } else if (row) page.line(`**${row.title}: ${row.who}**`).sentences(row.says);
  else if (claim) page.line(`**Claim: “${claim.title}” — ${claim.verdict}**`).sentences(claim.statements);
  else {
    const ids = [
      ...lexicon.entry.keys(),
      ...lexicon.row.keys(),
      ...lexicon.compiled.claims.map((one) => one.id),
    ];
    const near = new Fuse(ids, { threshold: 0.4 })
      .search(id.slice(0, 60))
      .slice(0, 3)
      .map((hit) => hit.item);
    throw new UserError(
      'There is nothing of that id.',
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Try caller-id search.',
    );
  }
  print(page.end());
}
