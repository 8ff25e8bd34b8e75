/** Prometheus metrics that all doors share. Labels are names of ours: never an id, a code from a paste or a text. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  /** Answers given, by door and outcome. */
  readonly answers: Counter<'door' | 'outcome'>;
  /** Seconds from a message's arrival to its acknowledgement or answer. */
  readonly seconds: Histogram<'door' | 'step'>;
  /** Faults, by door and kind of error. */
  readonly errors: Counter<'door' | 'error'>;
}

/** Metrics in a registry of their own; call once a process. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    answers: new Counter({
      name: 'caller_id_answers_total',
      help: 'Answers given.',
      labelNames: ['door', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'caller_id_seconds',
      help: 'Seconds from arrival.',
      labelNames: ['door', 'step'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 3, 15],
      registers,
    }),
    errors: new Counter({
      name: 'caller_id_errors_total',
      help: 'Faults.',
      labelNames: ['door', 'error'],
      registers,
    }),
  };
}
