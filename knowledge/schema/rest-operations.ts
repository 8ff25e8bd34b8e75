/** Schema of `tables/rest/<area>.json`: who may call each operation of the Fabric REST specifications. Generated. */
import { z } from 'zod';
import { day } from './sentence.ts';

const scopes = z
  .string()
  .regex(/^(?:<item type>|[A-Z]\w*)(?:\.[A-Z]\w*)+(?: \| (?:<item type>|[A-Z]\w*)(?:\.[A-Z]\w*)+)*$/);

export const restOperationSchema = z.strictObject({
  id: z.string().describe('The operationId.'),
  line: z.number().int().positive().describe('Where the operation stands in the file.'),
  apps: z
    .enum(['yes', 'no', 'item-type', 'all-items', 'configured-connection', 'configured-connection-or-none'])
    .describe('Service principals and managed identities: yes, no, or on which condition.'),
  scopes: z.array(scopes).default([]).describe('Delegated scopes: all of the list, of each any one.'),
  needs: z
    .enum([
      'fabric-admin',
      'fabric-admin-or-app',
      'workspace admin',
      'workspace member',
      'workspace contributor',
      'workspace viewer',
      'item read',
      'item write',
      'item read and write',
      'item execute',
      'item audit',
    ])
    .optional()
    .describe('The permission, where the specification names one in a plain sentence.'),
});

export const restOperationsSchema = z.strictObject({
  file: z.string().endsWith('.json').describe('Its path in the repository.'),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  dated: day,
  checked: day,
  operations: z.record(z.string().regex(/^(?:GET|POST|PUT|PATCH|DELETE) \/v1\/\S+$/), restOperationSchema),
});

/** `tables/user-only.yaml`: method and path of the operations that support no service principal. */
export const userOnlySchema = z.array(z.string().regex(/^(?:GET|POST|PUT|PATCH|DELETE) \/v1\/[^\s?]+$/));

export type RestOperationData = z.infer<typeof restOperationSchema>;
export type RestOperationsData = z.infer<typeof restOperationsSchema>;
