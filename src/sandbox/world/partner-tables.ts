/** Describes how partners that take the money are written, without the secrets that the registry makes for them. */
import type { PartnerId } from '../../kernel/ids.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { Table } from './insert-rows.js';

export interface PartnerRow {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly channel: PaymentChannel;
  readonly protocol: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The partner is active when this is absent. */
  readonly active?: boolean;
  readonly createdAt: Date;
}

export const PARTNERS: Table<PartnerRow> = {
  name: 'partners',
  columns: {
    id: ['uuid', (partner) => partner.id],
    code: ['text', (partner) => partner.code],
    name: ['text', (partner) => partner.name],
    kind: ['text', (partner) => partner.kind],
    channel: ['text', (partner) => partner.channel],
    protocol: ['text', (partner) => partner.protocol],
    settings: ['jsonb', (partner) => JSON.stringify(partner.settings ?? {})],
    active: ['boolean', (partner) => partner.active ?? true],
    created_at: ['timestamptz', (partner) => partner.createdAt],
  },
};
