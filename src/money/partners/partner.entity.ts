/** The row of a payment partner: who it is, through which channel its payers pay, and which protocol it speaks. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId } from '../../kernel/ids.js';

@Entity({ tableName: 'partners' })
export class Partner {
  @PrimaryKey({ type: 'uuid' }) id!: PartnerId;
  /** The code in the address of the partner's webhook. */
  @Property({ type: 'text' }) code!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) kind!: string;
  @Property({ type: 'text' }) channel!: string;
  @Property({ type: 'text' }) protocol!: string;
  /** Settings that only some protocols need; `partner-settings.ts` reads and writes them. */
  @Property({ type: 'jsonb', default: '{}' }) settings: Record<string, unknown> = {};
  @Property({ type: 'boolean', default: true }) active = true;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
}
