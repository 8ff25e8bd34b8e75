/** `caller-id explain <word>`: a code of a service, a claim of a token, an application ID, or a Fabric REST operation. */
import Fuse from 'fuse.js';
import { explainOperations } from '../../../bot/explain-operation.ts';
import type { Lexicon } from '../../../bot/lexicon.ts';
import { readRestOperations } from '../../../knowledge/compile/rest-operations.ts';
import type { Entry } from '../../../knowledge/compiled/compiled.ts';
import type { RestOperations } from '../../../knowledge/compiled/rest-operations.ts';
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
    printOperations(word, lexicon);
    return;
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

/** Prints who may call the operation that `word` names. Throws UserError where it names nothing known. */
function printOperations(word: string, lexicon: Lexicon): void {
  const all = readRestOperations();
  const found = explainOperations(word, all);
  if (found.length === 0) throw unknown(word, lexicon, all);
  const page = new Page(lexicon, Object.assign({}, ...found.map(({ passages }) => passages)));
  for (const { title, statements } of found) page.line(`**${title}**`).sentences(statements).line('');
  print(page.end());
}

const unknown = (word: string, { compiled }: Lexicon, { operations }: RestOperations): UserError => {
  const names = [
    ...compiled.signs.map((one) => one.code),
    ...Object.keys(compiled.tokenClaims),
    ...Object.values(compiled.applications).map((one) => one.name),
    ...operations.map(({ id }) => id),
  ];
  const near = new Fuse(names, { threshold: 0.35 })
    .search(word.slice(0, 60))
    .slice(0, 3)
    .map((hit) => hit.item);
  return new UserError(
    'That code, claim, application ID or operation is not known here.',
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Try caller-id search.',
  );
};
