/** The row of a bank's debit file of a day. It is made once and streamed as often as it is requested. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { DebitBank } from './debit-policy.js';

@Entity({ tableName: 'debit_files' })
export class DebitFile {
  declare [PrimaryKeyProp]?: ['bank', 'debitDay'];
  @PrimaryKey({ type: 'text' }) bank!: DebitBank;
  @PrimaryKey({ type: 'date' }) debitDay!: CivilDate;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'text' }) madeBy!: string;
  @Property({ type: 'integer' }) attempts!: number;
  @Property({ type: RupiahType }) total!: Rupiah;
}
