/** `caller-id explain <word>`: a code of a service, a claim of a token, or an application ID. */
import Fuse from 'fuse.js';
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import { UserError } from '../../errors/user-error.ts';
import { engine } from '../engine.ts';
import { print } from '../print.ts';
import { Page } from '../statements.ts';

/** Prints what the sources say of `word`. */
export async function explainCommand(word: string): Promise<void> {
  const lexicon = await engine();
  const { compiled } = lexicon;
  const key = word.trim().toLowerCase();
  const page = new Page(lexicon);
  const application = lexicon.application.get(key);
  if (application) {
    print(
      page
        .line(`**${application.name}** (${application.role}) \`${application.appId}\``)
        .sentences([application.statement])
        .end(),
    );
    return;
  }
  const claims = Object.entries(compiled.tokenClaims).filter(
    ([name]) => name.toLowerCase() === key || name.toLowerCase().startsWith(`${key}-`),
  );
  if (claims.length > 0) {
    page.line(`**Token claim \`${key}\`**`);
    for (const [, statement] of claims) page.sentences([statement]);
    print(page.end());
    return;
  }
  const code = /^\d{5,7}$/.test(key) ? `aadsts${key}` : key;
  const sign = lexicon.signByCode.get(code);
  if (!sign) {
    const names = [
      ...compiled.signs.map((one) => one.code),
      ...Object.keys(compiled.tokenClaims),
      ...Object.values(compiled.applications).map((one) => one.name),
    ];
    const near = new Fuse(names, { threshold: 0.35 })
      .search(word.slice(0, 60))
      .slice(0, 3)
      .map((hit) => hit.item);
    throw new UserError(
      'That code, claim or application ID is not known here.',
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Try caller-id search.',
    );
  }
  const about = (entry: Entry): boolean =>
    entry.when.some(
      (atom) => atom.name === 'code' && atom.test === 'fact' && atom.values.includes(sign.code),
    );
  page.line(
    `**${sign.code}** — ${sign.title}, stage: ${sign.stage}${sign.status ? `, HTTP ${sign.status}` : ''}`,
  );
  for (const entry of compiled.entries.filter(about))
    page.line('').line(`**${entry.title}** \`${entry.id}\``).sentences(entry.cause);
  print(page.end());
}
