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
  'complaint:read',
  'complaint:file',
  /** Answer, escalate, close. */
  'complaint:handle',
  'education:read',
  'education:record',
  'knowledge:read',
  'knowledge:publish',
  /** What a phone did without signal, and what changed for it meanwhile. */
  'field:sync',
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
  'complaint:read',
  'education:read',
  'knowledge:read',
];
const TOTALS: readonly Action[] = ['region:read', 'arrears:map', 'collection:read', 'collection:watch'];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  CADRE: new Set([...AT_FAMILIES, 'visit:plan', 'visit:record', 'complaint:file', 'education:record', 'field:sync']),
  TELE_COLLECTOR: new Set([...AT_FAMILIES, ...TOTALS, 'complaint:file']),
  BRANCH_OFFICER: new Set([...AT_FAMILIES, ...TOTALS, 'complaint:file', 'complaint:handle']),
  BRANCH_HEAD: new Set([...AT_FAMILIES, ...TOTALS, 'complaint:file', 'complaint:handle']),
  DIRECTOR: new Set(TOTALS),
  OPERATOR: new Set([
    'region:read',
    'partner:read',
    'partner:manage',
    'operations:read',
    'knowledge:read',
    'knowledge:publish',
  ]),
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
