/** The row of a data key: the key itself only wrapped, so that without the configured key a copy of the row opens nothing. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { KeyPurpose } from './wrapped-key.js';

@Entity({ tableName: 'data_keys' })
export class DataKeyRow {
  /** The version with which every sealed value begins. */
  @PrimaryKey({ type: 'smallint', autoincrement: false }) version!: number;
  @Property({ type: 'text' }) purpose!: KeyPurpose;
  @Property({ type: 'text' }) wrappedKey!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  /** From when values are sealed with it: by then every instance knows it. */
  @Property({ type: 'timestamptz' }) activeFrom!: Date;
  /** When the last value was sealed with a newer key; null while it may still be needed. */
  @Property({ type: 'timestamptz', nullable: true }) retiredAt: Date | null = null;
}
