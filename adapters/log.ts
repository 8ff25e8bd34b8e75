/** The log: one JSON line an event, with names, ids and durations, never pasted text and never an error's message. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { type ErrorFields, errorFields } from './errors/error-fields.ts';

export type Log = Logger;

/** A log at `level` to `out` (standard error by default). Give thrown things as `{ err }`: only their fields are written. */
export const openLog = (level: string, out: DestinationStream = pino.destination(2)): Log =>
  pino({ level, base: null, serializers: { err: (error: unknown): ErrorFields => errorFields(error) } }, out);
