/** Reads mandates and their attempts of families that the viewer may see, and figures without persons. */
import { POSTED_PAYMENTS } from '../../money/payments/index.js';
import type { FamilyScope } from '../../platform/auth/index.js';
import type { Connection, Pool } from '../../platform/db/pool.js';
import { allOf, selectRows, sql } from '../../platform/db/sql.js';
import { type Visibility, NO_FILTER, FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import { invariant } from '../../kernel/invariant.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DebitAttemptId, FamilyId, MandateId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { regionCondition, reachOf, reachesNothing } from '../../households/regions/index.js';
import { type DebitAttempt, type Mandate, NO_REASON } from './mandate.js';

/** A range of days, both ends included. */
interface Period {
  readonly from: CivilDate;
  readonly through: CivilDate;
}

export interface AutoDebitSummary {
  /** The number of families that pay for themselves. */
  readonly families: number;
  /** The number of these families with an open mandate. */
  readonly mandates: number;
  readonly attempts: number;
  readonly succeeded: number;
  readonly failed: number;
  /** The rupiah received by the attempts that succeeded. */
  readonly collected: Rupiah;
}

export interface MandateQueries {
  findById(visibility: Visibility, id: MandateId): Promise<Mandate | null>;
  findAttempt(visibility: Visibility, id: DebitAttemptId): Promise<DebitAttempt | null>;
  /** The newest mandate of each family. The caller has checked that the viewer may see the families. */
  findNewest(families: readonly FamilyId[]): Promise<Mandate[]>;
  /**
   * The newest attempts of each family, at most `limit` per family. The caller has checked that the viewer may see the
   * families.
   */
  findAttempts(families: readonly FamilyId[], limit: number): Promise<DebitAttempt[]>;
  summary(scope: FamilyScope, region: RegionCode | null, period: Period): Promise<AutoDebitSummary>;
}

const MANDATE_COLUMNS = sql`'Mandate' as "__typename", m.id, m.family_id as "familyId", m.bank, m.account_masked as "accountMasked",
  m.holder_name as "holderName", m.consented_at as "consentedAt", m.enrolled_at as "enrolledAt", m.ended_at as "endedAt",
  m.end_reason as "endReason"`;

/** The payment with the reference of attempt `a`. A payment in suspense counts too, because it was debited. */
const PAYMENT_OF_ATTEMPT = sql`${POSTED_PAYMENTS} p where p.reference = a.reference and p.channel = 'AUTO_DEBIT'`;

const ATTEMPT_COLUMNS = sql`'DebitAttempt' as "__typename", a.id, a.mandate_id as "mandateId", a.family_id as "familyId", a.debit_day as day, a.amount, a.reference,
  case when exists (select from ${PAYMENT_OF_ATTEMPT}) then 'SUCCEEDED' when a.failed_at is null then 'PENDING' else 'FAILED' end as state,
  a.failed_at as "failedAt", nullif(a.failure_reason, ${NO_REASON}) as "failureReason"`;

type AttemptRow = Omit<DebitAttempt, 'amount'> & { readonly amount: bigint };

const toAttempt = (row: AttemptRow): DebitAttempt => ({ ...row, amount: rupiah(row.amount) });

export async function findOpenMandate(connection: Connection, familyId: FamilyId): Promise<Mandate | null> {
  const [row] = await selectRows<Mandate>(
    connection,
    sql`select ${MANDATE_COLUMNS} from mandates m where m.family_id = ${familyId}::uuid and m.ended_at is null`,
  );
  return row ?? null;
}

export async function findMandate(connection: Connection, id: MandateId): Promise<Mandate | null> {
  const [row] = await selectRows<Mandate>(
    connection,
    sql`select ${MANDATE_COLUMNS} from mandates m where m.id = ${id}::uuid`,
  );
  return row ?? null;
}

/** The account number of a mandate as it is stored: encrypted. */
export async function findEncryptedAccount(connection: Connection, id: MandateId): Promise<string> {
  const [row] = await selectRows<{ encrypted: string }>(
    connection,
    sql`select encrypted_account as encrypted from mandates where id = ${id}::uuid`,
  );
  invariant(row !== undefined, 'a mandate that was found has an account');
  return row.encrypted;
}

/** The account numbers of all mandates as they are kept to be shown, every digit as a 9, with how many look so. */
export const listAccountShapes = (pool: Pool): Promise<{ shape: string; count: number }[]> =>
  selectRows(
    pool,
    sql`select regexp_replace(account_masked, '[0-9]', '9', 'g') as shape, count(*)::int as count from mandates group by 1`,
  );

const NO_SUMMARY: AutoDebitSummary = {
  families: 0,
  mandates: 0,
  attempts: 0,
  succeeded: 0,
  failed: 0,
  collected: rupiah(0n),
};

async function readSummary(
  pool: Pool,
  scope: Exclude<FamilyScope, { kind: 'none' | 'portfolio' }>,
  { region, period }: { region: RegionCode | null; period: Period },
): Promise<AutoDebitSummary> {
  const reach = reachOf(scope, region);
  if (reachesNothing(reach)) return NO_SUMMARY;
  const attempts = allOf([
    regionCondition('a.region_code', reach),
    sql`a.debit_day between ${period.from}::date and ${period.through}::date`,
  ]);
  const [row] = await selectRows<{ [Summary in keyof AutoDebitSummary]: bigint }>(
    pool,
    sql`with tried as (
        select a.failed_at, (select p.amount from ${PAYMENT_OF_ATTEMPT} limit 1) as paid from debit_attempts a where ${attempts}
      ), who as (
        select count(*) as families,
          count(*) filter (where exists (select from mandates m where m.family_id = f.id and m.ended_at is null)) as mandates
        from ${FAMILY_ACCOUNTS} f where f.segment in ('PBPU', 'BP') and ${regionCondition('f.region_code', reach)}
      )
      select who.families, who.mandates, (select count(*) from tried) as attempts, (select count(paid) from tried) as succeeded,
        (select count(*) from tried where paid is null and failed_at is not null) as failed,
        (select coalesce(sum(paid), 0) from tried) as collected
      from who`,
  );
  if (row === undefined) return NO_SUMMARY;
  return {
    families: Number(row.families),
    mandates: Number(row.mandates),
    attempts: Number(row.attempts),
    succeeded: Number(row.succeeded),
    failed: Number(row.failed),
    collected: rupiah(row.collected),
  };
}

export const createMandateQueries = (pool: Pool): MandateQueries => ({
  async findById({ scope, days }, id) {
    const families = familySource(scope, NO_FILTER, days);
    if (families === null) return null;
    const [row] = await selectRows<Mandate>(
      pool,
      sql`select ${MANDATE_COLUMNS} from mandates m where m.id = ${id}::uuid and m.family_id in (select f.id ${families})`,
    );
    return row ?? null;
  },

  findNewest: (families) =>
    selectRows<Mandate>(
      pool,
      sql`select ${MANDATE_COLUMNS} from unnest(${[...families]}::uuid[]) as wanted (id) cross join lateral (
          select * from mandates where family_id = wanted.id order by enrolled_at desc, id desc limit 1) as m`,
    ),

  async findAttempts(families, limit) {
    const rows = await selectRows<AttemptRow>(
      pool,
      sql`select ${ATTEMPT_COLUMNS} from unnest(${[...families]}::uuid[]) as wanted (id) cross join lateral (
          select * from debit_attempts where family_id = wanted.id order by debit_day desc, id desc limit ${limit}) as a`,
    );
    return rows.map(toAttempt);
  },

  async findAttempt({ scope, days }, id) {
    const families = familySource(scope, NO_FILTER, days);
    if (families === null) return null;
    const [row] = await selectRows<AttemptRow>(
      pool,
      sql`select ${ATTEMPT_COLUMNS} from debit_attempts a where a.id = ${id}::uuid and a.family_id in (select f.id ${families})`,
    );
    return row === undefined ? null : toAttempt(row);
  },

  summary(scope, region, period) {
    if (scope.kind === 'none' || scope.kind === 'portfolio') return Promise.resolve(NO_SUMMARY);
    return readSummary(pool, scope, { region, period });
  },
});
