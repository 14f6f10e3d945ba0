/** A change of a family or its people as it was requested, with the document that proves it. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, MembershipChangeId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Family } from '../../households/families/family.entity.js';
import type { DocumentKind } from '../../households/families/index.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { ChangeKind, SavedDetails, SecondPersonReason } from './change.js';

@Entity({ tableName: 'membership_changes' })
export class MembershipChange {
  @PrimaryKey({ type: 'uuid' }) id!: MembershipChangeId;
  @Property({ type: 'text' }) kind!: ChangeKind;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  /** The other family of a move or a merge; one that the change founds exists only once it is applied. */
  @Property({ type: 'uuid', nullable: true }) otherFamilyId: FamilyId | null = null;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: 'date' }) effectiveOn!: CivilDate;
  /** What was asked, in clear, in rows from before it was sealed. */
  @Property({ type: 'jsonb', nullable: true }) details: SavedDetails | null = null;
  @Property({ type: 'blob', nullable: true }) sealedDetails: Buffer | null = null;
  /** Why a second person decides. */
  @Property({ type: 'jsonb', nullable: true }) reasons: readonly SecondPersonReason[] | null = null;
  @Property({ type: 'text' }) documentKind!: DocumentKind;
  @Property({ type: 'text', nullable: true }) documentNumber: string | null = null;
  @Property({ type: 'date' }) documentDate!: CivilDate;
  @Property({ type: 'text', nullable: true }) documentNote: string | null = null;
  @Property({ type: 'timestamptz' }) requestedAt!: Date;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'text' }) requestedByRole!: Role;
  /** Recognises a repeated request by its content. */
  @Property({ type: 'text' }) requestHash!: string;
}
