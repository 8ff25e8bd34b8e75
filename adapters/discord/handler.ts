/** The shapes of a handler: one command, one kind of button or menu, one form. Each stands in a file of its own. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Lexicon } from '../../bot/lexicon.ts';
import type { Bot } from './bot.ts';

export interface SlashCommand {
  readonly kind: 'slash';
  /** As Discord is told of it; the lexicon gives what can be chosen. */
  readonly data: (lexicon: Lexicon) => RESTPostAPIApplicationCommandsJSONBody & { readonly name: string };
  readonly run: (interaction: ChatInputCommandInteraction, bot: Bot) => Promise<void>;
  readonly complete?: (interaction: AutocompleteInteraction, bot: Bot) => Promise<void>;
}

export interface MessageCommand {
  readonly kind: 'message';
  readonly data: (lexicon: Lexicon) => RESTPostAPIApplicationCommandsJSONBody & { readonly name: string };
  readonly run: (interaction: MessageContextMenuCommandInteraction, bot: Bot) => Promise<void>;
}

export type Command = SlashCommand | MessageCommand;

/** A button or a menu, by the verb of its id; `values` are those chosen in a menu. */
export interface Control {
  readonly verb: string;
  readonly run: (
    interaction: MessageComponentInteraction,
    parts: readonly string[],
    values: readonly string[],
    bot: Bot,
  ) => Promise<void>;
}

export interface Form {
  readonly verb: string;
  readonly run: (interaction: ModalSubmitInteraction, bot: Bot) => Promise<void>;
}
