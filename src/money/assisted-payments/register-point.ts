/**
 * Registers terminals and agents for a branch, and revokes one at once when it is lost. The cadre to whom it is bound
 * or the branch may revoke it.
 */
import { lockActivePartner } from '../partners/index.js';
import { inForceWithin } from '../../platform/db/in-force.js';
import { CADRE_HOMES } from '../../fieldwork/cadres/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { retryOnConflict } from '../../platform/db/retry-on-conflict.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { PartnerId, AcceptancePointId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { isReached, areRegions } from '../../households/regions/index.js';
import {
  type AcceptancePoint,
  type RegisterPointCommand,
  type RegisterPointOutcome,
  type RegisterPointProblem,
  type RevokePointOutcome,
  isSamePoint,
} from './acceptance-point.js';
import { POINT_COLUMNS } from './point.queries.js';

export interface PointDeps {
  readonly pool: Pool;
  readonly viewer: Viewer;
  readonly now: Date;
}

async function lockPoint(connection: Connection, id: AcceptancePointId): Promise<AcceptancePoint | null> {
  const [row] = await selectRows<AcceptancePoint>(
    connection,
    sql`select ${POINT_COLUMNS} from acceptance_points pt where pt.id = ${id}::uuid for update`,
  );
  return row ?? null;
}

/** Locks the partner, so that points of one partner are registered one at a time and no number is given out twice. */
async function lockPartner(connection: Connection, code: string): Promise<PartnerId | null> {
  const [row] = await selectRows<{ id: PartnerId }>(connection, lockActivePartner(code));
  return row?.id ?? null;
}

async function homeOf(connection: Connection, command: RegisterPointCommand): Promise<RegionCode | null> {
  const [row] = await selectRows<{ home: RegionCode }>(
    connection,
    sql`select home_region_code as home from ${CADRE_HOMES} c where cadre_id = ${command.cadreId}::uuid`,
  );
  return row?.home ?? null;
}

async function isNumberTaken(
  connection: Connection,
  partnerId: PartnerId,
  { number, validFrom, validThrough }: RegisterPointCommand,
): Promise<boolean> {
  const rows = await selectRows(
    connection,
    sql`select id from acceptance_points where partner_id = ${partnerId}::uuid and number = ${number} and revoked_at is null
      and ${inForceWithin('acceptance_points', { from: validFrom, through: validThrough })}`,
  );
  return rows.length > 0;
}

type Registration = Pick<AcceptancePoint, 'partnerId' | 'regionCode'>;

/** Decides with which bank and in which region the point is registered, or returns why it cannot be. */
async function decideRegistration(
  connection: Connection,
  { viewer }: PointDeps,
  command: RegisterPointCommand,
): Promise<Registration | RegisterPointProblem> {
  const { validFrom, validThrough, cadreId } = command;
  if (validThrough !== null && validThrough < validFrom) return 'period-is-empty';
  const home = cadreId === null ? null : await homeOf(connection, command);
  if (cadreId !== null && (home === null || !isReached(home, viewer.regions))) return 'cadre-unknown';
  const regionCode = command.regionCode ?? home;
  if (regionCode === null || !isReached(regionCode, viewer.regions) || !(await areRegions(connection, [regionCode])))
    return 'region-outside-branch';
  const partnerId = await lockPartner(connection, command.partnerCode);
  if (partnerId === null) return 'partner-unknown';
  if (await isNumberTaken(connection, partnerId, command)) return 'number-taken';
  return { partnerId, regionCode };
}

async function insertPoint(
  connection: Connection,
  { viewer, now }: PointDeps,
  point: RegisterPointCommand & Registration,
): Promise<AcceptancePoint | null> {
  const { id, kind, partnerId, number, name, regionCode, cadreId, depositAccount, validFrom, validThrough } = point;
  const [row] = await selectRows<AcceptancePoint>(
    connection,
    sql`insert into acceptance_points as pt (id, kind, partner_id, number, name, region_code, cadre_id, deposit_account, valid_from,
        valid_through, registered_by, registered_at)
      values (${id}::uuid, ${kind}, ${partnerId}::uuid, ${number}, ${name}, ${regionCode}, ${cadreId}::uuid, ${depositAccount}::text,
        ${validFrom}::date, ${validThrough}::date, ${viewer.subject}, ${now}::timestamptz)
      returning ${POINT_COLUMNS}`,
  );
  return row ?? null;
}

/**
 * Registers a point. A repeated command answers with the point as it is now and changes nothing; the same id with other
 * content is refused.
 */
export function registerPoint(deps: PointDeps, command: RegisterPointCommand): Promise<RegisterPointOutcome> {
  return retryOnConflict(() =>
    inTransaction(deps.pool, (connection) =>
      once<AcceptancePoint, RegisterPointOutcome>({
        find: () => lockPoint(connection, command.id),
        isSame: (earlier) => isReached(earlier.regionCode, deps.viewer.regions) && isSamePoint(command, earlier),
        repeat: (point) => ({ kind: 'registered', point }),
        async make() {
          const decided = await decideRegistration(connection, deps, command);
          if (typeof decided === 'string') return { kind: decided };
          const point = await insertPoint(connection, deps, { ...command, ...decided });
          return point === null ? null : { kind: 'registered', point };
        },
      }),
    ),
  );
}

const maySee = ({ role, cadreId, regions }: Viewer, point: AcceptancePoint): boolean =>
  role === 'CADRE' ? point.cadreId === cadreId : isReached(point.regionCode, regions);

/** Revokes a point. From now on no intent can be made with it. A point that is revoked already stays as it is. */
export function revokePoint(
  { pool, viewer, now }: PointDeps,
  { id, reason }: { readonly id: AcceptancePointId; readonly reason: string },
): Promise<RevokePointOutcome> {
  return inTransaction(pool, async (connection) => {
    const point = await lockPoint(connection, id);
    if (point === null || !maySee(viewer, point)) return { kind: 'point-not-found' };
    if (point.revokedAt !== null) return { kind: 'revoked', point };
    await execute(
      connection,
      sql`update acceptance_points set revoked_at = ${now}::timestamptz, revoked_by = ${viewer.subject}, revoked_reason = ${reason}
        where id = ${id}::uuid`,
    );
    return { kind: 'revoked', point: { ...point, revokedAt: now, revokedReason: reason } };
  });
}
