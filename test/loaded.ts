/** The data files of the real knowledge as they are read, for tests that look into them; read once a process. */
import { knowledgeRoot } from '../knowledge/compile/read-compiled.ts';
import { load } from '../knowledge/load/load.ts';

export const loaded = load(knowledgeRoot);
