import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { signature } = fake;

describe('the signature of a shared access signature is blanked, its other parts stay readable', () => {
  it.each([
    [
      'a blob address',
      `https://acct.blob.core.windows.net/c/b.csv?sv=2023-11-03&se=2026-01-01&sr=b&sp=r&sig=${signature}`,
    ],
    ['in the middle', `?sv=2023-11-03&sig=${signature}&se=2026-01-01`],
    [
      'SharedAccessSignature',
      `SharedAccessSignature sr=https%3a%2f%2fx.servicebus.windows.net&sig=${signature}&se=1&skn=Root`,
    ],
    [
      'a connection string',
      `BlobEndpoint=https://a.blob.core.windows.net/;SharedAccessSignature=sv=2023&sig=${signature};x=1`,
    ],
    ['JSON', `{"sasUri":"https://a.blob.core.windows.net/c?sp=r&sig=${signature}"}`],
    ['escaped ampersands', `"https://a.blob.core.windows.net/c?sp=r\\u0026sig=${signature}\\u0026se=1"`],
    ['HTML', `<a href="https://a.blob.core.windows.net/c?sp=r&amp;sig=${signature}&amp;se=1">`],
    [
      'a Power Automate webhook',
      `https://prod-1.westeurope.logic.azure.com/workflows/x/triggers/manual/run?sp=%2Ft&sv=1.0&sig=${fake.chars(43, 'abcXYZ019-_', 3)}`,
    ],
    ['a token alone', `SAS_TOKEN="sv=2023-11-03&ss=b&srt=o&sp=r&sig=${signature}"`],
  ])('%s', (_, text) => {
    const value = /sig=([^&\\;"]+)/.exec(text)![1]!;
    expectBlanked(text, value, 'sas-signature');
  });

  it.each([
    [
      'encoded once',
      `next=%3Fsv%3D2023%26sig%3D${encodeURIComponent(signature)}%26se%3D1`,
      encodeURIComponent(signature),
    ],
    ['a Cosmos DB header', `authorization: type%3dmaster%26ver%3d1.0%26sig%3d${signature}`, signature],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'sas-signature'));
});
