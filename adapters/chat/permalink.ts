/** The address of a canonical answer's page, for links in chats. */

/** `/a/<id>` under `base` (PUBLIC_URL, without a slash at its end); undefined without a base or an id. */
export const permalink = (base: string | undefined, id: string | undefined): string | undefined =>
  base && id && /^[a-z0-9-]{1,80}$/.test(id) ? `${base}/a/${id}` : undefined;
