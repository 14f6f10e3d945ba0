/** Binds the arrears rule to its tariffs and dated policies, so that callers give only an account and a day. */
import type { CivilDate } from '../../kernel/civil-date.js';
import { type ArrearsPolicy } from './arrears-policy.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type ArrearsAssessment, assessArrears } from './assess-arrears.js';
import type { FamilyAccount } from './family-account.js';
import type { CompiledTariffs } from './tariffs.js';

/** Assesses an account; `today` is the calendar day where the family lives. */
export type Assess = (account: FamilyAccount, today: CivilDate) => ArrearsAssessment;

export const createAssessor =
  ({ tariffs, policies }: { tariffs: CompiledTariffs; policies: readonly ArrearsPolicy[] }): Assess =>
  (account, today) =>
    assessArrears({ account, tariffs, policy: policyOn(policies, today), today });
