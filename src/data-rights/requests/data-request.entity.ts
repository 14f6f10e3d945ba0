/** What a family asked about its data, by when it must be answered, and how it was. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Family } from '../../households/families/family.entity.js';
import type { DataRequestId, FamilyId, MembershipChangeId, ParticipantId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { CorrectableField, ObjectionSubject, RequestKind, RequestState } from './data-request.js';

@Entity({ tableName: 'data_requests' })
export class DataRequestRow {
  @PrimaryKey({ type: 'uuid' }) id!: DataRequestId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) kind!: RequestKind;
  @Property({ type: 'uuid', nullable: true }) participantId: ParticipantId | null = null;
  @Property({ type: 'text', nullable: true }) field: CorrectableField | null = null;
  /** What it should be, in rows from before it was sealed. */
  @Property({ type: 'text', nullable: true }) wanted: string | null = null;
  @Property({ type: 'blob', nullable: true }) sealedWanted: Buffer | null = null;
  @Property({ type: 'text', nullable: true }) subject: ObjectionSubject | null = null;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) state!: RequestState;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'timestamptz' }) requestedAt!: Date;
  @Property({ type: 'timestamptz' }) dueAt!: Date;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) decidedByRole: Role | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) answer: string | null = null;
  /** The change of membership by which the data are put right. */
  @Property({ type: 'uuid', nullable: true }) changeId: MembershipChangeId | null = null;
}
