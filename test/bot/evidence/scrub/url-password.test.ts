import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';

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
