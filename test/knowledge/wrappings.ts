/** Other clothes for a message: identifiers, noise, carriers. */

/** Every GUID replaced by another; digits move, so the shape stays. */
export const otherGuids = (text: string): string =>
  text.replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, (guid) =>
    // Well-known application IDs mean something; those stay.
    /^0000|^(?:04b07795|1950a258|871c010f|cfa8b339|e406a681|022907d3|2746ea77|797f4846|7f67af8a|61d6811f|d2450708|b52893c8|f8cdef31|72f988bf)/i.test(
      guid,
    )
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
