/** The row of a point: a terminal or an agent through which a partner takes money. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, PartnerId, AcceptancePointId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { Region } from '../../households/regions/region.entity.js';
import type { PointKind } from './acceptance-point.js';
import { Partner } from '../partners/partner.entity.js';

@Entity({ tableName: 'acceptance_points' })
export class AcceptancePoint {
  @PrimaryKey({ type: 'uuid' }) id!: AcceptancePointId;
  @Property({ type: 'text' }) kind!: PointKind;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'text' }) name!: string;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  @Property({ type: 'text', nullable: true }) depositAccount: string | null = null;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date', nullable: true }) validThrough: CivilDate | null = null;
  @Property({ type: 'text' }) registeredBy!: string;
  @Property({ type: 'timestamptz' }) registeredAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) revokedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) revokedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) revokedReason: string | null = null;
}
