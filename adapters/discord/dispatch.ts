/** Hands each event to its handler: once, within the cooldown, timed, and with its faults kept apart from the others'. */
import { type AutocompleteInteraction, type Interaction, type Message, MessageFlags } from 'discord.js';
import type { Bot } from './bot.ts';
import { commands } from './commands/commands.ts';
import { diagnoseForm } from './commands/diagnose-form.ts';
import { controls } from './controls/controls.ts';
import { readCustomId } from './custom-id.ts';
import { addressed, answerMessage } from './events/message.ts';
import { fault } from './faults.ts';
import type { Command } from './handler.ts';
import { RecentDms } from './recent-dms.ts';
import { note, type Payload } from './render/message.ts';
import type { Answerable } from './reply/deliver.ts';
import { waitWords } from './words.ts';

/** Events this process has seen; a gateway repeats some when it resumes. */
const SEEN = 10_000;

export class Dispatch {
  readonly #bot: Bot;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #seen = new Set<string>();
  readonly #dms: RecentDms;
  readonly #running = new Set<Promise<void>>();

  constructor(bot: Bot) {
    this.#bot = bot;
    this.#dms = new RecentDms(bot.client);
    this.#commands = new Map(commands.map((one) => [one.data(bot.lexicon).name, one]));
  }

  /** Takes an interaction. Never throws. */
  interaction(interaction: Interaction): void {
    if (this.#again(interaction.id)) return;
    if (interaction.isAutocomplete()) this.#run('complete', () => this.#complete(interaction));
    else if (interaction.isRepliable()) this.#run('answer', () => this.#answer(interaction as Answerable));
  }

  /** Takes a message. Never throws. */
  message(message: Message): void {
    const bot = this.#bot;
    if (message.guildId === null) this.#dms.note(message.channelId);
    if (!addressed(message, bot) || this.#again(message.id)) return;
    // Who asks too fast is not told so in public.
    if (bot.cooldown.take(message.author.id) > 0) return;
    this.#run('message', async () => {
      try {
        await answerMessage(message, bot);
      } catch (error) {
        const words = fault(error, 'message', bot);
        const allowedMentions = { parse: [], repliedUser: true };
        if (words)
          await message.reply({ ...words, allowedMentions, failIfNotExists: false }).catch(() => undefined);
      }
    });
  }

  /** Resolves when all that was taken is done, or after `most` milliseconds. */
  async settle(most: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, most);
    });
    await Promise.race([Promise.allSettled(this.#running), late]);
    clearTimeout(timer);
  }

  async #answer(interaction: Answerable): Promise<void> {
    const bot = this.#bot;
    let what = 'interaction';
    try {
      const [name, work] = this.#handler(interaction);
      what = name;
      const wait = bot.cooldown.take(interaction.user.id);
      if (wait > 0) await tell(interaction, note(waitWords(wait)));
      else await work?.();
    } catch (error) {
      const words = fault(error, what, bot);
      if (words) await tell(interaction, words).catch(() => undefined);
    }
  }

  /** The name of the handler for the log, and its work; none for a control that is not ours or no longer known. */
  #handler(interaction: Answerable): readonly [string, (() => Promise<void>)?] {
    const bot = this.#bot;
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      const command = this.#commands.get(interaction.commandName);
      if (command?.kind === 'slash' && interaction.isChatInputCommand())
        return [interaction.commandName, () => command.run(interaction, bot)];
      if (command?.kind === 'message' && interaction.isMessageContextMenuCommand())
        return [interaction.commandName, () => command.run(interaction, bot)];
      return ['unknown command'];
    }
    // Discord has more kinds of commands than we do, and they have no id of a control.
    if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return ['unknown kind'];
    const id = readCustomId(interaction.customId);
    if (interaction.isModalSubmit())
      return id?.verb === diagnoseForm.verb
        ? [diagnoseForm.verb, () => diagnoseForm.run(interaction, bot)]
        : ['unknown form'];
    const control = id && controls.get(id.verb);
    if (!control) return ['unknown control'];
    const values = interaction.isAnySelectMenu() ? interaction.values : [];
    return [control.verb, () => control.run(interaction, id.parts, values, bot)];
  }

  async #complete(interaction: AutocompleteInteraction): Promise<void> {
    const command = this.#commands.get(interaction.commandName);
    try {
      if (command?.kind === 'slash') await command.complete?.(interaction, this.#bot);
    } catch (error) {
      // A list that comes late is of no use, so nobody is told.
      fault(error, 'completion', this.#bot);
    }
  }

  #again(id: string): boolean {
    if (this.#seen.has(id)) return true;
    this.#seen.add(id);
    if (this.#seen.size > SEEN)
      for (const oldest of this.#seen) {
        this.#seen.delete(oldest);
        break;
      }
    return false;
  }

  #run(step: string, work: () => Promise<void>): void {
    const stop = this.#bot.metrics.seconds.startTimer({ door: 'discord', step });
    const running = work()
      // A handler hears of its own faults; what is thrown beside them must not end the process.
      .catch((error: unknown) => void fault(error, step, this.#bot))
      .finally(() => {
        stop();
        this.#running.delete(running);
      });
    this.#running.add(running);
  }
}

/** Tells the user of an interaction something in private, acknowledged or not. */
async function tell(interaction: Answerable, words: Payload): Promise<void> {
  const flags = words.flags | MessageFlags.Ephemeral;
  if (interaction.deferred && !interaction.replied && !updates(interaction))
    await interaction.editReply(words);
  else if (interaction.deferred || interaction.replied) await interaction.followUp({ ...words, flags });
  else await interaction.reply({ ...words, flags });
}

/** A control that was deferred for an update: editing the reply would overwrite the message it stands on. */
const updates = (interaction: Answerable): boolean =>
  interaction.isMessageComponent() && interaction.ephemeral === null;
