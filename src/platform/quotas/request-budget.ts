/** Says how many requests a person may send in a minute, by role. It is pure. */
import type { Role } from '../auth/index.js';

/**
 * The most requests of one person in a minute. They are many times what a person's screens send at their busiest, so that
 * they stop a loop or a stolen token and nobody who works; a chatbot asks for many people, and a partner's programs for a
 * whole company.
 */
export const REQUESTS_PER_MINUTE: Readonly<Record<Role, number>> = {
  CADRE: 600,
  TELE_COLLECTOR: 600,
  BRANCH_OFFICER: 1_200,
  BRANCH_HEAD: 1_200,
  DIRECTOR: 600,
  PARTICIPANT: 300,
  VILLAGE_HEAD: 300,
  PARTNER: 1_200,
  CSR_DONOR: 300,
  CHATBOT: 6_000,
  AUDITOR: 1_200,
  OPERATOR: 1_200,
};

export const WINDOW_MS = 60_000;

/** The part of a budget that an instance spends before it asks the others, so that those who ask little cost no statement. */
const FREE_SHARE = 20;
/** The part of a budget that an instance takes at once from what is left for all. */
const BLOCK_SHARE = 10;

export const freeOf = (max: number): number => Math.ceil(max / FREE_SHARE);
export const blockOf = (max: number): number => Math.ceil(max / BLOCK_SHARE);

/** How a request was counted: whether it is within its person's budget, and what is left of it. */
export interface Counted {
  readonly isWithin: boolean;
  readonly max: number;
  readonly left: number;
  /** The whole seconds until the person may ask as often as ever again; at least one. */
  readonly endsInSeconds: number;
}
