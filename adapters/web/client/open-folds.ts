/** A link to something inside a fold opens the fold first, also where the browser does not do so itself. */

/** One listener for all links to places of the page. */
export function openFolds(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link) return;
    const fold = document.getElementById(link.hash.slice(1))?.closest('details');
    if (fold) fold.open = true;
  });
}
