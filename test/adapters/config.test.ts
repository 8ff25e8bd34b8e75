/** The environment is read through a schema: defaults without any setting, all problems at once, no value repeated. */
import { describe, expect, it } from 'vitest';
import { type ConfigError, readConfig } from '../../adapters/config.ts';

const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('configuration', () => {
  it('needs nothing: no settings run the web page and the terminal', () => {
    const config = readConfig({ PATH: '/bin', HOME: '/root' });
    expect(config).toMatchObject({ PORT: 3978, HOST: '127.0.0.1', RECORDS_FILE: 'data/records.db' });
    expect(config.DISCORD_TOKEN).toBeUndefined();
  });

  it('takes an empty value for an absent one', () =>
    expect(readConfig({ DISCORD_TOKEN: '' }).DISCORD_TOKEN).toBeUndefined());

  it('lists all problems together and repeats no value', () => {
    const secret = 'not-a-guid-but-secret';
    const found = problems({
      PORT: '99999',
      TEAMS_APP_ID: secret,
      DISCORD_TOKN: secret,
      DATABASE_URL: secret,
    });
    expect(found.map((line) => line.split(/[ :]/)[0]).sort()).toEqual([
      'DATABASE_URL',
      'DISCORD_TOKN',
      'PORT',
      'TEAMS_APP_ID',
    ]);
    expect(found.join('\n')).not.toContain(secret);
  });

  it('asks for what goes together', () => {
    expect(problems({ TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555' })).toEqual([
      'TEAMS_TENANT_ID: is needed for SingleTenant.',
      'TEAMS_APP_PASSWORD: is needed for SingleTenant.',
    ]);
    expect(problems({ DATABASE_URL: 'postgres://127.0.0.1/x' })).toEqual([
      'RECORDS_KEY: is needed with DATABASE_URL, so that all processes share one key.',
    ]);
  });
});
