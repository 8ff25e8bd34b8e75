/** Sends a request as discord.js does, and lets its own retries see a connection that Discord had just closed. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * The library tries again after ECONNRESET alone. A kept connection that closes while a request goes out is UND_ERR_SOCKET to
 * undici, which is the same event: the request was not read.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'UND_ERR_SOCKET') throw error;
    throw Object.assign(new Error('the connection was closed', { cause: error }), { code: 'ECONNRESET' });
  }
};
