/** Copy buttons: each copies the code beside it, and says so. */

/** Copies `text` and lets `button` say so for two seconds. */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  const before = button.dataset.name ?? button.innerHTML;
  button.dataset.name = before;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied: select it by hand';
  }
  setTimeout(() => {
    button.innerHTML = before;
  }, 2000);
}

/** Makes the copy buttons below `root` work; call again after its content changed. */
export function showCopyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
}

/** One listener for all copy buttons of the page. */
export function listenForCopies(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const code = button?.parentElement?.querySelector('code')?.textContent;
    if (button && code) void copyText(code, button);
  });
}
