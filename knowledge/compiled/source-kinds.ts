/** What kinds of page are cited. */
export const sourceKinds = [
  'documentation',
  'specification',
  'repository',
  'official-blog',
  'support',
  'practitioner',
  'community',
] as const;

export type SourceKind = (typeof sourceKinds)[number];
