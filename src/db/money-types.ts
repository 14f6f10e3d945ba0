/** How columns of the kernel's values travel between entities and PostgreSQL. */
import { type EntityProperty, type Platform, Type } from '@mikro-orm/core';
import { type BillingMonth, billingMonth } from '../kernel/billing-month.js';
import { type Rupiah, rupiah } from '../kernel/rupiah.js';

/** Whole rupiah in a `bigint` column. */
export class RupiahType extends Type<Rupiah, string> {
  override convertToDatabaseValue(value: Rupiah): string {
    return value.toString();
  }

  override convertToJSValue(value: string | bigint | number): Rupiah {
    return rupiah(BigInt(value));
  }

  override getColumnType(_property: EntityProperty, _platform: Platform): string {
    return 'bigint';
  }
}

/** A month in a `date` column that holds its first day. */
export class BillingMonthType extends Type<BillingMonth, string> {
  override convertToDatabaseValue(value: BillingMonth): string {
    return `${value}-01`;
  }

  override convertToJSValue(value: string): BillingMonth {
    return billingMonth(value.slice(0, 7));
  }

  override getColumnType(_property: EntityProperty, _platform: Platform): string {
    return 'date';
  }
}
