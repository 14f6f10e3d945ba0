/** How columns of the kernel's values travel between entities and PostgreSQL. */
import { type EntityProperty, type Platform, Type } from '@mikro-orm/core';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';

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
