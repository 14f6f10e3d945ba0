/**
 * Issues a code of a family for a chain's tills: the open one again, or a new one. One code is open per family and
 * chain.
 */
import { lockFamilyRow } from '../../households/families/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { FamilyId, IdSource, PartnerId } from '../../kernel/ids.js';
import { PAYMENT_CODE_DRAWS, toPaymentCode } from '../../kernel/payment-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type IssuedCode, isGivenAgain } from './payment-code.js';
import { CODE_COLUMNS, type CodeRow, toIssuedCode } from './payment-code.queries.js';

export interface IssuingDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly now: Date;
}

export interface IssueCommand {
  readonly familyId: FamilyId;
  readonly chainId: PartnerId;
  /** The amount that the family has to pay today. */
  readonly bill: Rupiah;
  readonly expiresAt: Date;
  readonly issuedBy: string;
}

/**
 * The number of draws before issuing fails. There are a hundred thousand million numbers, so the first is nearly always
 * free.
 */
const DRAWS_MAX = 20;

async function findUnclosed(
  connection: Connection,
  { familyId, chainId }: Pick<IssueCommand, 'familyId' | 'chainId'>,
): Promise<IssuedCode | null> {
  const [row] = await selectRows<CodeRow>(
    connection,
    sql`select ${CODE_COLUMNS} from payment_codes c
      where c.family_id = ${familyId}::uuid and c.partner_id = ${chainId}::uuid and c.closed_at is null for update`,
  );
  return row === undefined ? null : toIssuedCode(row);
}

/** Draws a number: the last 60 bits of a new UUID, modulo the number of codes. */
const draw = (newId: IdSource): bigint => BigInt(`0x${newId().replaceAll('-', '').slice(-15)}`) % PAYMENT_CODE_DRAWS;

async function insertNew(
  connection: Connection,
  { newId, now }: IssuingDeps,
  command: IssueCommand,
): Promise<IssuedCode> {
  for (let attempt = 0; attempt < DRAWS_MAX; attempt++) {
    const [row] = await selectRows<CodeRow>(
      connection,
      sql`insert into payment_codes as c (id, code, family_id, partner_id, amount, issued_by, issued_at, expires_at)
        values (${newId()}::uuid, ${toPaymentCode(draw(newId))}, ${command.familyId}::uuid, ${command.chainId}::uuid,
          ${command.bill}::bigint, ${command.issuedBy}, ${now}::timestamptz, ${command.expiresAt}::timestamptz)
        on conflict (code) do nothing returning ${CODE_COLUMNS}`,
    );
    if (row !== undefined) return toIssuedCode(row);
  }
  throw new Error('no payment code was free in twenty draws');
}

/**
 * Issues a code behind the lock of its family, as posting locks them: a payment by the code then waits for its family
 * alone, and no other payment waits for the row of the code. Two requests at the same time get the same code: the second insert conflicts with the first and is
 * tried again.
 */
export function issuePaymentCode(deps: IssuingDeps, command: IssueCommand): Promise<IssuedCode> {
  return retryOnConflict(() =>
    inTransaction(deps.pool, async (connection) => {
      await lockFamilyRow(connection, command.familyId);
      const unclosed = await findUnclosed(connection, command);
      if (unclosed !== null && isGivenAgain(unclosed, { now: deps.now, bill: command.bill })) return unclosed;
      if (unclosed !== null)
        await execute(
          connection,
          sql`update payment_codes set closed_at = ${deps.now}::timestamptz where id = ${unclosed.id}::uuid`,
        );
      return insertNew(connection, deps, command);
    }),
  );
}
