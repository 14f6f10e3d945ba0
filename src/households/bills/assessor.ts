/** Binds the rule of the bill to its tariffs and dated policies, so that callers give only an account and a day. */
import type { ArrearsPolicy } from '../arrears/arrears-policy.js';
import type { CompiledTariffs } from '../arrears/tariffs.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BilledAccount } from './billed-account.js';
import { type FamilyBill, assessBill } from './family-bill.js';

/** Assesses an account; `today` is the calendar day where the family lives. */
export type Assess = (account: BilledAccount, today: CivilDate) => FamilyBill;

/** What is read at each assessment, because rows of policies may be entered while the server runs. */
export interface AssessingRules {
  readonly tariffs: CompiledTariffs;
  readonly policies: readonly ArrearsPolicy[];
}

export const createAssessor =
  (rules: AssessingRules): Assess =>
  (account, today) => {
    const { tariffs, policies: arrearsPolicies } = rules;
    return assessBill({ account, instalments: account.instalments, tariffs, arrearsPolicies, today });
  };
