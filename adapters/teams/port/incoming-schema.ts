/** The shape an activity must have before anything looks at it; whatever else it holds passes through untouched. */
import { z } from 'zod';

const short = z.string().max(1_000);

export const incomingSchema = z.looseObject({
  type: z.string().min(1).max(60),
  id: short.optional(),
  name: short.optional(),
  channelId: short.optional(),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(300),
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? undefined),
  from: z.looseObject({ id: short, aadObjectId: short.nullish() }),
  recipient: z.looseObject({ id: short }),
  conversation: z.looseObject({ id: short, conversationType: short.nullish(), tenantId: short.nullish() }),
  entities: z.array(z.record(z.string(), z.unknown())).max(200).nullish(),
  attachments: z
    .array(z.looseObject({ contentType: short.nullish() }))
    .max(100)
    .nullish(),
  membersAdded: z
    .array(z.looseObject({ id: short }))
    .max(200)
    .nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: short.nullish() }).nullish() }).nullish(),
});
