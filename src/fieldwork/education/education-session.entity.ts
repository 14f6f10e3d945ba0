/** An education session that a cadre held in a village. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, EducationSessionId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { EducationTopic } from './education.js';

@Entity({ tableName: 'education_sessions' })
export class EducationSession {
  @PrimaryKey({ type: 'uuid' }) id!: EducationSessionId;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'text' }) topic!: EducationTopic;
  @Property({ type: 'text' }) place!: string;
  @Property({ type: 'date' }) heldOn!: CivilDate;
  /** People who were present and belong to no family of the portfolio. */
  @Property({ type: 'integer', default: 0 }) othersPresent = 0;
  @Property({ type: 'timestamptz' }) recordedAt!: Date;
}
