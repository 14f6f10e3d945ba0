/** Reads how the class and the segment of families changed, and which terms were known at a past moment. */
import { type FamilyTerms, changedTerms } from '../arrears/index.js';
import { type BatchedRead, batchedRead, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { monthOfRow } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';

/** One row of the history of a family's terms. */
export interface TermsRecord {
  readonly familyId: FamilyId;
  readonly from: string;
  readonly careClass: FamilyTerms['careClass'];
  readonly segment: FamilyTerms['segment'];
  readonly changes: 'REGISTRATION' | 'CARE_CLASS' | 'SEGMENT' | 'BOTH';
  readonly documentKind: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: CivilDate | null;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly approvedBy: string | null;
  readonly recordedAt: Date;
}

/** The whole history of each family's terms in the order in which it was recorded; none for a family without a change. */
export const findTermsHistory = (connection: Pick<Pool, 'query'>, ids: readonly FamilyId[]): Promise<TermsRecord[]> =>
  selectRows<TermsRecord>(
    connection,
    sql`select family_id as "familyId", from_month as "from", care_class as "careClass", segment, changes,
        document_kind as "documentKind", document_number as "documentNumber", document_date as "documentDate", note,
        recorded_by as "recordedBy", approved_by as "approvedBy", recorded_at as "recordedAt"
      from family_terms where family_id = any(${[...ids]}::uuid[]) order by family_id, recorded_at, changes <> 'REGISTRATION', id`,
  );

export type TermsHistoryByFamily = BatchedRead<FamilyId, readonly TermsRecord[]>;

/** Loads the history of each family, once per operation. */
export const termsHistoryByFamily = (pool: Pick<Pool, 'query'>): TermsHistoryByFamily =>
  batchedRead(async (ids) => rowsOfEach(ids, await findTermsHistory(pool, ids), ({ familyId }) => familyId));

/** The terms that were recorded by then; null for a family without a change, whose terms were always those of today. */
export function termsRecordedBy(history: readonly TermsRecord[], at: Date): readonly FamilyTerms[] | null {
  const [first, ...changes] = history;
  if (first === undefined) return null;
  return changes
    .filter(({ recordedAt }) => recordedAt <= at)
    .reduce<readonly FamilyTerms[]>(
      (terms, { from, changes: what, careClass, segment }) =>
        changedTerms(terms, {
          from: monthOfRow(from),
          ...(what === 'SEGMENT' ? {} : { careClass }),
          ...(what === 'CARE_CLASS' ? {} : { segment }),
        }),
      [{ from: monthOfRow(first.from), careClass: first.careClass, segment: first.segment }],
    );
}
