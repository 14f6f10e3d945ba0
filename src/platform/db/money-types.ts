/** Converts the kernel's values between entities and columns of PostgreSQL. */
import { type EntityProperty, type Platform, Type } from '@mikro-orm/core';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

/** Maps whole rupiah to a `bigint` column. */
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
