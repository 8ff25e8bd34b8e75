import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { opaque, chars, hex } = fake;
const ALNUM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

describe('an API key is blanked', () => {
  it.each([
    ['OpenAI', `key sk-proj-${chars(48, ALNUM, 28)}`, `sk-proj-${chars(48, ALNUM, 28)}`],
    ['OpenAI, old', `OPENAI_API_KEY=sk-${chars(48, ALNUM, 29)}`, `sk-${chars(48, ALNUM, 29)}`],
    ['Azure OpenAI', `api-key: ${hex}`, hex],
    [
      'AWS, id',
      `aws_access_key_id = AKIA${chars(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 30)}`,
      `AKIA${chars(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 30)}`,
    ],
    ['AWS, secret', `aws_secret_access_key = ${chars(40, `${ALNUM}/+`, 31)}`, chars(40, `${ALNUM}/+`, 31)],
    ['Slack', `xoxb-${chars(40, `${ALNUM}-`, 32)}`, `xoxb-${chars(40, `${ALNUM}-`, 32)}`],
    [
      'a Slack webhook',
      `https://hooks.slack.com/services/T0ABCDEFG/B0ABCDEFG/${chars(24, ALNUM, 33)}`,
      chars(24, ALNUM, 33),
    ],
    [
      'NuGet',
      `nuget push -k oy2${chars(43, 'abcdefghijklmnop234567', 34)}`,
      `oy2${chars(43, 'abcdefghijklmnop234567', 34)}`,
    ],
    ['Google', `AIza${chars(35, ALNUM, 35)}`, `AIza${chars(35, ALNUM, 35)}`],
    ['API Management', `Ocp-Apim-Subscription-Key: ${hex}`, hex],
    ['a function key', `x-functions-key: ${opaque}==`, `${opaque}==`],
    ['a function address', `https://f.azurewebsites.net/api/h?code=${opaque}==`, `${opaque}==`],
    ['AzureKeyCredential', `AzureKeyCredential("${hex}")`, hex],
    ['apiKey', `{ apiKey: "${hex}" }`, hex],
    [
      'a Teams webhook',
      `https://c.webhook.office.com/webhookb2/11111111-2222-4333-8444-555555555555@11111111-2222-4333-8444-666666666666/IncomingWebhook/${hex}/11111111-2222-4333-8444-777777777777`,
      `${hex}/11111111-2222-4333-8444-777777777777`,
    ],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'api-key'));
});
