/** One line of figures over scored messages. */
import type { Score } from './score.ts';

const share = (part: number, whole: number): string =>
  `${part}/${whole} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %)`;

const count = (
  scores: readonly Score[],
  key: 'outcomeRight' | 'firstRight' | 'shown' | 'wrong' | 'confidentlyWrong' | 'needless',
): string => share(scores.filter((one) => one[key]).length, scores.length);

/** `title` and the figures of `scores`. */
export const line = (title: string, scores: readonly Score[]): string =>
  `${title.padEnd(22)} outcome ${count(scores, 'outcomeRight')}, outcome and first ${count(scores, 'firstRight')}, shown ${count(scores, 'shown')}, wrong ${count(scores, 'wrong')}, of them with confidence ${count(scores, 'confidentlyWrong')}, needless question ${count(scores, 'needless')}`;
