/** Which family a payment code leads to, read with what a batch reads anyway. */
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

/** The code a notice was paid with: whatever the protocol, what the payer keyed in says so. */
export const codeIn = ({
  billingNumber,
  accountText,
}: Pick<PaymentNotice, 'billingNumber' | 'accountText'>): PaymentCode | null =>
  billingNumber === null ? parsePaymentCode(accountText) : null;

/** By the partner's time of payment: a code paid in time and told of later was paid in time. */
export const isExpiredFor = ({ expiresAt }: CodedFamily, { paidAt }: Pick<PaymentNotice, 'paidAt'>): boolean =>
  paidAt >= expiresAt;

const CODES = textOf(
  sql`select code, family_id as "familyId", expires_at as "expiresAt" from ${CODED_FAMILIES} c where code = any($1)`,
);

/** Whatever state a code is in, it leads to its family. */
export async function readCodes(connection: Connection, codes: readonly PaymentCode[]): Promise<CodeFacts> {
  if (codes.length === 0) return new Map();
  const { rows } = await connection.query<CodedFamily & { readonly code: PaymentCode }>({
    name: 'posting-codes',
    text: CODES,
    values: [codes],
  });
  return new Map(rows.map(({ code, ...coded }) => [code, coded]));
}
