/** Converts the kernel's values between entities and columns of PostgreSQL. */
import { type EntityProperty, type Platform, Type } from '@mikro-orm/core';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

/** Maps whole rupiah to a `bigint` column; null, of a column that may be empty, stays null. */
export class RupiahType extends Type<Rupiah | null, string | null> {
  override convertToDatabaseValue(value: Rupiah | null): string | null {
    return value === null ? null : value.toString();
  }

  override convertToJSValue(value: string | bigint | number | null): Rupiah | null {
    return value === null ? null : rupiah(BigInt(value));
  }

  override getColumnType(_property: EntityProperty, _platform: Platform): string {
    return 'bigint';
  }
}
