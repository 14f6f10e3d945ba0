/** A registration of a family or of a further member, kept so that a repeated request is recognised. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, RegistrationId } from '../../kernel/ids.js';
import { Family } from '../../households/families/family.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';

@Entity({ tableName: 'registrations' })
export class Registration {
  @PrimaryKey({ type: 'uuid' }) id!: RegistrationId;
  @Property({ type: 'text' }) kind!: 'FAMILY' | 'MEMBER';
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'smallint' }) persons!: number;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  @Property({ type: 'text' }) registeredBy!: string;
  @Property({ type: 'date' }) registeredOn!: CivilDate;
  @Property({ type: 'timestamptz' }) registeredAt!: Date;
  @Property({ type: 'text' }) requestHash!: string;
}
