/** The row of a reversal that a partner sent, stored once, with its state. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../../platform/db/money-types.js';
import type { EntryId, PartnerId, DeliveryId } from '../../../kernel/ids.js';
import type { Rupiah } from '../../../kernel/rupiah.js';
import { LedgerEntry } from '../ledger/ledger-entry.entity.js';
import type { ReversalCause } from '../posting/reversal-notice.js';
import type { SavedReversal } from './save-reversal.js';
import { Partner } from '../../partners/partner.entity.js';

@Entity({ tableName: 'payment_reversals' })
export class PaymentReversal {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) reference!: string;
  /** The key that tells the reversals of one payment apart. */
  @Property({ type: 'text' }) reversalKey!: string;
  /** The amount taken back; null for all that is left of the payment. */
  @Property({ type: RupiahType, nullable: true }) amount: Rupiah | null = null;
  @Property({ type: 'text' }) cause!: ReversalCause;
  @Property({ type: 'timestamptz' }) reversedAt!: Date;
  @Property({ type: 'timestamptz' }) receivedAt!: Date;
  @Property({ type: 'uuid', nullable: true }) deliveryId: DeliveryId | null = null;
  @Property({ type: 'text' }) state!: SavedReversal['state'];
  @ManyToOne({ entity: () => LedgerEntry, mapToPk: true, fieldName: 'entry_id', nullable: true })
  entryId: EntryId | null = null;
}
