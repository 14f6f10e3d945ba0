/** Reads the families to which payment codes belong, among the facts of a batch. */
import { sql, textOf } from '../../../platform/db/sql.js';
import { CODED_FAMILIES } from '../../payment-codes/index.js';
import type { Connection } from '../../../platform/db/pool.js';
import type { FamilyId } from '../../../kernel/ids.js';
import { type PaymentCode, parsePaymentCode } from '../../../kernel/payment-code.js';
import type { PaymentNotice } from '../posting/payment-notice.js';

export interface CodedFamily {
  readonly familyId: FamilyId;
  readonly expiresAt: Date;
}

export type CodeFacts = ReadonlyMap<PaymentCode, CodedFamily>;

/** The payment code that the payer entered, in whatever protocol; null when the payer entered another number. */
export const codeIn = ({
  billingNumber,
  accountText,
}: Pick<PaymentNotice, 'billingNumber' | 'accountText'>): PaymentCode | null =>
  billingNumber === null ? parsePaymentCode(accountText) : null;

/**
 * Tells whether the code had expired at the partner's time of payment: the notice of a code that was paid in time may
 * come later.
 */
export const isExpiredFor = ({ expiresAt }: CodedFamily, { paidAt }: Pick<PaymentNotice, 'paidAt'>): boolean =>
  paidAt >= expiresAt;

const CODES = textOf(
  sql`select code, family_id as "familyId", expires_at as "expiresAt" from ${CODED_FAMILIES} c where code = any($1)`,
);

/** Reads the family of each code, also of codes that are expired, paid or replaced. */
export async function readCodes(connection: Connection, codes: readonly PaymentCode[]): Promise<CodeFacts> {
  if (codes.length === 0) return new Map();
  const { rows } = await connection.query<CodedFamily & { readonly code: PaymentCode }>({
    name: 'posting-codes',
    text: CODES,
    values: [codes],
  });
  return new Map(rows.map(({ code, ...coded }) => [code, coded]));
}
