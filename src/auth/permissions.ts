/** Which role may do what: one table, read by every guard. Which rows it concerns is said by family-scope.ts. */
import type { Role, Viewer } from './viewer.js';

export const ACTIONS = [
  /** Names and codes of regions. */
  'region:read',
  'family:read',
  'participant:read',
  /** An identity, card or phone number in full, for one person and a stated purpose. */
  'identity:unmask',
  /** Sums of arrears by region and age: no person in them. */
  'arrears:map',
  'cadre:read',
  'visit:read',
  'visit:plan',
  'visit:record',
  'message:read',
  /** To one family. */
  'message:send',
  /** To an audience. */
  'message:blast',
  /** Blasts and their totals: no person in them. */
  'message-campaign:read',
  'message-template:read',
  'message-template:save',
  'contact-preference:set',
  'payment:read',
  'payment:watch',
  /** Sums of what was collected: no person in them. */
  'collection:read',
  'collection:watch',
  'partner:read',
  'partner:manage',
  /** Quarantined receipts, suspense, the state of the machinery. */
  'operations:read',
] as const;
export type Action = (typeof ACTIONS)[number];

const AT_FAMILIES: readonly Action[] = [
  'region:read',
  'family:read',
  'participant:read',
  'identity:unmask',
  'cadre:read',
  'visit:read',
  'payment:read',
  'payment:watch',
  'message:read',
  'message-template:read',
];
const TOTALS: readonly Action[] = [
  'region:read',
  'arrears:map',
  'collection:read',
  'collection:watch',
  'message-campaign:read',
];
const WRITES_TO_FAMILIES: readonly Action[] = ['message:send', 'contact-preference:set'];
const BLASTS: readonly Action[] = [...WRITES_TO_FAMILIES, 'message:blast'];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  CADRE: new Set([...AT_FAMILIES, 'visit:plan', 'visit:record', ...WRITES_TO_FAMILIES]),
  TELE_COLLECTOR: new Set([...AT_FAMILIES, ...TOTALS, ...WRITES_TO_FAMILIES]),
  BRANCH_OFFICER: new Set([...AT_FAMILIES, ...TOTALS, ...BLASTS]),
  BRANCH_HEAD: new Set([...AT_FAMILIES, ...TOTALS, ...BLASTS, 'message-template:save']),
  DIRECTOR: new Set(TOTALS),
  OPERATOR: new Set(['region:read', 'partner:read', 'partner:manage', 'operations:read']),
  AUDITOR: new Set([...AT_FAMILIES, ...TOTALS, 'partner:read', 'operations:read']),
  PARTICIPANT: new Set(),
  VILLAGE_HEAD: new Set(),
  PARTNER: new Set(),
  CSR_DONOR: new Set(),
  CHATBOT: new Set(),
};

/** Nobody, a viewer of null, may do nothing. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
