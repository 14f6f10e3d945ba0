/** A contact that broke rules of conduct, and which. Rows are only added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Family } from '../../households/families/family.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { ConductRule, ContactKind } from './judge-contact.js';

@Entity({ tableName: 'conduct_breaches' })
export class ConductBreachRow {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) contactKind!: ContactKind;
  /** The visit, call or message. */
  @Property({ type: 'uuid', unique: 'conduct_breaches_one_per_contact' }) contactId!: string;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  /** The village where the family lived then. */
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  /** The subject of the token of whoever made the contact. */
  @Property({ type: 'text' }) committedBy!: string;
  @Property({ type: 'text[]' }) rules!: ConductRule[];
  @Property({ type: 'timestamptz' }) contactedAt!: Date;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
