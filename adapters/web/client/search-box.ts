/** The search box of the index: findings appear as they are typed, from the same engine, in the page. */
import { type Engine, startEngine } from './engine.ts';

/** Makes `#search` work where the page has it; the engine loads when the box is first entered. */
export function searchBox(): void {
  const box = document.querySelector<HTMLInputElement>('#search');
  const list = document.querySelector<HTMLElement>('#found');
  const status = document.querySelector<HTMLElement>('#found-status');
  if (!box || !list || !status) return;
  let n = 0;
  let engine: Engine | undefined;
  const start = (): Engine => {
    engine ??= startEngine((message) => {
      if (message.kind !== 'found' || message.n !== n) return;
      list.innerHTML = message.html;
      const count = list.children.length;
      status.textContent =
        box.value.trim() === '' ? '' : count === 0 ? 'Nothing is near that.' : `${count} found`;
    });
    return engine;
  };
  box.closest('form')?.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('focus', start, { once: true });
  box.addEventListener('input', async () => {
    const mine = ++n;
    const { ready, send } = start();
    try {
      await ready;
      if (mine === n) send({ kind: 'search', n, query: box.value });
    } catch {
      status.textContent = 'The search did not load; the list below holds everything.';
    }
  });
}
