#!/usr/bin/env node
/** Starts the terminal. What Node compiled is kept beside the code: a later start takes a quarter less. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// In a folder that cannot be written it simply compiles anew.
enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'code'));
await import('./run.ts');
