/**
 * Numbers events inside the transaction that made them, and reads them again. The head row's lock is held from
 * numbering to commit, so number order is commit order and no number is ever missing.
 */
import type { Numbered } from '../db/event-log.js';
import type { Connection, Pool } from '../db/pool.js';
import {
  type EventOf,
  type LiveEventRow,
  type LiveFact,
  type LiveKind,
  paymentOf,
  toDetails,
  toLiveEvent,
} from './live-event.js';
import type { LiveScope } from './live-scope.js';

/** One stream for now; a cursor that holds one number per stream is how more would be added. */
const STREAM = 1;

const ANNOUNCE = `
  with numbered as (update live_streams set head = head + $1::bigint where id = ${STREAM} returning head - $1::bigint as base)
  insert into live_events (stream_id, number, kind, family_id, payment_id, region_code, cadre_id, occurred_at, details)
  select ${STREAM}, base + place, kind, family_id, payment_id, region_code, cadre_id, occurred_at, details
  from numbered, unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::timestamptz[], $8::jsonb[])
    with ordinality as event(kind, family_id, payment_id, region_code, cadre_id, occurred_at, details, place)
  returning number`;

/** Must be the last statement of its transaction: until the commit nobody else can number an event. */
export async function announceEvents<Fact extends LiveFact>(
  connection: Connection,
  events: readonly Fact[],
): Promise<readonly Numbered<Fact>[]> {
  const values = [
    events.length,
    events.map(({ kind }) => kind),
    events.map(({ familyId }) => familyId),
    events.map(paymentOf),
    events.map(({ regionCode }) => regionCode),
    events.map(({ cadreId }) => cadreId),
    events.map(({ occurredAt }) => occurredAt),
    events.map((event) => JSON.stringify(toDetails(event))),
  ];
  const { rows } = await connection.query<{ number: bigint }>({ name: 'live-announce', text: ANNOUNCE, values });
  const first = rows.reduce((least, { number }) => (number < least ? number : least), rows[0]?.number ?? 0n);
  return events.map((event, index) => ({ ...event, number: first + BigInt(index) }));
}

export async function readHead(pool: Pool): Promise<bigint> {
  const { rows } = await pool.query<{ head: bigint }>({
    name: 'live-head',
    text: `select head from live_streams where id = ${STREAM}`,
  });
  return rows[0]?.head ?? 0n;
}

/** Both ends of a stretch of numbers: after `after`, up to and including `through`; of some kinds, or of all. */
export interface Stretch<Kind extends LiveKind = LiveKind> {
  readonly kinds?: readonly Kind[] | undefined;
  readonly after: bigint;
  readonly through: bigint | null;
  readonly limit: number;
}

const COLUMNS = 'e.number, e.kind, e.family_id, e.payment_id, e.region_code, e.cadre_id, e.occurred_at, e.details';

/** A past event is shown to a cadre only while the appointment runs and if its family, where it has one, is still in today's portfolio. */
const STILL_ASSIGNED = `exists (
  select from cadre_appointments c
  where c.cadre_id = $6::uuid and c.valid_from <= $5::date and (c.valid_through is null or c.valid_through >= $5::date)
    and (e.family_id is null or exists (
      select from portfolio_assignments a where a.family_id = e.family_id and a.cadre_id = $6::uuid
        and a.valid_from <= $5::date and (a.valid_through is null or a.valid_through >= $5::date))))`;

const READ = `
  select ${COLUMNS} from live_events e
  where e.stream_id = ${STREAM} and e.number > $1 and ($2::bigint is null or e.number <= $2)
    and ($4::uuid is null or e.family_id = $4)
    and ($6::uuid is null or (e.cadre_id = $6 and ${STILL_ASSIGNED}))
    and ($7::text[] is null or exists (select from unnest($7::text[]) r(code) where e.region_code = r.code or e.region_code ^@ (r.code || '.')))
    and ($8::text is null or e.region_code = $8 or e.region_code ^@ ($8 || '.'))
    and ($9::text[] is null or e.kind = any($9))
  order by e.number limit $3`;

const EVERYTHING: LiveScope = { visible: { kind: 'all' }, familyId: null, region: null };

/** Events of the scope in number order, at most `limit`. */
export async function readEvents<Kind extends LiveKind = LiveKind>(
  pool: Pool,
  { kinds, after, through, limit }: Stretch<Kind>,
  scope: LiveScope = EVERYTHING,
): Promise<EventOf<Kind>[]> {
  const { visible, familyId, region } = scope;
  if (visible.kind === 'none') return [];
  const portfolio = visible.kind === 'portfolio' ? visible : null;
  const regions = visible.kind === 'regions' ? visible.regions : null;
  const cadre = [portfolio?.on ?? null, portfolio?.cadreId ?? null];
  const values = [after, through, limit, familyId, ...cadre, regions, region, kinds ?? null];
  const { rows } = await pool.query<LiveEventRow>({ text: READ, values });
  return rows.map((row) => toLiveEvent(row) as EventOf<Kind>);
}
