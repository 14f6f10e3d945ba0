/**
 * Numbers events inside the transaction that made them, and reads them again. The lock on the stream's row is held from
 * the numbering to the commit, so the order of numbers is the order of commits and no number is ever missing.
 */
import type { Numbered } from '../db/event-log.js';
import type { ClosingConnection } from '../db/closing-connection.js';
import type { Pool } from '../db/pool.js';
import type { CadreId, FamilyId, PaymentId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { STREAM, checkAt, checkOf } from './history.js';
import type { EventCodec, LiveEvent, LiveFact } from './live-event.js';
import type { LiveScope } from './live-scope.js';

const ANNOUNCE = `
  with numbered as (update live_streams set head = head + $1::bigint where id = ${STREAM} returning head - $1::bigint as base)
  insert into live_events (stream_id, number, kind, family_id, payment_id, region_code, cadre_id, occurred_at, details)
  select ${STREAM}, base + place, kind, family_id, payment_id, region_code, cadre_id, occurred_at, details
  from numbered, unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::timestamptz[], $8::jsonb[])
    with ordinality as event(kind, family_id, payment_id, region_code, cadre_id, occurred_at, details, place)
  returning number, ${checkOf('live_events')} as "check", ${checkAt('(select base from numbered)')} as follows`;

/** Numbers and stores events in the message that ends a transaction: it blocks others until the commit. */
export type AnnounceEvents = <Fact extends LiveFact>(
  connection: ClosingConnection,
  events: readonly Fact[],
) => Promise<readonly Numbered<Fact>[]>;

/** A range of event numbers, after `after` and up to `through`, which is included; null has no end. */
export interface Stretch<Kind extends string = string> {
  readonly kinds?: readonly Kind[] | undefined;
  readonly after: bigint;
  readonly through: bigint | null;
  readonly limit: number;
}

export interface EventStore {
  readonly announce: AnnounceEvents;
  /** Reads the events of the scope in the order of their numbers, at most `limit`. */
  read(pool: Pool, stretch: Stretch, scope?: LiveScope): Promise<LiveEvent[]>;
}

/** Makes the SQL condition that a cadre may still see an event, from their names and that of the day in SQL. */
export type StillVisibleSql = (names: { event: string; cadre: string; day: string }) => string;

const byKind = (codecs: readonly EventCodec[]): ReadonlyMap<string, EventCodec> =>
  new Map(codecs.map((codec) => [codec.kind, codec]));

/** Makes the function that announces facts of these codecs, for callers that read none. */
export function eventAnnouncer(codecs: readonly EventCodec[]): AnnounceEvents {
  const known = byKind(codecs);
  const codecOf = (kind: string): EventCodec => {
    const codec = known.get(kind);
    invariant(codec !== undefined, `a codec is registered for events of the kind ${kind}`);
    return codec;
  };
  return async (connection, events) => {
    const values = [
      events.length,
      events.map(({ kind }) => kind),
      events.map(({ familyId }) => familyId),
      events.map((event) => codecOf(event.kind).paymentIdOf(event)),
      events.map(({ regionCode }) => regionCode),
      events.map(({ cadreId }) => cadreId),
      events.map(({ occurredAt }) => occurredAt),
      events.map((event) => JSON.stringify(codecOf(event.kind).encode(event))),
    ];
    const { rows } = await connection.query<NumberedRow>({ name: 'live-announce', text: ANNOUNCE, values });
    return rows.map(({ number, check, follows: before }, index) => {
      const event = events[index];
      const previous = rows[index - 1];
      invariant(event !== undefined, 'as many events are numbered as are announced');
      invariant(previous === undefined || previous.number + 1n === number, 'events are numbered as they are announced');
      return { ...event, number, check, follows: number === 1n ? '' : (previous?.check ?? before) };
    });
  };
}

interface NumberedRow {
  readonly number: bigint;
  readonly check: string;
  /**
   * The check of the event before the first of these; null when it was committed after this statement had begun, and
   * so is not seen by it.
   */
  readonly follows: string | null;
}

interface Row {
  readonly number: bigint;
  readonly check: string;
  readonly kind: string;
  readonly family_id: FamilyId | null;
  readonly payment_id: PaymentId | null;
  readonly region_code: RegionCode | null;
  readonly cadre_id: CadreId | null;
  readonly occurred_at: Date;
  readonly details: unknown;
}

const COLUMNS = 'e.number, e.kind, e.family_id, e.payment_id, e.region_code, e.cadre_id, e.occurred_at, e.details';

const readStatement = (isStillVisible: StillVisibleSql): string => `
  select ${COLUMNS}, ${checkOf('e')} as "check" from live_events e
  where e.stream_id = ${STREAM} and e.number > $1 and ($2::bigint is null or e.number <= $2)
    and ($4::uuid is null or e.family_id = $4)
    and ($6::uuid is null or (e.cadre_id = $6 and ${isStillVisible({ event: 'e', cadre: '$6::uuid', day: '$5::date' })}))
    and ($7::text[] is null or exists (select from unnest($7::text[]) r(code) where e.region_code = r.code or e.region_code ^@ (r.code || '.')))
    and ($8::text is null or e.region_code = $8 or e.region_code ^@ ($8 || '.'))
    and ($9::text[] is null or e.kind = any($9))
    and (not $10::boolean or e.region_code is null)
  order by e.number limit $3`;

const EVERYTHING: LiveScope = { visible: { kind: 'all' }, familyId: null, region: null };

export function createEventStore(codecs: readonly EventCodec[], isStillVisible: StillVisibleSql): EventStore {
  const known = byKind(codecs);
  const text = readStatement(isStillVisible);
  const toEvent = (row: Row): LiveEvent => {
    const { number, check, kind, details } = row;
    const common = {
      kind,
      familyId: row.family_id,
      regionCode: row.region_code,
      cadreId: row.cadre_id,
      occurredAt: row.occurred_at,
    };
    // Instances of the release after may announce a kind that is not known here: nobody listens for it, and the stream goes on.
    const fact = known.get(kind)?.decode({ ...common, paymentId: row.payment_id, details }) ?? common;
    return { ...fact, number, check };
  };
  return {
    announce: eventAnnouncer(codecs),
    async read(pool, { kinds, after, through, limit }, scope = EVERYTHING) {
      const { visible, familyId, region } = scope;
      if (visible.kind === 'none') return [];
      const portfolio = visible.kind === 'portfolio' ? visible : null;
      const regions = visible.kind === 'regions' ? visible.regions : null;
      const cadre = [portfolio?.on ?? null, portfolio?.cadreId ?? null];
      const isNowhere = visible.kind === 'without-region';
      const values = [after, through, limit, familyId, ...cadre, regions, region, kinds ?? null, isNowhere];
      const { rows } = await pool.query<Row>({ text, values });
      return rows.map(toEvent);
    },
  };
}
