/** All readers of structured formats, in the order their facts are listed. */
import type { Reader } from '../fact.ts';
import { readClaims } from './claims.ts';
import { readCode } from './code.ts';
import { readCommands } from './commands.ts';
import { readEntra } from './entra.ts';
import { readErrorBody } from './error-body.ts';
import { readHttp } from './http.ts';
import { readJwt } from './jwt.ts';
import { readKeyVault } from './key-vault.ts';
import { readKusto } from './kusto.ts';
import { readSql } from './sql.ts';
import { readStorage } from './storage.ts';

/** Every structured reader, one per format. */
export const readers: readonly Reader[] = [
  readJwt,
  readKeyVault,
  readClaims,
  readEntra,
  readErrorBody,
  readHttp,
  readKusto,
  readSql,
  readStorage,
  readCode,
  readCommands,
];
