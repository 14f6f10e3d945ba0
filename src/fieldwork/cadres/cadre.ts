/** A cadre (Kader JKN): who it is, where the cadre lives, and which branch answers for the cadre. */
import type { BranchId, CadreId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';

export interface Cadre {
  readonly __typename: 'Cadre';
  readonly id: CadreId;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly homeRegionCode: RegionCode;
  readonly branchId: BranchId;
}

export interface Branch {
  readonly id: BranchId;
  readonly code: string;
  readonly name: string;
}
