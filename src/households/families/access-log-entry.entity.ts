/** A reading of numbers in full: who read which fields of which family, and why. It is written before the answer. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { ReadPurpose } from './access-log.js';

@Entity({ tableName: 'access_log' })
export class AccessLogEntry {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The subject of the viewer's token. */
  @Property({ type: 'text' }) viewer!: string;
  @Property({ type: 'text' }) role!: Role;
  /** The family; null for an export, which reads many families. */
  @Property({ type: 'uuid', nullable: true }) familyId: FamilyId | null = null;
  @Property({ type: 'text[]' }) fields!: string[];
  @Property({ type: 'text' }) purpose!: ReadPurpose;
  @Property({ type: 'timestamptz' }) readAt!: Date;
  /** The filter of an export; null for other readings. */
  @Property({ type: 'jsonb', nullable: true }) filter: object | null = null;
  /** The number of families that an export read; null for other readings. */
  @Property({ type: 'integer', nullable: true }) families: number | null = null;
}
