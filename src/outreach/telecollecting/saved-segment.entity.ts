/** A filter of families, saved under a name for the whole branch. The filter is stored, never the families. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { BranchId, SegmentId } from '../../kernel/ids.js';
import { Branch } from '../../fieldwork/cadres/branch.entity.js';

@Entity({ tableName: 'saved_segments' })
export class SavedSegmentRow {
  /** The client makes the id, so that a repeated request is the same segment. */
  @PrimaryKey({ type: 'uuid' }) id!: SegmentId;
  @ManyToOne({ entity: () => Branch, mapToPk: true, fieldName: 'branch_id' }) branchId!: BranchId;
  @Property({ type: 'text' }) owner!: string;
  @Property({ type: 'text' }) ownerName!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'json' }) filter!: object;
  @Property({ type: 'timestamptz' }) savedAt!: Date;
}
