/**
 * The dated rules of automatic debit: on which days banks debit premiums, and whether families have to give a mandate.
 */
import type { Brand } from '../../kernel/brand.js';
import { type PolicyRow, policyOn } from '../../kernel/dated-policy.js';
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';

/** The banks of which the sources tell; any other debits as soon as its partner is registered. */
export const DEBIT_BANKS = ['BRI', 'BNI', 'MANDIRI', 'BCA'] as const;
/** The short name of a bank, in capitals: the end of its partner's code, `auto-debit-bri`. */
export type DebitBank = Brand<string, 'DebitBank'> | (typeof DEBIT_BANKS)[number];

/** Reads the short name of a bank; null when the text is none. */
export function parseDebitBank(text: string): DebitBank | null {
  const name = text.trim().toUpperCase();
  return /^[A-Z][A-Z0-9-]{1,19}$/.test(name) ? (name as DebitBank) : null;
}

export const MANDATE_OBLIGATIONS = ['URGED', 'OBLIGATORY'] as const;
export type MandateObligation = (typeof MANDATE_OBLIGATIONS)[number];

export interface DebitPolicy extends PolicyRow {
  readonly effectiveFrom: CivilDate;
  readonly basis: string;
  /**
   * The obligation: how strongly families are asked for a mandate. It never blocks paying; a missing mandate only
   * counts in reports.
   */
  readonly obligation: MandateObligation;
  /** The days of the month. A debit that failed on one is tried again on the next, because the bill is still open. */
  readonly debitDays: readonly number[];
}

export const JKN_DEBIT_POLICY: readonly DebitPolicy[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Press, April 2020 (Pasbana): payment by mandate is offered and urged',
    obligation: 'URGED',
    debitDays: [5, 20],
    assumptions: { debitDays: 'A press page (hype.grid.id) names the 5th or the 20th; no regulation was found.' },
  },
  {
    effectiveFrom: civilDate('2020-11-20'),
    basis: 'Press, 20 November 2020 (Kompas): automatic debit declared obligatory for PBPU',
    obligation: 'OBLIGATORY',
    debitDays: [5, 20],
    assumptions: {
      obligation: 'No source names a consequence for a family without a mandate, so that there is none.',
      debitDays: 'A press page (hype.grid.id) names the 5th or the 20th; no regulation was found.',
    },
  },
];

export const isDebitDay = (policies: readonly DebitPolicy[], day: CivilDate): boolean =>
  policyOn(policies, day).debitDays.includes(Number(day.slice(8)));
