/**
 * The ways in which a cadre may help a family to pay. `REFER`: the cadre names official channels and the family goes
 * there. `ASSIST_EDC`: the family pays at a bank's terminal that the cadre carries. `ASSIST_AGENT`: a bank's agent takes
 * the payment. A payment counts only when a partner has confirmed it.
 */
export const INTENT_MODES = ['REFER', 'ASSIST_EDC', 'ASSIST_AGENT'] as const;
export type IntentMode = (typeof INTENT_MODES)[number];
export type AssistMode = Exclude<IntentMode, 'REFER'>;
