/** One reading of numbers in full: who read which fields of which family, and what for. It is written before the numbers are handed out. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { ReadPurpose } from './access-log.js';

@Entity({ tableName: 'access_log' })
export class AccessLogEntry {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The subject of the token. */
  @Property({ type: 'text' }) viewer!: string;
  @Property({ type: 'text' }) role!: Role;
  /** Null for an export, which reads many families. */
  @Property({ type: 'uuid', nullable: true }) familyId: FamilyId | null = null;
  @Property({ type: 'text[]' }) fields!: string[];
  @Property({ type: 'text' }) purpose!: ReadPurpose;
  @Property({ type: 'timestamptz' }) readAt!: Date;
  /** What an export asked for. */
  @Property({ type: 'jsonb', nullable: true }) filter: object | null = null;
  /** How many families an export read. */
  @Property({ type: 'integer', nullable: true }) families: number | null = null;
}
