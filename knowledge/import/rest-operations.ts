/** Writes `tables/rest/` from a checkout of microsoft/fabric-rest-api-specs: `npm run import:rest -- <checkout> <day>`. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOperation } from './read-operation.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'tables', 'rest');

interface Swagger {
  readonly basePath: string;
  readonly paths: Record<string, Record<string, { operationId: string; description: string }>>;
}

const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
const quoted = (text: string): string => JSON.stringify(text);

/** The file of one area as JSON, an operation a line; `checkout` is the root of the specifications. */
function area(checkout: string, file: string, head: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(checkout, file), 'utf8');
  const lines = text.split('\n');
  const { basePath, paths } = JSON.parse(text) as Swagger;
  let at = 0;
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, { operationId, description }]) => {
        at = lines.findIndex(
          (line, place) => place >= at && line.includes(`"operationId": ${quoted(operationId)}`),
        );
        if (at < 0) throw new Error(`${file}: ${operationId} is not where it should be`);
        const facts = readOperation(operationId, description, at + 1);
        return `    ${JSON.stringify(`${method.toUpperCase()} ${basePath}${path}`)}: ${JSON.stringify(facts)}`;
      }),
  );
  const fields = Object.entries({ file, ...head }).map(
    ([name, value]) => `  ${quoted(name)}: ${quoted(value)},`,
  );
  return `{\n${fields.join('\n')}\n  "operations": {\n${rows.join(',\n')}\n  }\n}\n`;
}

const [checkout, checked] = process.argv.slice(2);
if (!checkout || !/^\d{4}-\d\d-\d\d$/.test(checked ?? ''))
  throw new Error('Give a checkout of the specifications and the day of the check, YYYY-MM-DD.');
const git = (format: string): string =>
  execFileSync('git', ['-C', checkout, 'log', '-1', `--format=${format}`, '--date=format:%Y-%m-%d'], {
    encoding: 'utf8',
  }).trim();
const head = { commit: git('%H'), dated: git('%cd'), checked: checked as string };
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const file of globSync('*/swagger.json', { cwd: checkout }).sort())
  writeFileSync(join(folder, `${kebab(dirname(file))}.json`), area(checkout, file, head));
