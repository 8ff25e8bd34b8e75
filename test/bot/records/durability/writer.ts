/** A process that writes until it is killed, and prints each write once it was acknowledged. Arguments: JSON options, a round. */
import { writeSync } from 'node:fs';
import { openRecords } from '../../../../bot/records/open-records.ts';
import { AT, counted, numberedAnswer, numberedFeedback, numberedFollowUp } from './numbered.ts';

const [options = '{}', round = ''] = process.argv.slice(2);
/** Calls in flight at a time. */
const LANES = 3;

process.stdin.once('data', async () => {
  const records = await openRecords(JSON.parse(options));
  const acknowledged = (kind: string, n: string): void => void writeSync(1, `${kind} ${n}\n`);
  for (let lane = 0; lane < LANES; lane++)
    void (async () => {
      for (let i = lane; ; i += LANES) {
        const n = `${round}-${i}`;
        await records.addAnswer(numberedAnswer(n));
        acknowledged('answer', n);
        await records.addFeedback(numberedFeedback(n));
        acknowledged('feedback', n);
        await records.openFollowUp(numberedFollowUp(n));
        acknowledged('follow-up', n);
        if (await records.claimDelivery(n, 'discord', AT)) acknowledged('delivery', n);
        await records.countUnanswered(counted, AT);
        acknowledged('counted', n);
      }
    })();
});
