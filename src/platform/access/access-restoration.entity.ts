/** That access which was taken back was given back, by whom and why. It is inserted once and never changed. */
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { AccessRevocationId } from '../../kernel/ids.js';
import { AccessRevocationRow } from './access-revocation.entity.js';

@Entity({ tableName: 'access_restorations' })
export class AccessRestoration {
  @ManyToOne({ entity: () => AccessRevocationRow, mapToPk: true, fieldName: 'revocation_id', primary: true })
  revocationId!: AccessRevocationId;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) restoredBy!: string;
  @Property({ type: 'timestamptz' }) restoredAt!: Date;
}
