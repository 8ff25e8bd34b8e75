/** Seals the page: from then on the browser itself refuses every request of it, whatever a script might try. */

const POLICY = "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'";

/** Adds a second, stricter policy; policies only ever narrow each other, and nothing can take one back. */
export function seal(): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  document.head.append(meta);
}
