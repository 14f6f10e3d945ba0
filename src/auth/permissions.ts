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
  /** Where and when visits are restricted: no person in it. */
  'restriction:read',
  'restriction:write',
  /** Proposals of portfolios. */
  'portfolio:read',
  /** Propose, approve, transfer. */
  'portfolio:manage',
  'reimbursement:read',
  'reimbursement:claim',
  'reimbursement:decide',
  'visit:read',
  'visit:plan',
  'visit:record',
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

/** What a branch has around its cadres' visits: where they are restricted, who holds whom, what the way there cost. */
const AROUND_VISITS: readonly Action[] = ['restriction:read', 'portfolio:read', 'reimbursement:read'];
const RUN_VISITS: readonly Action[] = ['restriction:write', 'portfolio:manage', 'reimbursement:decide'];
const CLAIM_TRANSPORT: readonly Action[] = ['restriction:read', 'reimbursement:read', 'reimbursement:claim'];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  CADRE: new Set([...AT_FAMILIES, 'visit:plan', 'visit:record', ...CLAIM_TRANSPORT]),
  TELE_COLLECTOR: new Set([...AT_FAMILIES, ...TOTALS, 'restriction:read']),
  BRANCH_OFFICER: new Set([...AT_FAMILIES, ...TOTALS, ...AROUND_VISITS]),
  BRANCH_HEAD: new Set([...AT_FAMILIES, ...TOTALS, ...AROUND_VISITS, ...RUN_VISITS]),
  DIRECTOR: new Set(TOTALS),
  OPERATOR: new Set(['region:read', 'partner:read', 'partner:manage', 'operations:read']),
  AUDITOR: new Set([...AT_FAMILIES, ...TOTALS, 'partner:read', 'operations:read', ...AROUND_VISITS]),
  PARTICIPANT: new Set(),
  VILLAGE_HEAD: new Set(),
  PARTNER: new Set(),
  CSR_DONOR: new Set(),
  CHATBOT: new Set(),
};

/** Nobody, a viewer of null, may do nothing. */
export const may = (viewer: Viewer | null, action: Action): boolean =>
  viewer !== null && ALLOWED[viewer.role].has(action);
