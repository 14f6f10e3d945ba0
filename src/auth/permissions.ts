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
  /** Campaigns of calls, and what operators reached in them. */
  'campaign:read',
  'campaign:manage',
  /** Take the next family of a campaign's queue. */
  'call:claim',
  'call:record',
  'call:read',
  /** Keep that a family asks not to be called. */
  'call:refuse',
  /** Families chosen by a filter that a branch keeps under a name. */
  'segment:read',
  'segment:save',
  'segment:export',
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
];
const TOTALS: readonly Action[] = ['region:read', 'arrears:map', 'collection:read', 'collection:watch'];

const AT_THE_PHONE: readonly Action[] = ['call:record', 'call:read', 'call:refuse'];
const QUEUE: readonly Action[] = ['campaign:read', 'call:claim', ...AT_THE_PHONE];
const SEGMENTS: readonly Action[] = ['segment:read', 'segment:save', 'segment:export'];
const CAMPAIGNS: readonly Action[] = ['campaign:read', 'campaign:manage', 'call:read', 'call:refuse'];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  CADRE: new Set([...AT_FAMILIES, 'visit:plan', 'visit:record', ...AT_THE_PHONE]),
  TELE_COLLECTOR: new Set([...AT_FAMILIES, ...TOTALS, ...QUEUE, ...SEGMENTS]),
  BRANCH_OFFICER: new Set([...AT_FAMILIES, ...TOTALS, ...QUEUE, ...SEGMENTS]),
  BRANCH_HEAD: new Set([...AT_FAMILIES, ...TOTALS, ...CAMPAIGNS, ...SEGMENTS]),
  DIRECTOR: new Set(TOTALS),
  OPERATOR: new Set(['region:read', 'partner:read', 'partner:manage', 'operations:read']),
  AUDITOR: new Set([
    ...AT_FAMILIES,
    ...TOTALS,
    'partner:read',
    'operations:read',
    'campaign:read',
    'call:read',
    'segment:read',
  ]),
  PARTICIPANT: new Set(),
  VILLAGE_HEAD: new Set(),
  PARTNER: new Set(),
  CSR_DONOR: new Set(),
  CHATBOT: new Set(),
};

/** Nobody, a viewer of null, may do nothing. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
