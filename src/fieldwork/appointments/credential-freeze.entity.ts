/** A freeze of a cadre's card and access, until a branch head lifts it or revokes the card. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId, ComplaintId } from '../../kernel/ids.js';
import { Cadre } from '../cadres/cadre.entity.js';

@Entity({ tableName: 'credential_freezes' })
export class CredentialFreeze {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  /** The reason of the freeze. Only the branch head may read it, because it may tell who complained. */
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'timestamptz' }) frozenAt!: Date;
  @Property({ type: 'text' }) frozenBy!: string;
  /** The days of access without an appointment that the freeze removed and that lifting it restores. */
  @Property({ type: 'datemultirange' }) interrupted!: string;
  /** The complaint that froze the card; null when a branch did. */
  @Property({ type: 'uuid', nullable: true }) complaintId: ComplaintId | null = null;
  /** The moment by which an officer must confirm the freeze, or it lifts itself; null when it needs nobody. */
  @Property({ type: 'timestamptz', nullable: true }) confirmBy: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) confirmedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) confirmedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) decision: 'LIFTED' | 'REVOKED' | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
}
