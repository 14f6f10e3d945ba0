/** A file of real data that somebody handed in: what it held, and whether it was kept or refused. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'data_imports' })
export class DataImport {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) kind!: string;
  @Property({ type: 'text' }) fileName!: string;
  /** The digest of all bytes, in hexadecimal. */
  @Property({ type: 'text' }) sha256!: string;
  @Property({ type: 'text' }) importedBy!: string;
  @Property({ type: 'timestamptz' }) importedAt!: Date;
  @Property({ type: 'boolean' }) isKept!: boolean;
  @Property({ type: 'integer' }) lines!: number;
  @Property({ type: 'integer' }) added!: number;
  @Property({ type: 'integer' }) updated!: number;
  @Property({ type: 'integer' }) unchanged!: number;
  @Property({ type: 'integer' }) faults!: number;
  @Property({ type: 'integer' }) differences!: number;
}
