/** Starts the worker and hands it the knowledge: always the same two files, whatever is asked. */
import type { FromWorker, ToWorker } from './messages.ts';

export interface Engine {
  /** Resolves with the number of entries once messages are answered. */
  readonly ready: Promise<number>;
  send(message: ToWorker): void;
}

const given = (name: string): string => document.documentElement.dataset[name] ?? '';

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the knowledge did not load: ${response.status}`);
  return response.text();
}

/** The engine; `hear` gets every message of the worker but the first. */
export function startEngine(hear: (message: Exclude<FromWorker, { kind: 'ready' }>) => void): Engine {
  const worker = new Worker(given('worker'), { type: 'module', name: 'caller-id' });
  const send = (message: ToWorker): void => worker.postMessage(message);
  const ready = new Promise<number>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the engine did not start')));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'ready') resolve(data.entries);
      else hear(data);
    });
    Promise.all([text(given('core')), text(given('rest'))])
      .then(([core, rest]) => send({ kind: 'knowledge', base: given('base'), core, rest }))
      .catch(reject);
  });
  return { ready, send };
}
