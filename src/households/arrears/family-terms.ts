/**
 * The terms under which a family is insured, month by month: its class of care and its segment. A change holds from a
 * month on, and every month before keeps the price that it had.
 */
import { type BillingMonth, billingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { Segment, SelfPayingSegment } from '../../kernel/segment.js';

/** The class and the segment of a family from a month on, until later terms replace them. */
export interface FamilyTerms {
  readonly from: BillingMonth;
  readonly careClass: CareClass;
  readonly segment: Segment;
}

/** A change of one or both from a month on; what is left out stays as it is. */
export interface TermsChange {
  readonly from: BillingMonth;
  readonly careClass?: CareClass;
  readonly segment?: Segment;
}

/** The first month of the programme, from which the first terms of every family count. */
const FIRST_MONTH = billingMonth('2014-01');

/** The terms of a family that never changed. */
export const lastingTerms = (careClass: CareClass, segment: Segment): readonly FamilyTerms[] => [
  { from: FIRST_MONTH, careClass, segment },
];

/** Whether families of the segment pay their premiums themselves; nobody bills the others. */
export const paysItself = (segment: Segment): segment is SelfPayingSegment => segment === 'PBPU' || segment === 'BP';

/** The terms that hold in a month; the first ones hold before it, too. */
export function termsIn(terms: readonly FamilyTerms[], month: BillingMonth): FamilyTerms {
  let held = terms[0] as FamilyTerms;
  for (const later of terms) if (later.from <= month) held = later;
  return held;
}

/** The first month of the stretch without a gap through `month` in which the family pays itself; null when it does not. */
export function paysItselfSince(terms: readonly FamilyTerms[], month: BillingMonth): BillingMonth | null {
  let since: BillingMonth | null = null;
  for (const [place, { from, segment }] of terms.entries()) {
    if (place > 0 && from > month) break;
    if (!paysItself(segment)) since = null;
    else since ??= from;
  }
  return since;
}

/** The terms after a change. A class that changes later stays as it was recorded, and so does a segment. */
export function changedTerms(terms: readonly FamilyTerms[], change: TermsChange): readonly FamilyTerms[] {
  const { from } = change;
  const months = [...new Set([...terms.map((one) => one.from), from])].toSorted();
  const careClassIn = fieldAfter(terms, 'careClass', change);
  const segmentIn = fieldAfter(terms, 'segment', change);
  const all = months.map((month) => ({ from: month, careClass: careClassIn(month), segment: segmentIn(month) }));
  return all.filter((one, place) => {
    const before = all[place - 1];
    return before === undefined || one.careClass !== before.careClass || one.segment !== before.segment;
  });
}

/** Tells a field month by month after a change, which holds until the next month in which the field changed already. */
function fieldAfter<Field extends 'careClass' | 'segment'>(
  terms: readonly FamilyTerms[],
  field: Field,
  change: TermsChange,
): (month: BillingMonth) => FamilyTerms[Field] {
  const value = change[field] as FamilyTerms[Field] | undefined;
  const until = terms.find(
    (later, place) => later.from > change.from && later[field] !== terms[place - 1]?.[field],
  )?.from;
  return (month) => {
    const isChanged = month >= change.from && (until === undefined || month < until);
    return isChanged && value !== undefined ? value : termsIn(terms, month)[field];
  };
}

/** Terms as a row holds them, such as `2026-12/II/PBPU`. */
export const termsToRow = (terms: readonly FamilyTerms[]): string[] =>
  terms.map(({ from, careClass, segment }) => `${from}/${careClass}/${segment}`);

/**
 * Reads the terms of a row; null stands for a family whose class never changed and that always paid itself. A row of
 * another segment without a month from which it holds is priced as if the family paid itself, until somebody dates it.
 */
export function termsOfRow(
  row: readonly string[] | null,
  { careClass, segment }: { readonly careClass: CareClass; readonly segment: Segment },
): readonly FamilyTerms[] {
  if (row === null) return lastingTerms(careClass, paysItself(segment) ? segment : 'PBPU');
  return row.map((text) => {
    const [from, ofClass, ofSegment] = text.split('/') as [BillingMonth, CareClass, Segment];
    return { from, careClass: ofClass, segment: ofSegment };
  });
}
