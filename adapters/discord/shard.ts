/** The process of one shard, started by the ShardingManager: its own client, the records of all. */
import { Assistant } from '../../bot/assistant/assistant.ts';
import { Seal } from '../../bot/assistant/seal.ts';
import { lexicon } from '../../bot/lexicon.ts';
import { openRecords } from '../../bot/records/open-records.ts';
import { readKey } from '../../bot/records/read-key.ts';
import { readCompiled } from '../../knowledge/compile/read-compiled.ts';
import { readRestOperations } from '../../knowledge/compile/rest-operations.ts';
import { readConfig } from '../config.ts';
import { openMetrics } from '../http/metrics.ts';
import { openLog } from '../log.ts';
import { discordDoor } from './discord-door.ts';

const config = readConfig(process.env);
const log = openLog(config.LOG_LEVEL);
const now = (): number => Math.floor(Date.now() / 1000);
const words = lexicon(await readCompiled());
const records = await openRecords({
  databaseUrl: config.DATABASE_URL,
  file: config.RECORDS_FILE,
  onError: (err) => log.error({ err }, 'records'),
});
const assistant = new Assistant({
  lexicon: words,
  records,
  seal: new Seal(readKey(config)),
  now,
  onStoreError: (err, write) => log.error({ err, write }, 'records'),
});
const door = discordDoor({
  config,
  assistant,
  records,
  lexicon: words,
  log,
  metrics: openMetrics(),
  now,
  operations: readRestOperations,
});
let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await door.stop();
  await records.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
// Without its manager a shard is nobody's.
process.once('disconnect', () => void stop());
await door.start();
