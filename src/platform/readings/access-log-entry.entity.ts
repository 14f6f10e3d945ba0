/** A reading of data of people: who read what of which families, and what for. It is written before the answer leaves. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { BranchId, FamilyId } from '../../kernel/ids.js';
import type { LoggedPurpose } from './personal-kinds.js';

@Entity({ tableName: 'access_log' })
export class AccessLogEntry {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The subject of the viewer's token. */
  @Property({ type: 'text' }) viewer!: string;
  /** The role of the viewer, or NONE for a caller who is not signed in. */
  @Property({ type: 'text' }) role!: string;
  /** The family of a row that an earlier release wrote, one for each family; null in rows that list their families. */
  @Property({ type: 'uuid', nullable: true }) familyId: FamilyId | null = null;
  @Property({ type: 'text[]' }) fields!: string[];
  @Property({ type: 'text' }) purpose!: LoggedPurpose;
  @Property({ type: 'timestamptz' }) readAt!: Date;
  /** The filter of an export; null for other readings. */
  @Property({ type: 'jsonb', nullable: true }) filter: object | null = null;
  /** The number of families that an export read; null for other readings. */
  @Property({ type: 'integer', nullable: true }) families: number | null = null;
  /** The families of which something was read; null in rows of earlier releases. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]', nullable: true }) familyIds: FamilyId[] | null = null;
  /** By what kinds of numbers or names it was searched, whether somebody was found or not; never the number itself. */
  @Property({ type: 'text[]', nullable: true }) searchedBy: string[] | null = null;
  /** The root fields of the operation, or the file, through which it was read. */
  @Property({ type: 'text', nullable: true }) operation: string | null = null;
  /** The branch of the viewer at that moment. */
  @Property({ type: 'uuid', nullable: true }) branchId: BranchId | null = null;
  /** The transaction that wrote the row, by whose order rows are sealed; null for rows that were there before seals. */
  @Property({ type: 'xid8', nullable: true, defaultRaw: 'pg_current_xact_id()' }) writtenIn: string | null = null;
}
