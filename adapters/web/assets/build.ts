/** Builds the page for publishing; `npm start` and the tests do the same by themselves where it is stale. */
import { readCompiled } from '../../../knowledge/compile/read-compiled.ts';
import { readAssets } from './read-assets.ts';

const { files } = await readAssets(await readCompiled());
for (const { path, body, gzip, brotli } of files)
  process.stdout.write(
    `${path.padEnd(32)} ${body.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}\n`,
  );
