import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { opaque, discord } = fake;

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
