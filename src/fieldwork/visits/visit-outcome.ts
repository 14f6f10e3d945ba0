/** The states and the outcomes of a visit. */
export const VISIT_STATES = ['PLANNED', 'COMPLETED'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export const VISIT_OUTCOMES = [
  'PROMISED_TO_PAY',
  'PAID_DURING_VISIT',
  'PAID_ALREADY',
  'NOT_AT_HOME',
  'REFUSED',
  'UNABLE_TO_PAY',
  'MOVED',
  'DECEASED',
  'ASKS_INSTALMENTS',
  'OTHER',
] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];
