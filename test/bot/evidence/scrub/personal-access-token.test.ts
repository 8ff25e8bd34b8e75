import { describe, it } from 'vitest';
import { expectBlanked } from './blanked.ts';
import { fake } from './fake.ts';

const { opaque, chars, github, hex } = fake;
const ALNUM = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const devops = `${chars(76, ALNUM, 21)}AZDO${chars(4, ALNUM, 22)}`;
const oldDevops = chars(52, 'abcdefghijklmnopqrstuvwxyz234567', 23);

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
    ['npm', `//packages.example.org/:_authToken=npm_${chars(36, ALNUM, 26)}`, `npm_${chars(36, ALNUM, 26)}`],
    ['GitLab', `glpat-${chars(20, ALNUM, 27)}`, `glpat-${chars(20, ALNUM, 27)}`],
  ])('%s', (_, text, value) => expectBlanked(text, value, 'personal-access-token'));
});
