/** Filters of a table: a row stays while it meets every filter that is set. */

/** Makes `[data-filters]` work on the rows of the table it names. */
export function filterRows(): void {
  const form = document.querySelector<HTMLFormElement>('[data-filters]');
  const table = form && document.querySelector<HTMLTableElement>(`#${form.dataset.filters}`);
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !table || !status) return;
  form.hidden = false;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const apply = (): void => {
    let shown = 0;
    const fields = [...new FormData(form)].map(
      ([name, value]) => [name, String(value).trim().toLowerCase()] as const,
    );
    for (const row of rows) {
      row.hidden = !fields.every(
        ([name, value]) =>
          value === '' ||
          (name === 'words'
            ? value.split(/\s+/).every((word) => row.textContent?.toLowerCase().includes(word))
            : ` ${row.dataset[name] ?? ''} `.includes(` ${value} `) || row.dataset[name] === '*'),
      );
      if (!row.hidden) shown++;
    }
    status.textContent = shown === rows.length ? `${rows.length} rows` : `${shown} of ${rows.length} rows`;
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  apply();
}
