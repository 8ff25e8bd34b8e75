import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { chars, discord, github, hex, opaque } = fake;
const ALNUM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const devops = `${chars(76, ALNUM, 21)}AZDO${chars(4, ALNUM, 22)}`;
const oldDevops = chars(52, 'abcdefghijklmnopqrstuvwxyz234567', 23);

describe('a Discord token is blanked', () => {
  it.each([
    ['alone', discord, discord],
    ['an environment variable', `DISCORD_TOKEN=${discord}`, discord],
    ['a header', `Authorization: Bot ${discord}`, discord],
    ['a call', `client.login('${discord}')`, discord],
    ['JSON', `{"token":"${discord}"}`, discord],
    ['behind an escaped line break', `x\\n${discord}`, discord],
    ['a webhook', `https://discord.com/api/webhooks/123456789012345678/${opaque}`, opaque],
    [
      'an old webhook',
      `https://discordapp.com/api/v10/webhooks/123456789012345678/${opaque}?wait=true`,
      opaque,
    ],
    ['by key', `BOT_TOKEN="${opaque}"`, opaque],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'discord-token'));
});

describe('a personal access token is blanked', () => {
  it.each([
    ['GitHub, classic', `git clone with ${github}`, github],
    ['GitHub, other kinds', `gho_${chars(36, ALNUM, 24)}`, `gho_${chars(36, ALNUM, 24)}`],
    [
      'GitHub, fine-grained',
      `token: github_pat_${chars(60, ALNUM, 25)}`,
      `github_pat_${chars(60, ALNUM, 25)}`,
    ],
    ['GitHub in an address', `https://x-access-token:${github}@github.com/o/r`, github],
    ['Azure DevOps, new', `PAT is ${devops} ok`, devops],
    ['Azure DevOps, old, by key', `AZURE_DEVOPS_EXT_PAT=${oldDevops}`, oldDevops],
    ['Azure DevOps in an address', `https://${devops}@dev.azure.com/o/p/_git/r`, devops],
    ['a pipeline', `SYSTEM_ACCESSTOKEN: ${opaque}`, opaque],
    ['Databricks', `databricks_token = "dapi${hex}"`, `dapi${hex}`],
    ['npm', `//registry.npmjs.org/:_authToken=npm_${chars(36, ALNUM, 26)}`, `npm_${chars(36, ALNUM, 26)}`],
    ['GitLab', `glpat-${chars(20, ALNUM, 27)}`, `glpat-${chars(20, ALNUM, 27)}`],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'personal-access-token'));
});

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

describe('a password in an address is blanked', () => {
  it.each([
    ['https', 'https://me:', 'Tr0ub4dor!x9', '@contoso.com/path'],
    ['PostgreSQL', 'postgresql://me:', 'Tr0ub4dor', '@host:5432/db?sslmode=require'],
    ['MongoDB', 'mongodb+srv://me:', 'Tr0ub4dor', '@a.mongodb.net,b.mongodb.net/db'],
    ['Redis without a user', 'redis://:', 'Tr0ub4dor', '@host:6379/0'],
    ['AMQP', 'amqps://RootManage:', 'Tr0ub4dor%2B9', '@n.servicebus.windows.net'],
    ['an @ inside', 'https://me:', 'p@ssw0rd9', '@host/x'],
    ['in JSON', '{"url":"https://me:', 'Tr0ub4dor', '@host"}'],
    ['curl -u', 'curl -u me:', 'Tr0ub4dor', ' https://host'],
    ['curl --user', 'curl --user "me:', 'Tr0ub4dor', '" https://host'],
  ])('%s', (_, before, value, behind) => expectBlanked(`${before}${value}${behind}`, value, 'url-password'));
});
