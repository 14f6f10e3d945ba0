/** Defines a family's account together with what it paid in stages: all that a bill is computed from. */
import type { FamilyAccount } from '../arrears/family-account.js';
import type { InstalmentAccount } from './plan-status.js';

export interface BilledAccount extends FamilyAccount {
  /** The open instalment plan and its money; null for a family that has none. */
  readonly instalments: InstalmentAccount | null;
}
