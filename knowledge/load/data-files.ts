/** The data files, found folder by folder: every start lists them, so names alone tell a folder, which has no dot. */
import { readdirSync } from 'node:fs';

/** YAML everywhere, and the texts of `heard/`. */
const DATA = /\.yaml$|^heard\/.*\.txt$/;

/** Paths of the data files below `root`, relative to it, with `/`, sorted; examples only where `examples` is set. */
export function dataFiles(root: string, examples = false): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(`${root}/${folder}`)) {
      const path = `${folder}${name}`;
      if (!name.includes('.')) walk(`${path}/`);
      else if (DATA.test(path) && (examples || !path.endsWith('.examples.yaml'))) found.push(path);
    }
  };
  walk('');
  return found.sort();
}
