/** Schemas of the small tables: application IDs, roles, token claims, API operations. */
import { z } from 'zod';
import { citesSchema, slug } from './sentence.ts';

export const applicationsSchema = z.array(
  z.strictObject({
    appId: z.guid(),
    name: z.string(),
    role: z.enum(['client', 'resource', 'both']),
    text: z.string().max(200),
    cites: citesSchema,
  }),
);

export const servicesSchema = z.record(
  slug,
  z
    .strictObject({
      hosts: z
        .array(z.string().regex(/^[a-z0-9.-]+$/))
        .describe('Whole hosts, or from a dot on how they end.'),
      audiences: z.array(z.string()).default([]).describe('Parts of the audiences that it takes.'),
      cites: citesSchema.optional(),
    })
    .refine(({ audiences, cites }) => audiences.length === 0 || cites !== undefined, {
      error: 'Audiences want a passage.',
    }),
);

export const rolesSchema = z.record(
  slug,
  z.strictObject({
    name: z.string(),
    guid: z.guid().optional(),
    service: z.string(),
    plane: z.enum(['control', 'data']),
    say: z.array(z.string()).default([]),
    grants: z.array(z.string()).default([]).describe('Data actions, short form, e.g. secrets/getSecret.'),
    cites: citesSchema,
  }),
);

export const tokenClaimsSchema = z.record(
  z.string(),
  z.strictObject({ text: z.string().max(240), cites: citesSchema }),
);

export const operationsSchema = z.array(
  z.strictObject({
    id: slug,
    service: z.string(),
    functions: z.array(z.string()).default([]).describe('Library functions that call it.'),
    host: z.string().optional(),
    path: z.string().optional().describe('Prefix of the path.'),
    admin: z.boolean().default(false),
    audience: z.string().optional(),
    principals: z.record(z.string(), z.enum(['yes', 'no', 'conditional'])).default({}),
    cites: citesSchema,
  }),
);

const signals = z.record(z.string(), z.number());
export const weightsSchema = z.strictObject({ answer: signals, none: signals, ask: signals, asked: signals });

export type ApplicationsData = z.infer<typeof applicationsSchema>;
export type ServicesData = z.infer<typeof servicesSchema>;
export type RolesData = z.infer<typeof rolesSchema>;
export type TokenClaimsData = z.infer<typeof tokenClaimsSchema>;
export type OperationsData = z.infer<typeof operationsSchema>;
export type WeightsData = z.infer<typeof weightsSchema>;
