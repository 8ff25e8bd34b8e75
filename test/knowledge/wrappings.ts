/** Other clothes for a message: identifiers, noise, carriers. */
import { knowledgeRoot } from '../../knowledge/compile/read-compiled.ts';
import { load } from '../../knowledge/load/load.ts';

/** Identifiers that mean something by themselves: applications of the table, and the owner tenants of Microsoft's. */
const known = new Set([
  ...load(knowledgeRoot).applications.map(({ appId }) => appId),
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
]);

/** Every GUID that means nothing by itself replaced by another; digits move, so the shape stays. */
export const otherGuids = (text: string): string =>
  text.replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, (guid) =>
    known.has(guid.toLowerCase())
      ? guid
      : guid.replace(/[0-9]/g, (digit) => String((Number(digit) + 3) % 10)),
  );

/** A greeting before, a signature and a log line behind. */
export const withNoise = (text: string): string =>
  `Hi folks, hope you are well.\n\n${text}\n\n2026-11-20 03:00:07,112 INFO TaskSetManager: Finished task 12.0 in stage 3.0\n\nBest regards,\nJo\n`;

export const wrappings: Readonly<Record<string, (text: string) => string>> = {
  'windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'trailing blanks': (text) => text.replaceAll('\n', '  \n'),
  'html entities': (text) => text.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
};
