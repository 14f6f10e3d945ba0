/** How often a client used a field or an argument on a day. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';

@Entity({ tableName: 'field_uses' })
export class FieldUse {
  /** The day in WIB. */
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @PrimaryKey({ type: 'text' }) client!: string;
  @PrimaryKey({ type: 'text' }) version!: string;
  /** A coordinate of the schema, such as `Family.arrears` or `Query.families(first:)`. */
  @PrimaryKey({ type: 'text' }) coordinate!: string;
  @Property({ type: 'bigint' }) uses!: bigint;
}
