/** Who has signed in, by which name and role: what the last token said that said something new. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Role } from '../auth/index.js';

@Entity({ tableName: 'known_people' })
export class KnownPersonRow {
  @PrimaryKey({ type: 'text' }) subject!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) role!: Role;
  /** Null for the whole country. */
  @Property({ type: 'text[]', nullable: true }) regions: RegionCode[] | null = null;
  @Property({ type: 'timestamptz' }) knownSince!: Date;
}
