/** Ends a server whose tests were killed: waits until its parent is gone, then stops the server on the data folder and deletes it. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const data = process.argv[2] as string;

/** The server of this folder and no other process that has its number now. */
function server(): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : undefined;
  } catch {
    return undefined;
  }
}

process.stdin.resume();
process.stdin.once('close', async () => {
  for (let tries = 0; tries < 50; tries++) {
    const pid = server();
    if (pid === undefined) break;
    process.kill(pid, 'SIGQUIT');
    await sleep(100);
  }
  rmSync(data, { recursive: true, force: true });
});
