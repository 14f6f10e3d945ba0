/**
 * Chooses the families that are proposed to a donor. It is pure and gives the same result in whatever order families
 * come. First come those assessed as unable to pay and referred to donors, then the longest in arrears, then the larger
 * families, then the smaller id.
 */
import type { FamilyId } from '../../kernel/ids.js';
import { NO_RUPIAH, type Rupiah, plus } from '../../kernel/rupiah.js';
import type { BatchLine } from './programme.js';

/** A family that meets the programme's rule, with what it would cost. */
export interface CandidateFamily extends BatchLine {
  readonly monthsInArrears: number;
}

export interface Choosing {
  /** The most rupiah that the chosen families may cost together. */
  readonly budget: Rupiah;
  readonly linesMax: number;
}

export interface Choice {
  readonly lines: readonly BatchLine[];
  readonly considered: number;
  readonly beyondBudget: number;
  readonly candidatesFirst: number;
  readonly amount: Rupiah;
}

/**
 * Chooses families within the budget. A family that no longer fits is skipped, and a cheaper one behind it may still
 * fit.
 */
export function chooseBeneficiaries(families: readonly CandidateFamily[], { budget, linesMax }: Choosing): Choice {
  const lines: BatchLine[] = [];
  let amount = NO_RUPIAH;
  for (const { monthsInArrears: _, ...line } of families.toSorted(byNeed)) {
    if (lines.length === linesMax || amount + line.amount > budget) continue;
    lines.push(line);
    amount = plus(amount, line.amount);
  }
  return {
    lines,
    considered: families.length,
    beyondBudget: families.length - lines.length,
    candidatesFirst: lines.filter(({ isCandidate }) => isCandidate).length,
    amount,
  };
}

const byNeed = (a: CandidateFamily, b: CandidateFamily): number =>
  Number(b.isCandidate) - Number(a.isCandidate) ||
  b.monthsInArrears - a.monthsInArrears ||
  b.persons - a.persons ||
  compareIds(a.familyId, b.familyId);

const compareIds = (a: FamilyId, b: FamilyId): number => Number(a > b) - Number(a < b);
