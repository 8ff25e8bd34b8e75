/** The form of `/diagnose`, sent: answers in private what was pasted. */
import type { Form } from '../handler.ts';
import { readAttachments } from '../read-attachments.ts';
import { acknowledge } from '../reply/deliver.ts';
import { sendReply } from '../reply/send-reply.ts';
import { FIELDS } from './diagnose.ts';

export const diagnoseForm: Form = {
  verb: 'diagnose',
  async run(interaction, bot) {
    await acknowledge(interaction, true);
    const { fields } = interaction;
    const has = (id: string): boolean => fields.fields.has(id);
    const text = has(FIELDS.text) ? fields.getTextInputValue(FIELDS.text) : '';
    const [trigger] = has(FIELDS.trigger) ? fields.getStringSelectValues(FIELDS.trigger) : [];
    const files = has(FIELDS.files) ? (fields.getUploadedFiles(FIELDS.files) ?? undefined) : undefined;
    const read = await readAttachments([...(files?.values() ?? [])], bot);
    await sendReply(interaction, bot, {
      text: [text, ...read.texts].join('\n\n'),
      given: trigger ? { trigger } : {},
      foreign: false,
      unread: read.unread,
    });
  },
};
