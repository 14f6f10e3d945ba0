/** The keys that were given with a change, sealed. The row is deleted when the change is decided, however that is. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { DestinationChangeId } from '../../kernel/ids.js';
import { DestinationChangeRow } from './destination-change.entity.js';

@Entity({ tableName: 'destination_keys' })
export class DestinationKeyRow {
  declare [PrimaryKeyProp]?: 'changeId';
  @ManyToOne({ entity: () => DestinationChangeRow, mapToPk: true, fieldName: 'change_id', primary: true })
  changeId!: DestinationChangeId;
  /** The keys as a JWE, which nobody can decrypt with the database alone. */
  @Property({ type: 'text' }) sealed!: string;
}
