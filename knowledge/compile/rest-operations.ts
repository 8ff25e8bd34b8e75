/** Compiles `tables/rest/` into one plain object, and gives it back from its own file. Node only. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RestOperation, RestOperations } from '../compiled/rest-operations.ts';
import type { RestOperationsData } from '../schema/rest-operations.ts';
import { knowledgeRoot } from './read-compiled.ts';

const areaOf = (file: string): string => basename(file, '.json');

/** The compiled form of the files of `tables/rest/`, which are all of one commit. Area → its data. */
export function compileRestOperations(areas: Readonly<Record<string, RestOperationsData>>): RestOperations {
  const { commit = '', dated = '', checked = '' } = Object.values(areas)[0] ?? {};
  return {
    commit,
    dated,
    checked,
    files: Object.fromEntries(Object.entries(areas).map(([area, { file }]) => [area, file])),
    operations: Object.entries(areas).flatMap(([area, { operations }]) =>
      Object.entries(operations).map(([call, { id, line, apps, scopes, needs }]): RestOperation => {
        const [method = '', path = ''] = call.split(' ');
        const lists = scopes.map((any) => any.split(' | '));
        return { method, path, id, area, apps, scopes: lists, ...(needs ? { needs } : {}), line };
      }),
    ),
  };
}

/** The data files of `root`, area → its data, as they stand; a test holds them against the schema. */
export const restAreas = (root: string): Record<string, RestOperationsData> =>
  Object.fromEntries(
    globSync('tables/rest/*.json', { cwd: root })
      .sort()
      .map((file) => [
        areaOf(file),
        JSON.parse(readFileSync(join(root, file), 'utf8')) as RestOperationsData,
      ]),
  );

/** The operations of `root`: packed with the built code, or from the data files. Read only where somebody asks for one. */
export function readRestOperations(root: string = knowledgeRoot): RestOperations {
  const packed = join(root, 'compiled', 'rest-operations.json');
  if (!existsSync(join(root, 'vocabulary')))
    return JSON.parse(readFileSync(packed, 'utf8')) as RestOperations;
  return compileRestOperations(restAreas(root));
}
