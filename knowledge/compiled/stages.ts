/** Where in the chain a call is refused, in the order in which it passes; what is no refusal of an identity comes last. */
export const stages = [
  'sign-in',
  'network',
  'token',
  'principal-type',
  'permission',
  'inner-access',
  'not-identity',
] as const;

export type Stage = (typeof stages)[number];
