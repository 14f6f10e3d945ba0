/** A payment that paid stages of an instalment plan. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { InstalmentPlanId, PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { InstalmentPlan } from './instalment-plan.entity.js';

@Entity({ tableName: 'instalment_payments' })
export class InstalmentPayment {
  declare [PrimaryKeyProp]?: 'paymentId';
  @PrimaryKey({ type: 'uuid' }) paymentId!: PaymentId;
  @ManyToOne({ entity: () => InstalmentPlan, mapToPk: true, fieldName: 'plan_id' }) planId!: InstalmentPlanId;
  @Property({ type: 'smallint' }) firstStage!: number;
  @Property({ type: 'smallint' }) lastStage!: number;
  /** The amount that the plan had received, including this payment. */
  @Property({ type: RupiahType }) paidAfter!: Rupiah;
}
