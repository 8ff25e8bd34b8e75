import type { Scrubbed } from '../fact.ts';
export const scrub = (text: string): Scrubbed => ({ text, secrets: [], tokens: [] });
