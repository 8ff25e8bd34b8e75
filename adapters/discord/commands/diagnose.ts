/** `/diagnose`: opens the form into which an error, claims or a question is pasted. */
import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Lexicon } from '../../../bot/lexicon.ts';
import type { SlashCommand } from '../handler.ts';
import { label } from '../reply/rows.ts';
import { EVERYWHERE } from './where.ts';

/** Ids of the form's fields. */
export const FIELDS = { text: 'text', trigger: 'trigger', files: 'files' } as const;

export const diagnose: SlashCommand = {
  kind: 'slash',
  data: () => ({
    type: ApplicationCommandType.ChatInput,
    name: 'diagnose',
    description:
      'Paste an error, claims or a question: who calls, why it was refused, what to change, with sources',
    ...EVERYWHERE,
  }),
  async run(interaction, { lexicon }) {
    await interaction.showModal(form(lexicon));
  },
};

/** The form, with the vocabulary's own triggers to choose from. */
export function form(lexicon: Lexicon): APIModalInteractionResponseCallbackData {
  const options = (lexicon.question.get('trigger')?.options ?? []).slice(0, 25);
  const trigger: APILabelComponent = {
    type: ComponentType.Label,
    label: 'How was it started?',
    description: 'Leave it empty if you are not sure.',
    component: {
      type: ComponentType.StringSelect,
      custom_id: FIELDS.trigger,
      required: false,
      min_values: 0,
      max_values: 1,
      options: options.map((one) => ({ value: one.value, label: label(one.label) })),
    },
  };
  return {
    custom_id: 'diagnose',
    title: 'What was refused?',
    components: [TEXT, ...(options.length > 0 ? [trigger] : []), FILES],
  };
}

const TEXT: APILabelComponent = {
  type: ComponentType.Label,
  label: 'Error text, claims or question',
  description: 'Claims, or a token without its signature. Never a live token, key or password.',
  component: {
    type: ComponentType.TextInput,
    custom_id: FIELDS.text,
    style: TextInputStyle.Paragraph,
    max_length: 4000,
    required: false,
  },
};

const FILES: APILabelComponent = {
  type: ComponentType.Label,
  label: 'A longer log (optional)',
  description: '.txt, .log, .json or .ipynb, 1 MB each at most; no live token in it either.',
  component: {
    type: ComponentType.FileUpload,
    custom_id: FIELDS.files,
    required: false,
    min_values: 0,
    max_values: 3,
  },
};
