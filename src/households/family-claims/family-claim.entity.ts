/** A family that somebody claimed for a while. Whoever claims another one has given this one up. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { ClaimPurpose } from './family-claim.js';

@Entity({ tableName: 'family_claims' })
export class FamilyClaim {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The subject of the viewer's token. */
  @Property({ type: 'text' }) viewer!: string;
  @Property({ type: 'text' }) role!: Role;
  @Property({ type: 'uuid' }) familyId!: FamilyId;
  @Property({ type: 'text' }) purpose!: ClaimPurpose;
  /** Why, in the viewer's words; an audit always says it. */
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
  @Property({ type: 'timestamptz' }) claimedAt!: Date;
  @Property({ type: 'timestamptz' }) holdsUntil!: Date;
}
