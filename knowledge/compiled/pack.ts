/** The compiled knowledge as two texts for the browser. */
import type { Compiled } from './compiled.ts';
export const pack = (compiled: Compiled): { core: string; rest: string } => ({
  core: JSON.stringify(compiled),
  rest: '{}',
});
