/** Makes the day of whoever asks: the tasks of a cadre's portfolio, or of the families that an officer spoke with. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Visibility, NO_FILTER } from '../../households/families/index.js';
import type { Assess } from '../../households/bills/index.js';
import { viewerDay } from '../../households/regions/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { findTaskFacts } from './task-facts.queries.js';
import type { TaskPolicy } from './task-policy.js';
import { type Task, inOrder, tasksOf } from './tasks-of.js';

export interface MyDay {
  readonly date: CivilDate;
  readonly tasks: readonly Task[];
}

export interface MyDayDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly visibility: Visibility;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly taskPolicies: readonly TaskPolicy[];
}

/** The most families of an officer's calls that are read. */
const FAMILIES_MAX = 1_000;

function familiesOf({ visibility: { scope, days }, viewer }: MyDayDeps): Sql | null {
  const source = familySource(scope, NO_FILTER, days);
  if (source === null) return null;
  if (viewer.cadreId !== null) return sql`select f.id ${source}`;
  return sql`select f.id ${source} and f.id in (
    select c.family_id from ${CALLS} c where c.caller = ${viewer.subject}
      and (c.call_back_at is not null or c.promised_for is not null)
    order by c.called_at desc limit ${FAMILIES_MAX})`;
}

export async function makeMyDay(deps: MyDayDeps): Promise<MyDay> {
  const { pool, assess, visibility, viewer, now, taskPolicies } = deps;
  const date = viewerDay(viewer, now);
  const source = familiesOf(deps);
  if (source === null) return { date, tasks: [] };
  const worker = { cadreId: viewer.cadreId, subject: viewer.subject };
  const found = await findTaskFacts(pool, { source, worker, assess, days: visibility.days, now });
  const tasks = found.flatMap(({ facts, today }) => tasksOf(facts, today, policyOn(taskPolicies, today)));
  return { date, tasks: inOrder(tasks) };
}
