/** A branch office of BPJS Kesehatan. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { BranchId } from '../../kernel/ids.js';

@Entity({ tableName: 'branches' })
export class Branch {
  @PrimaryKey({ type: 'uuid' }) id!: BranchId;
  @Property({ type: 'text' }) code!: string;
  @Property({ type: 'text' }) name!: string;
}
