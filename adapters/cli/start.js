/**
 * Starts the terminal from a checkout, half as long after the first time: what Node compiled is kept. This file is plain
 * JavaScript, as the first TypeScript file would load the whole parser.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// In a folder that cannot be written it simply compiles anew.
enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'code'));
await import('./main.ts');
