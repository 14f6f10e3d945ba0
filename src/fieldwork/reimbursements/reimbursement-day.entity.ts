/** One day of a claim: the number of families visited, and the amount for their transport. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ClaimId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { ReimbursementClaim } from './reimbursement-claim.entity.js';

@Entity({ tableName: 'reimbursement_days' })
export class ReimbursementDay {
  declare [PrimaryKeyProp]?: ['claimId', 'day'];
  @ManyToOne({ entity: () => ReimbursementClaim, mapToPk: true, fieldName: 'claim_id', primary: true })
  claimId!: ClaimId;
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'integer' }) visits!: number;
  @Property({ type: RupiahType }) amount!: Rupiah;
}
