/** A payment partner that posts webhooks: who it is, where its payers pay, and which protocol it speaks. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';

@Entity({ tableName: 'partners' })
export class Partner {
  @PrimaryKey({ type: 'uuid' }) id!: PartnerId;
  /** Stands in the partner's webhook address. */
  @Property({ type: 'text' }) code!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) kind!: string;
  @Property({ type: 'text' }) channel!: string;
  @Property({ type: 'text' }) protocol!: string;
  /** What only this protocol needs, parsed by it. */
  @Property({ type: 'jsonb', default: '{}' }) settings: Record<string, unknown> = {};
  @Property({ type: 'boolean', default: true }) active = true;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
}
