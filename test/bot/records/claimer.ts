/** One of several processes that claim the same deliveries; prints those it was given. Arguments: JSON options, how many. */
import { openRecords } from '../../../bot/records/open-records.ts';

const [options = '{}', many = '0'] = process.argv.slice(2);
const records = await openRecords(JSON.parse(options));
await records.ready();
process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  const won: number[] = [];
  const claim = async (n: number): Promise<void> => {
    if (await records.claimDelivery(`event-${n}`, 'teams', 1_795_000_000)) won.push(n);
  };
  for (let n = 0; n < Number(many); n += 4)
    await Promise.all([claim(n), claim(n + 1), claim(n + 2), claim(n + 3)]);
  process.stdout.write(`${JSON.stringify(won)}\n`);
  await records.close();
  process.exit();
});
