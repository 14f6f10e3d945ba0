/** A family whose numbers somebody read in full on a day: what the caps count. The access log says what was read and why. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId, FamilyId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';

@Entity({ tableName: 'full_readings' })
export class FullReading {
  declare [PrimaryKeyProp]?: ['viewer', 'day', 'familyId'];
  /** The subject of the viewer's token. */
  @PrimaryKey({ type: 'text' }) viewer!: string;
  /** The day where the viewer works. */
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @PrimaryKey({ type: 'uuid' }) familyId!: FamilyId;
  @Property({ type: 'text' }) role!: Role;
  /** The branch that the viewer works for; null for whoever works for none. */
  @Property({ type: 'uuid', nullable: true }) branchId: BranchId | null = null;
  @Property({ type: 'timestamptz' }) firstReadAt!: Date;
  /** Whether a cadre took the family along for a day without signal. */
  @Property({ type: 'boolean' }) isTakenAlong!: boolean;
}
