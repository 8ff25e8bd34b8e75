/** The box: answers as it is typed or pasted, with the facts chosen by buttons; nothing of it is sent anywhere. */
import { copyText, showCopyButtons } from './copy.ts';
import { startEngine } from './engine.ts';
import type { Shown } from './messages.ts';
import { seal } from './seal.ts';

const TYPING = 150;
const element = (id: string): HTMLElement => document.querySelector(`#${id}`) as HTMLElement;

/** Makes the start page work; does nothing on other pages. */
export function ask(): void {
  const box = document.querySelector<HTMLTextAreaElement>('#paste');
  if (!box) return;
  const given = new Map<string, { value: string; label: string }>();
  let n = 0;
  let last: Shown | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focus = false;

  const show = (shown: Shown): void => {
    last = shown;
    performance.mark('answered');
    element('answer').innerHTML = shown.html;
    element('status').textContent = shown.summary;
    showCopyButtons(element('answer'));
    if (focus) element('answer').focus();
    focus = false;
  };
  const draw = (): void => {
    const empty = box.value.trim() === '';
    document.body.classList.toggle('asked', !empty);
    for (const id of ['answer', 'tools', 'given']) element(id).hidden = empty;
    element('start').hidden = !empty;
    if (empty) for (const id of ['answer', 'status', 'given']) element(id).textContent = '';
  };
  const engine = startEngine((message) => {
    if (message.kind === 'answer' && message.n === n && box.value.trim() !== '') show(message);
  });
  const diagnose = async (): Promise<void> => {
    clearTimeout(timer);
    const mine = ++n;
    draw();
    if (box.value.trim() === '') return;
    element('given').innerHTML = '';
    for (const [fact, { label }] of given) {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = 'chip';
      chip.dataset.forget = fact;
      chip.textContent = `You said: ${label} ×`;
      chip.setAttribute('aria-label', `Take back: ${label}`);
      element('given').append(chip);
    }
    try {
      await engine.ready;
    } catch {
      element('status').textContent = 'The engine did not load. Reload the page.';
      return;
    }
    if (mine !== n) return;
    performance.mark('asked');
    const facts = Object.fromEntries([...given].map(([fact, { value }]) => [fact, value]));
    engine.send({ kind: 'diagnose', n, text: box.value, given: facts, now: Math.floor(Date.now() / 1000) });
  };

  box.addEventListener('input', (event) => {
    clearTimeout(timer);
    const typed = event instanceof InputEvent && event.inputType.startsWith('insertText');
    if (!typed && box.value.trim() === '') given.clear();
    if (typed) timer = setTimeout(diagnose, TYPING);
    else void diagnose();
  });
  box.addEventListener('paste', () => given.clear());
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (!button) return;
    const { fact, value, label, forget, example } = button.dataset;
    if (fact && value && label) given.set(fact, { value, label });
    else if (forget) given.delete(forget);
    else if (example) {
      given.clear();
      box.value =
        document.querySelector<HTMLTemplateElement>(`#example-${example}`)?.content.textContent ?? '';
    } else if (button.id === 'clear') {
      given.clear();
      box.value = '';
      box.focus();
    } else {
      if (button.id === 'copy-markdown' && last) void copyText(last.markdown, button);
      return;
    }
    focus = button.id !== 'clear';
    void diagnose();
  });
  engine.ready.then(
    (entries) => {
      seal();
      const line = element('privacy-state');
      line.textContent = line.dataset.ready?.replace('{n}', String(entries)) ?? '';
      document.documentElement.classList.add('ready');
      performance.mark('ready');
    },
    () => {
      element('privacy-state').textContent = 'The engine did not load. Reload the page.';
    },
  );
  if (box.value.trim() !== '') void diagnose();
}
