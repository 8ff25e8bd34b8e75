/** Every command, and how Discord is told of them. */
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { Command } from '../handler.ts';
import { answer } from './answer.ts';
import { checkClaim } from './check-claim.ts';
import { diagnose } from './diagnose.ts';
import { diagnoseThis } from './diagnose-this.ts';
import { explain } from './explain.ts';
import { linkAnswer } from './link-answer.ts';
import { settings } from './settings.ts';
import { who } from './who.ts';

export const commands: readonly Command[] = [
  diagnose,
  answer,
  who,
  explain,
  settings,
  diagnoseThis,
  checkClaim,
  linkAnswer,
];

/** The body that deploys all commands. */
export const commandBodies = (lexicon: Lexicon): RESTPutAPIApplicationCommandsJSONBody =>
  commands.map(({ data }) => data(lexicon));
