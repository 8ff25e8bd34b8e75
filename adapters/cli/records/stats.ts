/** `caller-id records stats`: for curators: what was answered, what helped, what nobody could answer. */
import type { RecordsStats } from '../../../bot/records/records.ts';
import { now } from '../engine.ts';
import { withRecords } from './with-records.ts';

const TOP = 20;

const counts = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ') || 'none';
const date = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** The figures as lines. */
export function statsLines({ answers, feedback, unanswered, openFollowUps, places }: RecordsStats): string[] {
  const latency =
    answers.p50 === undefined ? '' : `; p50 ${answers.p50.toFixed(1)} ms, p99 ${answers.p99?.toFixed(1)} ms`;
  return [
    `answers         ${answers.total} (${counts(answers.byDoor)}; ${counts(answers.byOutcome)}${latency})`,
    `feedback        helpful ${feedback.helpful}, not ${feedback.unhelpful} (why: ${counts(feedback.why)}); ${feedback.waiting} waiting`,
    `open questions  ${openFollowUps}`,
    `settings        ${places} places`,
    ...(feedback.byEntry.length > 0 ? ['', 'feedback per entry, helpful / not'] : []),
    ...feedback.byEntry.map(({ entry, helpful, unhelpful }) => `  ${helpful} / ${unhelpful}  ${entry}`),
    ...(unanswered.length > 0 ? ['', 'not answered, the most frequent first'] : []),
    ...unanswered.map(
      ({ count, service, codes, factNames, nearest, last }) =>
        `  ${count}×  ${[service ?? 'no service', ...codes].join(' ')}; read: ${factNames.join(' ') || 'nothing'}; nearest: ${nearest.join(' ') || 'none'}; last ${date(last)}`,
    ),
  ];
}

/** Prints the figures, as text or JSON. Throws UserError where the records cannot be read. */
export async function statsCommand({ json }: { json?: boolean }): Promise<void> {
  const stats = await withRecords(process.env, {}, (records) => records.stats(now(), TOP));
  process.stdout.write(`${json ? JSON.stringify(stats, null, 2) : statsLines(stats).join('\n')}\n`);
}
