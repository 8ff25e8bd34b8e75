/** The messages that are timed; identifiers are invented. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The thread that started the project, as the examples hold it. */
export const seedMessage = (): string => {
  const file = new URL('../fixtures/seed.yaml', import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as { message: string }).message;
};

/** A question of thirty words. */
export const proseQuestion = (): string =>
  'We have a notebook in Fabric that is started every night by its own schedule, and I would like to know whose identity it uses when it reads a secret from the vault';

const REFUSAL =
  'Caller is not authorized to perform action on resource. Caller: appid=6f1d0c2e-51a7-4b0c-9d3e-2a7c4b1f8e90;oid=0b9e7d6c-1f2a-4c3b-8d4e-5f6a7b8c9d01;iss=https://sts.windows.net/7c3f1a2b-9d8e-4f5a-b6c7-d8e9f0a1b2c3/ Action: \'Microsoft.KeyVault/vaults/secrets/getSecret/action\' Vault: kv-demo-data;location=westeurope {"code":"Forbidden","innererror":{"code":"ForbiddenByRbac"}}';

/** A Spark trace of about 4 KB around a Key Vault refusal. */
export const fourKilobyteTrace = (): string => {
  const frames = Array.from(
    { length: 60 },
    (_, i) => `\tat org.apache.spark.sql.execution.Step${i}.run(Step${i}.scala:${100 + i})`,
  );
  return `Py4JJavaError: An error occurred while calling z:notebookutils.credentials.getSecret.\n: java.io.IOException: 403 ${REFUSAL}\n${frames.join('\n')}`.slice(
    0,
    4096,
  );
};

/** A driver log of 64 KB with one refusal in its middle. */
export const sixtyFourKilobyteLog = (): string => {
  const lines: string[] = [];
  let size = 0;
  for (let i = 0; size < 64_000; i++) {
    const line =
      i === 300
        ? `2026-11-20 03:00:07,112 ERROR SecretReader [main]: ${REFUSAL}`
        : `2026-11-20 03:00:${String(i % 60).padStart(2, '0')},${100 + (i % 900)} INFO TaskSetManager [dispatcher-event-loop-${i % 4}]: Finished task ${i}.0 in stage ${i % 17}.0 (TID ${i}) in ${20 + (i % 400)} ms on vm-${i % 9} (executor ${i % 5})`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
};
