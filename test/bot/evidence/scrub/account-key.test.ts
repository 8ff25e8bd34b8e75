import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { accountKey, sharedAccessKey } = fake;

describe('a key of a storage account, Cosmos DB, Service Bus or Event Hubs is blanked', () => {
  it.each([
    [
      'a storage connection string',
      `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${accountKey};EndpointSuffix=core.windows.net`,
      accountKey,
    ],
    [
      'a Cosmos DB connection string',
      `AccountEndpoint=https://c.documents.azure.com:443/;AccountKey=${accountKey};`,
      accountKey,
    ],
    [
      'an Event Hub connection string',
      `Endpoint=sb://n.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${sharedAccessKey};EntityPath=e`,
      sharedAccessKey,
    ],
    [
      'a Service Bus connection string',
      `"Endpoint=sb://n.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${sharedAccessKey}"`,
      sharedAccessKey,
    ],
    ['the key alone', `az storage account keys list gave ${accountKey} for me`, accountKey],
    ['a list of keys', `{"keyName": "key1", "permissions": "FULL", "value": "${accountKey}"}`, accountKey],
    ['a flag', `az storage blob list --account-name a --account-key ${accountKey}`, accountKey],
    ['an environment variable', `AZURE_STORAGE_KEY=${accountKey}`, accountKey],
    [
      'Spark',
      `spark.conf.set("fs.azure.account.key.acct.dfs.core.windows.net", "${accountKey}")`,
      accountKey,
    ],
    ['a credential class', `StorageSharedKeyCredential("acct", "${sharedAccessKey}")`, sharedAccessKey],
    ['a property', `account_key = '${accountKey}'`, accountKey],
    [
      'a key with the mark of Service Bus',
      `key ${fake.chars(33, 'abcXYZ019', 1)}+ASb${fake.chars(6, 'abcXYZ019', 2)}= ok`,
      `${fake.chars(33, 'abcXYZ019', 1)}+ASb${fake.chars(6, 'abcXYZ019', 2)}=`,
    ],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'account-key'));
});
