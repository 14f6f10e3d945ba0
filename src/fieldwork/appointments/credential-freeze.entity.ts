/** A cadre's card and access, frozen until a branch head lifts the freeze or revokes the card. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId } from '../../kernel/ids.js';
import { Cadre } from '../cadres/cadre.entity.js';

@Entity({ tableName: 'credential_freezes' })
export class CredentialFreeze {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  /** It may tell who complained: the branch head alone reads it. */
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'timestamptz' }) frozenAt!: Date;
  @Property({ type: 'text' }) frozenBy!: string;
  /** The days of access without an appointment that the freeze cut off and lifting it gives back. */
  @Property({ type: 'datemultirange' }) interrupted!: string;
  @Property({ type: 'text', nullable: true }) decision: 'LIFTED' | 'REVOKED' | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
}
