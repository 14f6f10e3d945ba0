/** Leads notices to families by payment code as well as by number, in the statements that a batch sends anyway. */
import type { Connection } from '../db/pool.js';
import type { BillingNumber } from '../kernel/card-number.js';
import type { FamilyId } from '../kernel/ids.js';
import { type PaymentCode, parsePaymentCode } from '../kernel/payment-code.js';
import type { PaymentDelivery } from './posting/delivery.js';
import type { PaymentNotice } from './posting/payment-notice.js';

export interface CodedFamily {
  readonly familyId: FamilyId;
  readonly expiresAt: Date;
}

export type CodeFacts = ReadonlyMap<PaymentCode, CodedFamily>;

/** What the notices of a batch name families by. */
export interface NamedFamilies {
  readonly numbers: readonly BillingNumber[];
  readonly codes: readonly PaymentCode[];
}

/** The code a notice was paid with: whatever the protocol, what the payer keyed in says so. */
export const codeIn = ({
  billingNumber,
  accountText,
}: Pick<PaymentNotice, 'billingNumber' | 'accountText'>): PaymentCode | null =>
  billingNumber === null ? parsePaymentCode(accountText) : null;

/** By the partner's time of payment: a code paid in time and told of later was paid in time. */
export const isExpiredFor = ({ expiresAt }: CodedFamily, { paidAt }: Pick<PaymentNotice, 'paidAt'>): boolean =>
  paidAt >= expiresAt;

export const familiesNamedIn = (deliveries: readonly PaymentDelivery[]): NamedFamilies => ({
  numbers: deliveries.flatMap(({ notice }) => notice.billingNumber ?? []),
  codes: deliveries.flatMap(({ notice }) => codeIn(notice) ?? []),
});

const BY_NUMBER = 'select family_id from participants where billing_number = any($1)';

interface NamedStatement {
  readonly name: string;
  /** `named` gives the ids of the families; $1 is taken by it. */
  readonly text: (named: string) => string;
  /** $2 and on. */
  readonly values?: readonly unknown[];
}

/** A batch without codes asks exactly what it would ask if there were none. */
export function askNamed({ numbers, codes }: NamedFamilies, { name, text, values = [] }: NamedStatement) {
  if (codes.length === 0) return { name, text: text(BY_NUMBER), values: [numbers, ...values] };
  const byCode = `select family_id from payment_codes where code = any($${values.length + 2})`;
  return { name: `${name}-coded`, text: text(`${BY_NUMBER} union ${byCode}`), values: [numbers, ...values, codes] };
}

/** Whatever state a code is in, it leads to its family. */
export async function readCodes(connection: Connection, { codes }: NamedFamilies): Promise<CodeFacts> {
  if (codes.length === 0) return new Map();
  const { rows } = await connection.query<CodedFamily & { readonly code: PaymentCode }>({
    name: 'posting-codes',
    text: 'select code, family_id as "familyId", expires_at as "expiresAt" from payment_codes where code = any($1)',
    values: [codes],
  });
  return new Map(rows.map(({ code, ...coded }) => [code, coded]));
}
